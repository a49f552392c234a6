package org.himaye.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Locale;
import org.himaye.TestDatabase;
import org.himaye.engine.EngineClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The liberty board with 2,000 persons held: complete, readable by everybody, and narrowed to the reader's province. */
@BrowserTest
class LibertyBoardInChromiumTest {

    private static final int HELD = 2_000;

    @Autowired
    private EngineClock clock;

    @BeforeEach
    void holdTwoThousandPersons() throws SQLException {
        clock.standAt(Instant.parse("2027-01-15T06:00:00Z"));
        removeThem();
        withoutTriggers("""
                with person_made as (
                    insert into person (id, foreigner_number, version, family_name, given_names, sex, birth_date, nationality,
                        search_name, search_given_name, changed_by, changed_at, change_reason)
                    select ('a0000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, '9988' || lpad(n::text, 7, '0'), 1,
                        'Pano', 'Kişi', 'MALE', '1990-01-01', 'AFG', 'PANO KISI', 'KISI PANO', 'test', now(), 'TEST'
                    from generate_series(1, 2000) n returning id)
                select count(*) from person_made""", """
                insert into case_file (id, case_number, type, province, person_id, opened_at, state, stage)
                select ('b0000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid,
                    case when n % 2 = 0 then '65' else '34' end || '-SD-2026-9' || lpad(n::text, 5, '0'), 'SD',
                    case when n % 2 = 0 then '65' else '34' end,
                    ('a0000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, '2026-12-01', 'OPEN', 'DECIDED'
                from generate_series(1, 2000) n""", """
                insert into removal_case (case_id, province, person_id, reference, request_sha256, opened_for, apprehended_at)
                select ('b0000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid,
                    case when n % 2 = 0 then '65' else '34' end,
                    ('a0000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'BOARD-' || n, 'x', 'APPREHENSION',
                    timestamptz '2027-01-14 09:00+03' - (n || ' hours')::interval
                from generate_series(1, 2000) n""", """
                insert into case_decision (id, case_id, province, decision_number, kind, outcome, facts, reasons, legal_basis,
                    authority, remedies, decided_by, decided_at, recorded_by, recorded_at)
                select ('c0000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid,
                    ('b0000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid,
                    case when n % 2 = 0 then '65' else '34' end, 'BOARD-' || n, 'DETENTION', 'DETENTION', 'f', 'r', 'YUKK 57',
                    'Valilik', '{}', 'test', '2026-12-20', 'test', '2026-12-20'
                from generate_series(1, 2000) n""", """
                insert into detention (id, case_id, province, person_id, removal_decision_id, decision_id, grounds, decided_by,
                    decided_at, counted_from, transfer_due_at, review_due_at, ends_at, recorded_at)
                select ('d0000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid,
                    ('b0000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid,
                    case when n % 2 = 0 then '65' else '34' end,
                    ('a0000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid,
                    ('c0000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid,
                    ('c0000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, array['ABSCONDING_RISK'], 'test',
                    decided_at, decided_at, decided_at + interval '48 hours', decided_at + interval '30 days',
                    months_later(decided_at, 6), decided_at
                from (select n, timestamptz '2027-01-15 09:00+03' - (n * 23 || ' minutes')::interval as decided_at
                    from generate_series(1, 2000) n) held""", """
                insert into detention_admission (id, detention_id, case_id, province, centre_id, arrived_at, with_family,
                    admitted_by, recorded_at)
                select gen_random_uuid(), d.id, d.case_id, d.province, case d.province when '65' then 'kurubas' else 'tuzla' end,
                    d.decided_at + interval '10 hours', false, 'test', d.decided_at + interval '10 hours'
                from detention d where d.decided_by = 'test' and d.decided_at < timestamptz '2027-01-14 09:00+03'""");
    }

    @AfterEach
    void runWithTheMachineAgain() throws SQLException {
        removeThem();
        clock.runWithTheMachine();
    }

    @Test
    void everybodyHeldIsOnTheBoard(Browsing browsing) throws SQLException {
        Screen headquarters = browsing.screen(1440, 900, "tr-TR");
        headquarters.signIn("merkez.hq-irregular", "himaye");
        headquarters.page().locator(".tiles a[href='/supervision/liberty']").click();

        assertThat(headquarters.page().locator("#totals-title")).containsText(formatted(totalHeld()));
        assertThat(headquarters.page().locator("table.board tbody tr")).hasCount(50);
        headquarters.wholePicture("liberty-board-1440");
        assertThat(headquarters.barriers()).isEmpty();

        headquarters.open("/supervision/liberty");
        double opened = firstPaint(headquarters);
        headquarters.page().selectOption("#province", "65");
        headquarters.page().selectOption("#centre", "kurubas");
        headquarters.page().selectOption("#light", "GREEN");
        headquarters.page().click("#filter");
        assertThat(headquarters.page().locator("table.board tbody tr").first()).containsText("65-SD-2026-");
        assertThat(headquarters.page().locator("table.board")).not().containsText("34-SD-");
        assertThat(headquarters.page().locator("table.board")).containsText("Kurubaş");
        System.out.printf(
                "Liberty board, %d persons held: first paint after %.0f ms, filtered %.0f ms%n",
                totalHeld(), opened, firstPaint(headquarters));

        headquarters.page().click("#next");
        assertThat(headquarters.page().locator("#held-title")).containsText("sayfa 2");
        headquarters.page().click("#print");
        assertThat(headquarters.page().locator("table.board tbody tr")).hasCount(200);
        headquarters.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(headquarters.page().locator("form.filter")).isHidden();
        headquarters.picture("liberty-board-print");

        Screen phone = browsing.screen(390, 844, "tr-TR");
        phone.signIn("van.provincial-director", "himaye");
        phone.open("/supervision/liberty?lang=en");
        assertThat(phone.overflows()).isFalse();
        phone.picture("liberty-board-390");
        Locator board = phone.page().locator("table.board");
        assertThat(board).containsText("65-SD-");
        assertThat(board).not().containsText("34-SD-");
        assertThat(headquarters.complaints()).isEmpty();
    }

    @Test
    void whoDoesNotAnswerForItDoesNotSeeIt(Browsing browsing) {
        for (String account : new String[] {"van.removal-centre-manager", "van.governor-approver", "merkez.auditor"}) {
            assertThat(browsing.signIn(account).open("/supervision/liberty"))
                    .as(account)
                    .isEqualTo(200);
        }
        Screen stranger = browsing.signIn("van.protection-officer");
        assertThat(stranger.page().locator(".tiles a[href='/supervision/liberty']"))
                .hasCount(0);
        assertThat(stranger.open("/supervision/liberty")).isEqualTo(403);
        assertThat(browsing.signIn("van.provincial-director").open("/supervision/liberty?light=PINK"))
                .isEqualTo(400);
    }

    private static double firstPaint(Screen screen) {
        // The browser reports a paint a moment after it.
        screen.page().waitForFunction("() => performance.getEntriesByName('first-contentful-paint').length > 0");
        return ((Number) screen.page()
                        .evaluate("() => performance.getEntriesByName('first-contentful-paint')[0].startTime"))
                .doubleValue();
    }

    private static int totalHeld() throws SQLException {
        try (Connection owner = TestDatabase.asSuperuser();
                Statement statement = owner.createStatement();
                var rows = statement.executeQuery(
                        "select (select count(*) from detention_standing where freed_at is null)"
                                + " + (select count(*) from removal_case c where c.apprehended_at is not null and c.released_at is null"
                                + " and c.outcome is null and not exists (select from detention d where d.case_id = c.case_id))")) {
            rows.next();
            int held = rows.getInt(1);
            assertThat(held).isGreaterThanOrEqualTo(HELD);
            return held;
        }
    }

    private static String formatted(int number) {
        return String.format(Locale.forLanguageTag("tr"), "%,d", number);
    }

    private static void removeThem() throws SQLException {
        withoutTriggers(
                "delete from detention_admission where admitted_by = 'test'",
                "delete from detention where decided_by = 'test'",
                "delete from case_decision where decided_by = 'test' and decision_number like 'BOARD-%'",
                "delete from removal_case where reference like 'BOARD-%'",
                "delete from case_file where case_number like '__-SD-2026-9_____' and id::text like 'b0000000-%'",
                "delete from person where foreigner_number like '9988%' and id::text like 'a0000000-%'");
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
