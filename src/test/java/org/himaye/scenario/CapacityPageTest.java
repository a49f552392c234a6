package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.himaye.Attacks;
import org.himaye.Attacks.Way;
import org.himaye.TestDatabase;
import org.himaye.access.Acting;
import org.himaye.removal.CentreTraffic;
import org.himaye.removal.CentreTraffic.Week;
import org.himaye.shared.Actor;
import org.himaye.trafficking.support.Shelter.Residents;
import org.himaye.trafficking.support.Shelters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Supervisors see how full the centres are and may become, and of shelters nothing that tells of a case. */
class CapacityPageTest extends Scenario {

    private static final String PAGE = "/supervision/capacity";
    private static final String DIRECTOR = "van.provincial-director";
    private static final String HEADQUARTERS = "merkez.hq-protection";

    /** Persons who are held; n gives each of them a row of their own. */
    private static final String HELD = """
            insert into detention (id, case_id, province, person_id, removal_decision_id, decision_id, grounds, decided_by,
                decided_at, counted_from, transfer_due_at, review_due_at, ends_at, recorded_at)
            select md5('capacity-' || n)::uuid, md5('capacity-case-' || n)::uuid, '36', gen_random_uuid(), gen_random_uuid(),
                gen_random_uuid(), array['PUBLIC_THREAT'], 'capacity', t, t, t + interval '48 hours', t + interval '30 days',
                t + interval '181 days', t
            from generate_series(1, %d) n cross join (select timestamptz '2031-01-06 09:00+03' as t) s;
            """;

    @AfterEach
    void free() throws SQLException {
        asNobodyIsLooking("delete from detention_freed where confirmed_by = 'capacity';"
                + " delete from detention_admission where admitted_by = 'capacity';"
                + " delete from detention where decided_by = 'capacity';");
    }

    @Test
    void whoIsMovedLeavesOneCentreAndComesToTheNext() throws SQLException {
        // Five come to Iğdır on Tuesday 7 January; on Wednesday of the next week one is moved to Niğde; then one is
        // free.
        asNobodyIsLooking(HELD.formatted(5)
                + admission(1, 5, "igdir", "2031-01-07 10:00")
                + admission(1, 1, "nigde", "2031-01-15 10:00")
                + freed(2, "2031-01-16 23:59"));

        List<Week> weeks = Acting.call(
                Actor.SYSTEM,
                () -> office.bean(CentreTraffic.class).between(LocalDate.of(2030, 12, 30), LocalDate.of(2031, 1, 17)));

        assertThat(weeks)
                .containsExactlyInAnyOrder(
                        new Week("igdir", LocalDate.of(2031, 1, 6), 5, 0),
                        new Week("igdir", LocalDate.of(2031, 1, 13), 0, 2),
                        new Week("nigde", LocalDate.of(2031, 1, 13), 1, 0));
        assertThat(Acting.call(
                        new Actor(DIRECTOR, Set.of("provincial-director"), Set.of("65")),
                        () -> office.bean(CentreTraffic.class)
                                .between(LocalDate.of(2030, 12, 30), LocalDate.of(2031, 1, 17))))
                .as("of other provinces")
                .noneMatch(week -> !week.centre().equals("kurubas"));
    }

    @Test
    void aCentreShowsItsOccupancyItsWeeksAndWhatMayCome() throws SQLException {
        StringBuilder admissions = new StringBuilder();
        // Ten more each week from 6 January on.
        for (int week = 0; week < 10; week++) {
            admissions.append(admission(
                    week * 10 + 1,
                    week * 10 + 10,
                    "igdir",
                    LocalDate.of(2031, 1, 7).plusWeeks(week) + " 10:00"));
        }
        asNobodyIsLooking(HELD.formatted(100) + admissions);
        office.at("2031-03-17T09:00");

        String page = page(HEADQUARTERS, "?province=76");

        assertThat(page)
                .contains("Iğdır Geri Gönderme Merkezi", "10 / 0")
                .contains("<title id=\"chart-title\">", "<polygon class=\"band\" points=\"")
                .doesNotContain("Kurubaş");
        // A hundred now, and ten more each of four and of thirteen weeks; every week was alike, so that the band is a
        // line.
        assertThat(page.replaceAll("\\s+", " ")).contains("140</span> <span class=\"ends\">140–140", "230</span>");
    }

    @Test
    void aProvincialDirectorSeesTheCentresOfTheirProvince() {
        String page = page(DIRECTOR, "");

        assertThat(page).contains("Kurubaş Geri Gönderme Merkezi").doesNotContain("Iğdır", "Tuzla", "id=\"shelters\"");
        assertThat(Caller.browser(office, DIRECTOR).get(PAGE + "?province=76").status())
                .isEqualTo(403);
    }

    @Test
    void whoDoesNotSuperviseIsRefusedAndWhatCannotBeMeantIsABadRequest() {
        assertThat(Caller.browser(office, "van.protection-officer").get(PAGE).status())
                .isEqualTo(403);
        Caller headquarters = Caller.browser(office, HEADQUARTERS);
        assertThat(headquarters.get(PAGE + "?province=99").status()).isEqualTo(400);
        assertThat(headquarters.get(PAGE + "?province=%27%20or%201=1").status()).isEqualTo(400);
        assertThat(headquarters.get(PAGE + "?province=40").status())
                .as("a province without a centre")
                .isEqualTo(200);
    }

    @Test
    void aPageAsksAtMostTwelveStatements() {
        Caller headquarters = Caller.browser(office, HEADQUARTERS);
        headquarters.get(PAGE);
        try (StatementCount statements = new StatementCount()) {
            assertThat(headquarters.get(PAGE).status()).isEqualTo(200);
            assertThat(statements.ofRequest()).isBetween(3, 12);
            System.out.printf("Capacity: %d statements%n", statements.ofRequest());
        }
    }

    @Test
    @Attacks(
            value = "INV-19",
            by = {Way.REST})
    void noNumberOfThePageMovesWithAPlacementInAShelter() {
        office.at("2026-11-02T09:00");
        String code = "X-" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT);
        Acting.as(
                new Actor(HEADQUARTERS, Set.of("hq-protection"), Set.of("*")),
                () -> office.bean(Shelters.class)
                        .register(new Shelters.NewShelter(
                                code, "06", 7, Residents.ANYBODY, true, true, "Gizli Sokak " + UUID.randomUUID())));
        SupportCase support = SupportCase.begun(office).permitted().assessed().agreed();
        office.at("2026-11-02T09:30");
        String before = steady(HEADQUARTERS);
        String ofDirector = steady(DIRECTOR);

        support.placed(code);
        office.at("2026-11-02T09:30");

        assertThat(before).contains("id=\"shelters\"");
        assertThat(ofDirector).doesNotContain("id=\"shelters\"").contains("Genel Merkezde gösterilir");
        assertThat(steady(HEADQUARTERS)).isEqualTo(before);
        assertThat(steady(DIRECTOR)).isEqualTo(ofDirector);
    }

    private String steady(String account) {
        return Caller.browser(office, account).get(PAGE).steadyBody();
    }

    private String page(String account, String query) {
        Caller.Answer answer = Caller.browser(office, account).get(PAGE + query);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("??");
        return answer.body();
    }

    private static String admission(int first, int last, String centre, String at) {
        return "insert into detention_admission (id, detention_id, case_id, province, centre_id, arrived_at, with_family,"
                + " admitted_by, recorded_at) select gen_random_uuid(), md5('capacity-' || n)::uuid,"
                + " md5('capacity-case-' || n)::uuid, '36', '" + centre + "', timestamptz '" + at
                + "+03', false, 'capacity', timestamptz '" + at + "+03' from generate_series(" + first + ", " + last
                + ") n;";
    }

    private static String freed(int number, String at) {
        return "insert into detention_freed (detention_id, case_id, province, freed_at, confirmed_by, recorded_at) select"
                + " md5('capacity-" + number + "')::uuid, md5('capacity-case-" + number
                + "')::uuid, '36', timestamptz '"
                + at + "+03', 'capacity', now();";
    }

    private static void asNobodyIsLooking(String sql) throws SQLException {
        try (Connection superuser = TestDatabase.asSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
            statement.execute("select recount_detentions()");
        }
    }
}
