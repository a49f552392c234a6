package org.himaye.supervision.quality;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Map;
import org.himaye.TestDatabase;
import org.himaye.access.Acting;
import org.himaye.deadlines.StatutoryPeriods;
import org.himaye.ledger.Ledger;
import org.himaye.shared.Actor;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Draws for tests, with shares of their own, in an urn that holds nothing of other tests. */
public final class Lots {

    private Lots() {}

    /** Removes every draw and reading, and what waits to be drawn. */
    public static void empty() throws SQLException {
        asSuperuser(
                "delete from quality_pending",
                "delete from quality_notice",
                "delete from quality_answer",
                "delete from quality_result",
                "delete from quality_return",
                "delete from quality_in_hand",
                "delete from quality_assignment",
                "delete from quality_reading",
                "delete from quality_draw",
                "delete from quality_finding",
                "delete from quality_point",
                "delete from quality_unread",
                "delete from quality_month");
    }

    /** Draws everything that waits with one share. */
    public static int draw(ApplicationContext application, String share) {
        return draw(application, share, Map.of());
    }

    /** Draws everything that waits with shares by unit and procedure. */
    public static int draw(ApplicationContext application, String share, Map<String, BigDecimal> shares) {
        QualityDraw draw = new QualityDraw(
                application.getBean(JdbcClient.class),
                application.getBean(PlatformTransactionManager.class),
                application.getBean(QualityCatalogue.class),
                new QualitySettings(new BigDecimal(share), shares),
                application.getBean(StatutoryPeriods.class),
                application.getBean(Ledger.class),
                application.getBean(Clock.class));
        return Acting.call(Actor.SYSTEM, draw::drawAll);
    }

    /**
     * Makes decisions on protection that somebody has signed, with lines whose hashes are those of the numbers from 1: the same
     * each time.
     */
    public static void decisions(String province, int count, String decidedAt) throws SQLException {
        String series = " from generate_series(1, " + count + ") n";
        String key = province + "00-4000-8000-' || lpad(n::text, 12, '0'))::uuid";
        asSuperuser(
                """
                insert into person (id, foreigner_number, version, family_name, given_names, sex, birth_date, nationality,
                    search_name, search_given_name, changed_by, changed_at, change_reason)
                select ('e0000000-%s, '9977%s' || lpad(n::text, 5, '0'), 1, 'Kura', 'Kişi', 'MALE', '1990-01-01', 'AFG',
                    'KURA KISI', 'KISI KURA', 'test', now(), 'TEST'""".formatted(key, province) + series,
                """
                insert into case_file (id, case_number, type, province, person_id, opened_at, state, stage)
                select ('e1000000-%s, '%s-UK-2026-8' || lpad(n::text, 5, '0'), 'UK', '%s', ('e0000000-%s, '2026-12-01',
                    'OPEN', 'DECIDED'""".formatted(key, province, province, key) + series,
                """
                insert into case_decision (id, case_id, province, decision_number, kind, outcome, facts, reasons, legal_basis,
                    authority, remedies, decided_by, decided_at, recorded_by, recorded_at)
                select ('e2000000-%s, ('e1000000-%s, '%s', 'LOT-%s-' || n, 'PROTECTION', 'REFUSAL', 'Olaylar', 'Gerekçe',
                    'YUKK 78', 'Valilik', '{}', 'lot.decider', '%s', 'lot.decider', '%s'""".formatted(key, key, province, province, decidedAt, decidedAt) + series,
                """
                with line as (
                    insert into ledger_entry (id, recorded_at, actor, action, case_id, province, facts, entry_hash)
                    select gen_random_uuid(), '%s', 'lot.decider', 'DECISION_RECORDED', ('e1000000-%s, '%s',
                        json_build_object('decision', 'LOT-%s-' || n, 'kind', 'PROTECTION')::text,
                        sha256(convert_to('%s:' || n, 'UTF8'))%s
                    returning sequence_number)
                insert into quality_pending (sequence_number, at_headquarters) select sequence_number, false from line""".formatted(decidedAt, key, province, province, province, series));
    }

    /** Records, for the first so many drawn decisions of a province and month, what a reader found. */
    public static void results(String province, String month, int count, int disagreeing) throws SQLException {
        asSuperuser("""
                with chosen as (
                    select r.id, row_number() over (order by r.sequence_number) as place
                    from quality_reading r join quality_draw d on d.sequence_number = r.sequence_number
                    where r.unit = '%s' and date_trunc('month', d.decided_on) = date '%s'
                    order by r.sequence_number limit %d),
                taken as (
                    insert into quality_assignment (reading_id, reader, taken_at) select id, 'lot.reader', now() from chosen),
                read as (
                    insert into quality_result (reading_id, reader, agrees, grounds, recorded_at)
                    select id, 'lot.reader', place > %d, 'Gerekçe yeterince açıktır.', now() from chosen)
                insert into quality_answer (reading_id, point, answer)
                select id, 'country-information', case when place > %d then 'YES' else 'NO' end from chosen""".formatted(province, month, count, disagreeing, disagreeing));
    }

    /** Removes what {@link #decisions} made. */
    public static void removeDecisions() throws SQLException {
        empty();
        asSuperuser(
                "delete from ledger_entry where actor = 'lot.decider'",
                "delete from case_decision where decided_by = 'lot.decider'",
                "delete from case_file where id::text like 'e1000000-%'",
                "delete from person where id::text like 'e0000000-%'");
    }

    private static void asSuperuser(String... statements) throws SQLException {
        try (var superuser = TestDatabase.asSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
