package org.himaye.browser;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.himaye.TestDatabase;
import org.himaye.access.Acting;
import org.himaye.casefile.Sex;
import org.himaye.deadlines.RunningClocks;
import org.himaye.engine.EngineClock;
import org.himaye.protection.application.Channel;
import org.himaye.protection.application.Lodging;
import org.himaye.protection.application.Lodgings;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.LegalTime;
import org.himaye.supervision.figures.ReadModel;
import org.himaye.supervision.forecast.WorkInArdahan;
import org.himaye.supervision.quality.Lots;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Half a year of work in Van and elsewhere, so that no page of supervisors is empty; all of it is taken away again. */
final class SupervisedWork {

    /** Plate code of the province with a long history. */
    static final String ARDAHAN = WorkInArdahan.PLATE;

    private static final int CASES = 15;

    private final ApplicationContext application;
    private final Instant now;

    SupervisedWork(ApplicationContext application, Instant now) {
        this.application = application;
        this.now = now;
    }

    void begin() throws SQLException {
        remove();
        lateCases();
        application.getBean(ReadModel.class).fold();
        application.getBean(EngineClock.class).standAt(now);
        centres();
        steps();
        flow();
        WorkInArdahan.before(YearMonth.from(LegalTime.dayOf(now)));
        Lots.removeDecisions();
        Lots.decisions("65", 12, "2027-02-02 10:00+03");
        Lots.decisions("30", 9, "2027-01-02 10:00+03");
        Lots.draw(application, "1");
        Lots.results("65", "2027-02-01", 8, 2);
        Lots.results("30", "2027-01-01", 4, 1);
        alertsAndExports();
    }

    void remove() throws SQLException {
        Lots.removeDecisions();
        WorkInArdahan.remove();
        withoutTriggers(
                "delete from act_ru_execution where id_ like 'supervised-%'",
                "delete from figure_unfolded where sequence_number > 9600000000",
                "delete from figure_milestone where sequence_number > 9600000000",
                "delete from case_file where case_number like '65-SD-2026-7_____'",
                "delete from detention_freed where confirmed_by = 'supervised'",
                "delete from detention_admission where admitted_by = 'supervised'",
                "delete from detention where decided_by = 'supervised'",
                "delete from export_request where number like 'DA-2027-9000__'",
                "delete from alert where threshold_id in (select id from alert_threshold where set_by = 'supervised')",
                "delete from alert_threshold where set_by = 'supervised'");
    }

    /** Files whose periods have lapsed or are about to, with officers or with nobody. */
    private void lateCases() {
        EngineClock clock = application.getBean(EngineClock.class);
        RunningClocks clocks = application.getBean(RunningClocks.class);
        TaskService tasks = application.getBean(TaskService.class);
        var transaction = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
        List<String> rules = List.of("DL-IP-04", "DL-IP-09", "DL-IP-10", "DL-IP-04", "DL-IP-08");
        List<String> provinces = List.of("65", "34", "65", "06", "65");
        for (int number = 0; number < CASES; number++) {
            String province = provinces.get(number % provinces.size());
            String rule = rules.get(number % rules.size());
            Instant started = now.minusSeconds(86_400L * (rule.equals("DL-IP-08") ? 150 + number * 4 : 2 + number * 6));
            clock.standAt(started);
            CaseId file = lodged(province, started, number);
            Acting.as(
                    Actor.SYSTEM,
                    () -> transaction.executeWithoutResult(status -> clocks.start(file, province, rule, started)));
            if (number % 3 > 0) {
                String holder = number % 3 == 1 ? "van.registration-officer" : "van.interview-officer";
                tasks.createTaskQuery()
                        .processInstanceBusinessKey(file.toString())
                        .list()
                        .forEach(task -> tasks.setAssignee(task.getId(), holder));
            }
        }
    }

    private CaseId lodged(String province, Instant at, int number) {
        var person = new Lodging.Declared("Panocu", "Ali", Sex.MALE, LocalDate.of(1990, 1, 2), "AFG", "FA");
        var lodging = new Lodging(
                "SUPERVISED-" + System.identityHashCode(this) + "-" + number,
                province,
                Channel.PROVINCIAL_DIRECTORATE,
                at,
                person,
                null,
                List.of());
        Actor desk = new Actor("front-desk." + province, Set.of("front-desk"), Set.of(province));
        return Acting.call(desk, () -> application.getBean(Lodgings.class).lodge(lodging))
                .id();
    }

    /** Thirty weeks of two centres; most leave after forty days. */
    private static void centres() throws SQLException {
        StringBuilder weeks = new StringBuilder();
        for (int week = 0; week < 30; week++) {
            weeks.append(String.format(
                    Locale.ROOT,
                    """
                    insert into detention (id, case_id, province, person_id, removal_decision_id, decision_id, grounds, decided_by,
                        decided_at, counted_from, transfer_due_at, review_due_at, ends_at, recorded_at)
                    select md5('supervised-%1$d-' || n)::uuid, md5('supervised-case-%1$d-' || n)::uuid, '65', gen_random_uuid(),
                        gen_random_uuid(), gen_random_uuid(), array['PUBLIC_THREAT'], 'supervised', t, t, t + interval '48 hours',
                        greatest(t + interval '30 days', timestamptz '2027-03-16 09:00+03' + n * interval '17 hours'),
                        greatest(t + interval '181 days', timestamptz '2027-03-18 09:00+03' + n * interval '51 hours'), t
                    from generate_series(1, %2$d) n cross join (select timestamptz '%3$s 09:00+03' as t) s;
                    insert into detention_admission (id, detention_id, case_id, province, centre_id, arrived_at, with_family,
                        admitted_by, recorded_at)
                    select gen_random_uuid(), d.id, d.case_id, '65', case when d.id::text < '6' then 'kurubas' else 'igdir' end,
                        d.decided_at + interval '5 hours', false, 'supervised', d.decided_at + interval '5 hours'
                    from detention d where d.decided_by = 'supervised' and d.decided_at = timestamptz '%3$s 09:00+03';
                    """,
                    week,
                    24 + week * 7 % 13,
                    LocalDate.of(2026, 8, 18).plusWeeks(week)));
        }
        withoutTriggers(weeks.toString(), """
                insert into detention_freed (detention_id, case_id, province, freed_at, confirmed_by, recorded_at)
                select d.id, d.case_id, '65', d.decided_at + interval '40 days', 'supervised', d.decided_at + interval '40 days'
                from detention d where d.decided_by = 'supervised' and substr(d.id::text, 5, 1) < '9'
                    and d.decided_at + interval '40 days' < timestamptz '2027-03-17 09:00+03'""", """
                insert into case_file (id, case_number, type, province, person_id, opened_at, state, stage)
                select case_id, '65-SD-2026-7' || lpad((row_number() over (order by decided_at, id))::text, 5, '0'), 'SD', '65',
                    person_id, decided_at::date, 'OPEN', 'DECIDED' from detention where decided_by = 'supervised'""");
    }

    /** Cases at the steps of removal, and how long such steps took. */
    private static void steps() throws SQLException {
        withoutTriggers("""
                create temporary table at_step as
                select 'supervised-' || row_number() over () as id, process, step, province, gen_random_uuid() as file
                from (values ('removal', 'UserTask_AssessRemoval', '65', 37), ('removal', 'UserTask_DraftRemovalDecision', '65', 12),
                        ('removal', 'UserTask_SignRemovalDecision', '65', 3),
                        ('removal', 'CallActivity_NotifyRemovalDecision', '65', 22),
                        ('removal', 'Gateway_AwaitFilingWindow', '65', 64), ('removal', 'UserTask_CheckRemovalRegistry', '65', 91),
                        ('removal', 'UserTask_RecordRemovalJudgment', '65', 118), ('removal', 'UserTask_BookRemoval', '65', 8),
                        ('removal', 'UserTask_DecideEntryBan', '65', 29),
                        ('removal', 'UserTask_RecordRemovalJudgment', '34', 400)) at (process, step, province, n),
                    generate_series(1, n)""", """
                insert into act_ru_execution (id_, rev_, proc_inst_id_, business_key_, proc_def_id_, act_id_, is_active_,
                    is_concurrent_, is_scope_, is_event_scope_, suspension_state_, tenant_id_)
                select c.id, 1, c.id, c.file::text, d.id_, c.step, true, false, true, false, 1, c.province
                from at_step c join act_re_procdef d on d.key_ = c.process
                where d.version_ = (select max(l.version_) from act_re_procdef l where l.key_ = c.process)""", """
                insert into case_file (id, case_number, type, province, person_id, opened_at, state, stage)
                select file, '65-SD-2026-7' || lpad((50000 + row_number() over (order by id))::text, 5, '0'), 'SD', '65',
                    gen_random_uuid(), '2026-11-01', 'OPEN', 'CONTESTED' from at_step
                where step = 'UserTask_RecordRemovalJudgment' and province = '65'""", """
                insert into figure_milestone (sequence_number, ordinal, case_id, province, procedure, origin, track, measure, code,
                    detail, length, valid_day, record_day, n)
                select 9600000000 + row_number() over (), 1, gen_random_uuid(), '65', 'SD', 'AFG', '', 'SPELL_TIME', code,
                    reason, days, date '2027-02-15', date '2027-02-15', 1
                from (values ('APPREHENDED', 'WORK', 1), ('EVALUATION', 'WORK', 2), ('DECISION', 'WORK', 5),
                        ('DECIDED', 'SERVICE', 9), ('SERVED', 'APPEAL_WINDOW', 8), ('CONTESTED', 'COURT', 70),
                        ('BOOKED', 'WORK', 14)) at (code, reason, days), generate_series(1, 20)""");
    }

    /** Fourteen months of applications in Van, and those of the half year before that were waiting then. */
    private static void flow() throws SQLException {
        withoutTriggers("""
                insert into figure_milestone (sequence_number, ordinal, case_id, province, procedure, origin, track, measure, code,
                    detail, length, valid_day, record_day, n)
                select 9700000000 + row_number() over (), 1, gen_random_uuid(), '65', 'UK', 'AFG', 'REGULAR', w.measure, w.code,
                    w.detail, w.length, d.day, d.day, 1
                from (values ('OPENED', '', '', 0, 38, 13), ('CLOSED', 'FINAL', '', 0, 29, 11), ('CASE_TIME', 'FINAL', '', 160, 29, 11),
                        ('FIRST_DECIDED', 'REFUSAL', 'PROTECTION', 0, 12, 5), ('FIRST_DECIDED', 'SUBSIDIARY_PROTECTION', 'PROTECTION', 0, 16, 7),
                        ('DECIDED', 'REFUSAL', 'PROTECTION', 0, 12, 5), ('DECIDED', 'SUBSIDIARY_PROTECTION', 'PROTECTION', 0, 16, 7),
                        ('FINAL', 'REFUSAL', 'PROTECTION', 0, 9, 3), ('ANNULLED', 'REFUSAL', 'PROTECTION', 0, 1, 2),
                        ('SPELL', 'REGISTERED', 'WORK', 0, 2, 2), ('SPELL', 'EXAMINATION', 'INTERPRETER', 0, 4, 3),
                        ('SPELL', 'EXAMINATION', 'INTERVIEW_DATE', 0, 3, 2), ('SPELL', 'ASSESSMENT', 'COUNTRY_INFORMATION', 0, 1, 3),
                        ('SPELL', 'CONTESTED', 'COURT', 0, 1, 2), ('STAGE_TIME', 'REGISTERED', '', 6, 20, 5),
                        ('STAGE_TIME', 'EXAMINATION', '', 84, 14, 5), ('STAGE_TIME', 'EXAMINATION', '', 190, 2, 2),
                        ('STAGE_TIME', 'ASSESSMENT', '', 31, 14, 5), ('STAGE_TIME', 'CONTESTED', '', 240, 3, 2),
                        ('TRACK', 'ACCELERATED', 'REGULAR', 0, 3, 4)) w (measure, code, detail, length, least, more)
                cross join lateral (select date '2026-02-04' + make_interval(months => m) as month, m from generate_series(0, 13) m) t
                cross join lateral (select (t.month + make_interval(days => n % 9))::date as day
                    from generate_series(1, w.least + (t.m * 7) % w.more) n) d""", """
                insert into figure_milestone (sequence_number, ordinal, case_id, province, procedure, origin, track, measure, code,
                    detail, length, valid_day, record_day, n)
                select 9800000000 + n, 1, gen_random_uuid(), '65', 'UK', 'AFG', 'REGULAR', 'OPENED', '', '', 0,
                    date '2026-02-03' - n, date '2026-02-03' - n, 1
                from generate_series(1, 190) n""", """
                insert into figure_unfolded (sequence_number, ordinal)
                select sequence_number, ordinal from figure_milestone where sequence_number > 9600000000""");
    }

    private static void alertsAndExports() throws SQLException {
        withoutTriggers("""
                insert into alert_threshold (id, province, measure, subject, days, raise_above, clear_at, mail_to, set_by, set_at)
                values (md5('supervised-1')::uuid, '65', 'OVERDUE', 'DL-IP-04', 0, 3, 2, 'van@goc.gov.tr', 'supervised',
                        '2027-01-04 09:00+03'),
                    (md5('supervised-2')::uuid, '65', 'BACKLOG_AGE', 'UK', 180, 120, 108, null, 'supervised', '2027-01-04 09:05+03'),
                    (md5('supervised-3')::uuid, '65', 'OCCUPANCY', 'kurubas', 0, 90, 81, 'van@goc.gov.tr', 'supervised',
                        '2027-01-04 09:10+03')""", """
                insert into alert (id, threshold_id, province, raised_at, reading, cleared_at, acknowledged_at, acknowledged_by)
                values (md5('supervised-1')::uuid, md5('supervised-1')::uuid, '65', '2027-03-15 07:00+03', 5, null, null, null),
                    (md5('supervised-3')::uuid, md5('supervised-3')::uuid, '65', '2027-02-01 07:00+03', 94, '2027-02-20 07:00+03',
                        '2027-02-01 09:12+03', 'van.provincial-director')""", """
                insert into export_request (id, number, province, requested_by, requested_at, dataset, format, purpose, purpose_text,
                    of_province, from_day, until_day, row_count, withheld, sha256, expires_at)
                select md5('supervised-' || n)::uuid, 'DA-2027-90000' || n, '65', 'van.provincial-director',
                    timestamptz '2027-03-17 08:00+03' - n * interval '3 days', dataset, format, 'UNIT_MANAGEMENT', why, '65', null,
                    null, 12 * n, n - 1, repeat('0', 64), timestamptz '2027-03-18 08:00+03' - (n - 1) * interval '3 days'
                from (values (1, 'open-deadlines', 'XLSX', 'Gecikmeler il toplantısında görüşülecek'),
                    (2, 'flow', 'CSV', 'Valiliğin aylık raporu için'),
                    (3, 'centres', 'PDF', 'Doluluk için merkez müdürüyle toplantı')) e (n, dataset, format, why)""");
    }

    private static void withoutTriggers(String... statements) throws SQLException {
        try (Connection superuser = TestDatabase.asSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
