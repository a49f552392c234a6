package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.himaye.access.Acting;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseType;
import org.himaye.casefile.Person;
import org.himaye.casefile.Persons;
import org.himaye.casefile.SampleCases;
import org.himaye.deadlines.RunningClocks;
import org.himaye.protection.application.Channel;
import org.himaye.shared.Actor;
import org.himaye.supervision.figures.ReadModel;
import org.himaye.supervision.lateness.LatePeriods;
import org.himaye.supervision.lateness.LatePeriods.Count;
import org.himaye.supervision.lateness.LatePeriods.Lateness;
import org.himaye.supervision.lateness.LatePeriods.Selection;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Supervisors see which periods of the law have lapsed or are about to, and with whom the cases lie. */
class DeadlinePageTest extends Scenario {

    private static final String PAGE = "/supervision/deadlines";
    private static final String DIRECTOR = "van.provincial-director";
    private static final String HEADQUARTERS = "merkez.hq-protection";
    private static final String KIRSEHIR = "40";
    private static final String GUMUSHANE = "29";
    private static final String TUNCELI = "62";
    private static final String BAYBURT = "69";

    @Test
    void anInterviewNotHeldInThirtyDaysIsListedWithArticleConsequenceAndOfficer() {
        office.at("2026-10-01T10:00");
        ProtectionCase lodged = office.lodged("2026-10-01T10:00", KIRSEHIR, Channel.PROVINCIAL_DIRECTORATE);
        CaseFile file = fileOf(lodged);
        start(file, "DL-IP-04", "2026-10-01T10:00");
        office.bean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(file.id().toString())
                .list()
                .forEach(
                        task -> office.bean(TaskService.class).setAssignee(task.getId(), "kirsehir.interview-officer"));

        office.at("2026-11-05T09:00");
        String page = page(HEADQUARTERS, "?province=40&rule=DL-IP-04");

        // Thirty days from 1 October end with 31 October (YUKK 75/1).
        assertThat(page)
                .contains(file.caseNumber(), "Kişisel mülakat", "YUKK 75/1 · DL-IP-04", "31.10.2026", "5 gün geçti")
                .contains("Üst birime bildirilir; kendiliğinden bir sonuç doğmaz")
                .contains("kirsehir.interview-officer")
                .doesNotContain("Ahmadi");
        assertThat(page(HEADQUARTERS, "?province=40&holder=nobody")).doesNotContain(file.caseNumber());
        assertThat(page(HEADQUARTERS, "?province=40&lateness=AT_RISK&rule=DL-IP-04"))
                .doesNotContain(file.caseNumber());
    }

    @Test
    void whatLapsedFirstIsOnTop() {
        office.at("2026-11-20T09:00");
        CaseFile later = opened(TUNCELI, "2026-09-10T10:00");
        CaseFile earlier = opened(TUNCELI, "2026-09-01T10:00");
        start(later, "DL-IP-04", "2026-09-10T10:00");
        start(earlier, "DL-IP-04", "2026-09-01T10:00");

        String page = page(HEADQUARTERS, "?province=62");

        assertThat(page.indexOf("/cases/" + earlier.caseNumber())).isPositive();
        assertThat(page.indexOf("/cases/" + earlier.caseNumber()))
                .isLessThan(page.indexOf("/cases/" + later.caseNumber()));
    }

    @Test
    void fortyEightHoursAreAtRiskUntilTheHourAtWhichTheyEnd() {
        office.at("2026-11-04T12:00");
        CaseFile file = opened("12", "2026-11-04T12:00");
        start(file, "DL-RM-01", "2026-11-04T12:00");

        assertThat(counted("12", "2026-11-06T11:59")).containsExactly(new Count("DL-RM-01", 0, 1));
        assertThat(counted("12", "2026-11-06T12:00")).containsExactly(new Count("DL-RM-01", 1, 0));
        office.bean(ReadModel.class).fold();
        assertThat(counted("12", "2026-11-06T11:59")).containsExactly(new Count("DL-RM-01", 0, 1));
        assertThat(counted("12", "2026-11-06T12:00")).containsExactly(new Count("DL-RM-01", 1, 0));
        office.at("2026-11-06T11:59");
        assertThat(page(HEADQUARTERS, "?province=12")).contains("06.11.2026 12:00", "Bugün doluyor");
    }

    @Test
    void whatIsMetStoppedSuspendedOrFarAwayIsNotLate() {
        office.at("2026-09-01T10:00");
        CaseFile met = opened(BAYBURT, "2026-09-01T10:00");
        CaseFile stopped = opened(BAYBURT, "2026-09-01T10:00");
        CaseFile suspended = opened(BAYBURT, "2026-09-01T10:00");
        CaseFile far = opened(BAYBURT, "2026-09-01T10:00");
        for (CaseFile file : List.of(met, stopped, suspended)) {
            start(file, "DL-IP-04", "2026-09-01T10:00");
        }
        // Six months end on 1 March 2027 (YUKK 78/1).
        start(far, "DL-IP-08", "2026-09-01T10:00");
        RunningClocks clocks = office.bean(RunningClocks.class);
        office.at("2026-11-05T09:00");
        asHimaye(() -> clocks.met(met.id(), "DL-IP-04", Office.instant("2026-11-04T10:00")));
        asHimaye(() -> clocks.stop(stopped.id(), "DL-IP-04", "TEST"));
        asHimaye(() -> clocks.suspend(suspended.id(), "DL-IP-04", "TEST"));

        assertThat(counted(BAYBURT, "2026-11-05T09:00")).isEmpty();
        assertThat(page(HEADQUARTERS, "?province=69"))
                .contains("Bu seçimde geçmiş veya yaklaşan süre yok.")
                .doesNotContain("/cases/69-");
        office.bean(ReadModel.class).fold();
        assertThat(counted(BAYBURT, "2026-11-05T09:00")).isEmpty();
    }

    /** Every count of the page is what the clocks themselves say, whether or not the figures are folded. */
    @Test
    void theCountsAreThoseOfTheClocksBeforeAndAfterFolding() {
        long seed = 20_261_105L;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        List<String> rules = List.of("DL-IP-04", "DL-IP-08", "DL-IP-09", "DL-IP-10", "DL-RM-01");
        office.at("2026-11-05T15:30");
        Instant now = Office.instant("2026-11-05T15:30");
        RunningClocks clocks = office.bean(RunningClocks.class);
        for (int number = 0; number < 60; number++) {
            CaseFile file = opened("75", "2026-03-01T10:00");
            for (String rule : rules) {
                if (random.nextInt(3) > 0) {
                    int ago = 60 + random.nextInt(3_600 * 24 * 220);
                    Instant started = now.minusSeconds(ago);
                    asHimaye(() -> clocks.start(file.id(), "75", rule, started));
                    if (random.nextInt(4) == 0) {
                        Instant done = started.plusSeconds(random.nextInt(ago));
                        asHimaye(() -> clocks.met(file.id(), rule, done));
                    } else if (random.nextInt(6) == 0) {
                        asHimaye(() -> clocks.stop(file.id(), rule, "TEST"));
                    }
                }
            }
            if (number == 30) {
                office.bean(ReadModel.class).fold();
            }
        }

        Map<String, Count> expected = office
                .reading(() -> office.bean(JdbcClient.class)
                        .sql("""
                                select c.rule_id, count(*) filter (where c.ends_at <= :now) as overdue,
                                    count(*) filter (where c.ends_at > :now) as at_risk
                                from running_clock c
                                where c.province = '75' and c.state = 'RUNNING'
                                    and c.ends_at < timestamptz '2026-11-13 00:00+03'
                                    and not exists (select from running_clock l where l.case_id = c.case_id
                                        and l.rule_id = c.rule_id and l.occurrence = c.occurrence and l.version > c.version)
                                group by c.rule_id""")
                        .param("now", now.atOffset(java.time.ZoneOffset.UTC))
                        .query((row, number) ->
                                new Count(row.getString(1), row.getLong("overdue"), row.getLong("at_risk")))
                        .list())
                .stream()
                .collect(Collectors.toMap(Count::key, count -> count));

        assertThat(expected).hasSize(rules.size());
        assertThat(counted("75", "2026-11-05T15:30")).containsExactlyInAnyOrderElementsOf(expected.values());
        office.bean(ReadModel.class).fold();
        assertThat(counted("75", "2026-11-05T15:30")).containsExactlyInAnyOrderElementsOf(expected.values());
        Selection overdue = selection("75", "2026-11-05T15:30", Lateness.OVERDUE);
        LatePeriods periods = office.bean(LatePeriods.class);
        long late = expected.values().stream().mapToLong(Count::overdue).sum();
        assertThat(Acting.call(Actor.SYSTEM, () -> periods.matching(overdue))).isEqualTo(late);
        assertThat(Acting.call(Actor.SYSTEM, () -> periods.periods(overdue)))
                .hasSize((int) Math.min(late, overdue.size()))
                .isSortedAccordingTo(java.util.Comparator.comparing(LatePeriods.LatePeriod::endsAt));
        assertThat(Acting.call(
                        Actor.SYSTEM,
                        () -> periods.byProvince(selection(null, "2026-11-05T15:30", null)).stream()
                                .filter(count -> count.key().equals("75"))
                                .toList()))
                .containsExactly(new Count(
                        "75",
                        late,
                        expected.values().stream().mapToLong(Count::atRisk).sum()));
    }

    @Test
    void aProvincialDirectorSeesNothingOfAnotherProvince() {
        office.at("2026-11-20T09:00");
        CaseFile elsewhere = opened(KIRSEHIR, "2026-09-01T10:00");
        CaseFile own = opened(Office.VAN, "2026-01-05T10:00");
        start(elsewhere, "DL-IP-04", "2026-09-01T10:00");
        start(own, "DL-IP-04", "2026-01-05T10:00");

        String page = page(DIRECTOR, "");

        assertThat(page).contains("/cases/65-").doesNotContain("/cases/40-", "/cases/34-", "Kırşehir", "province=40");
        Caller director = Caller.browser(office, DIRECTOR);
        assertThat(director.get(PAGE + "?province=40").status()).isEqualTo(403);
        assertThat(director.get(PAGE + "?province=40").body()).doesNotContain(elsewhere.caseNumber());
        Actor van = new Actor(DIRECTOR, Set.of("provincial-director"), Set.of(Office.VAN));
        LatePeriods periods = office.bean(LatePeriods.class);
        Selection foreign = selection(KIRSEHIR, "2026-11-20T09:00", null);
        assertThat(Acting.call(van, () -> periods.byRule(foreign))).isEmpty();
        assertThat(Acting.call(van, () -> periods.periods(foreign))).isEmpty();
        assertThat(Acting.call(van, () -> periods.byHolder(foreign))).isEmpty();
        assertThat(Acting.call(van, () -> periods.byGroup(foreign))).isEmpty();
        assertThat(Acting.call(van, () -> periods.byProvince(selection(null, "2026-11-20T09:00", null))))
                .allSatisfy(count -> assertThat(count.key()).isEqualTo(Office.VAN));
    }

    @Test
    void whoDoesNotSuperviseIsRefused() {
        assertThat(Caller.browser(office, "van.protection-officer").get(PAGE).status())
                .isEqualTo(403);
        assertThat(Caller.browser(office, "merkez.kpi-analyst").get(PAGE).status())
                .as("officers and files are no statistics")
                .isEqualTo(403);
        assertThat(Caller.stranger(office).get(PAGE).status()).isEqualTo(302);
    }

    @Test
    void whatCannotBeMeantIsABadRequest() {
        Caller headquarters = Caller.browser(office, HEADQUARTERS);
        for (String query : List.of(
                "?rule=DL-XX-99",
                "?province=99",
                "?province=%27",
                "?group=no-such-group&province=40",
                "?group=interview-officer",
                "?holder=nobody",
                "?holder=van.interview-officer&province=65",
                "?lateness=PINK",
                "?page=x",
                "?print=maybe")) {
            assertThat(headquarters.get(PAGE + query).status()).as(query).isEqualTo(400);
        }
        for (String query : List.of("?page=-1", "?page=2147483647", "?province=&rule=&lateness=", "?lang=xx")) {
            assertThat(headquarters.get(PAGE + query).status()).as(query).isEqualTo(200);
        }
    }

    @Test
    void aPageAsksAtMostTwelveStatements() {
        office.at("2026-11-20T09:00");
        for (int number = 0; number < 30; number++) {
            start(opened(GUMUSHANE, "2026-09-01T10:00"), "DL-IP-04", "2026-09-01T10:00");
        }
        Caller headquarters = Caller.browser(office, HEADQUARTERS);
        for (String query : List.of("", "?province=29", "?province=29&holder=nobody&lateness=OVERDUE&page=1")) {
            headquarters.get(PAGE + query);
            try (StatementCount statements = new StatementCount()) {
                assertThat(headquarters.get(PAGE + query).status()).isEqualTo(200);
                assertThat(statements.ofRequest()).as(query).isBetween(4, 12);
                System.out.printf("Deadlines%s: %d statements%n", query, statements.ofRequest());
            }
        }
    }

    private String page(String account, String query) {
        Caller.Answer answer = Caller.browser(office, account).get(PAGE + query);
        assertThat(answer.status()).as(query).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("??");
        return answer.body();
    }

    private List<Count> counted(String province, String localTime) {
        return Acting.call(
                Actor.SYSTEM, () -> office.bean(LatePeriods.class).byRule(selection(province, localTime, null)));
    }

    private static Selection selection(String province, String localTime, Lateness lateness) {
        return new Selection(
                province,
                null,
                null,
                null,
                lateness,
                Office.instant(localTime),
                LocalDate.parse(localTime.substring(0, 10)).plusDays(8),
                0,
                200);
    }

    private CaseFile fileOf(ProtectionCase lodged) {
        return office.reading(() -> office.bean(CaseFiles.class).get(lodged.id()));
    }

    private CaseFile opened(String province, String localTime) {
        return Acting.call(Actor.SYSTEM, () -> {
            Person person = office.bean(Persons.class)
                    .register(SampleCases.person(SampleCases.uniqueName(), "Ali"), null, "TEST");
            return office.bean(CaseFiles.class)
                    .open(CaseType.PROTECTION, province, person.id(), Office.instant(localTime));
        });
    }

    private void start(CaseFile file, String rule, String localTime) {
        asHimaye(() ->
                office.bean(RunningClocks.class).start(file.id(), file.province(), rule, Office.instant(localTime)));
    }

    private void asHimaye(Runnable work) {
        office.reading(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
