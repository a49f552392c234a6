package org.himaye.removal.detention;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himaye.HimayeTest;
import org.himaye.TestDatabase;
import org.himaye.access.Acting;
import org.himaye.engine.EngineClock;
import org.himaye.ledger.Ledger;
import org.himaye.removal.LibertyRegister;
import org.himaye.removal.LibertyRegister.Filter;
import org.himaye.removal.LibertyRegister.Held;
import org.himaye.removal.LibertyRegister.Light;
import org.himaye.removal.LibertyRegister.LimitKind;
import org.himaye.removal.LibertyRegister.Totals;
import org.himaye.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The register of everybody held, with two thousand persons in İstanbul at 2026-11-22 09:00. */
@HimayeTest
class LibertyRegisterTest {

    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");
    private static final Actor ISTANBUL =
            new Actor("istanbul.removal-centre-manager", Set.of("removal-centre-manager"), Set.of("34"));
    private static final Actor VAN =
            new Actor("van.removal-centre-manager", Set.of("removal-centre-manager"), Set.of("65"));

    /** Everybody detained one hour after the one before; each of them was admitted to Tuzla. */
    private static final String TWO_THOUSAND = """
            insert into person (id, version, foreigner_number, family_name, given_names, sex, birth_date, nationality,
                search_name, search_given_name, changed_by, changed_at, change_reason)
            select md5('liberty-person-' || n)::uuid, 1, (99700000000 + n)::text, 'X', 'Y', 'MALE', '1990-01-01', 'AFG',
                'X', 'Y', 't', now(), 't' from generate_series(1, 2000) n;
            insert into case_file (id, case_number, type, province, person_id, opened_at, state, stage)
            select md5('liberty-case-' || n)::uuid, '34-SD-2020-' || lpad(n::text, 6, '0'), 'SD', '34',
                md5('liberty-person-' || n)::uuid, now(), 'OPEN', 'OPENED' from generate_series(1, 2000) n;
            insert into removal_case (case_id, province, person_id, reference, request_sha256, opened_for)
            select md5('liberty-case-' || n)::uuid, '34', md5('liberty-person-' || n)::uuid, 'liberty-' || n, 'x', 'CAME_FORWARD'
            from generate_series(1, 2000) n;
            insert into case_decision (id, case_id, province, decision_number, kind, outcome, facts, reasons, legal_basis, authority,
                remedies, decided_by, decided_at, recorded_by, recorded_at)
            select md5('liberty-' || kind || n)::uuid, md5('liberty-case-' || n)::uuid, '34', kind || '-2020-' || n, kind, 'X', 'x',
                'x', 'x', 'x', '{}', 't', now(), 't', now()
            from generate_series(1, 2000) n cross join (values ('REMOVAL'), ('DETENTION')) k (kind);
            insert into detention (id, case_id, province, person_id, removal_decision_id, decision_id, grounds, decided_by,
                decided_at, counted_from, transfer_due_at, review_due_at, ends_at, recorded_at)
            select md5('liberty-detention-' || n)::uuid, md5('liberty-case-' || n)::uuid, '34', md5('liberty-person-' || n)::uuid,
                md5('liberty-REMOVAL' || n)::uuid, md5('liberty-DETENTION' || n)::uuid, array['PUBLIC_THREAT'], 't',
                start, start, start + interval '48 hours', start + interval '30 days', start + interval '181 days', start
            from generate_series(1, 2000) n
            cross join lateral (select timestamptz '2026-11-22 08:30+03' - n * interval '1 hour' as start) s;
            insert into detention_admission (id, detention_id, case_id, province, centre_id, arrived_at, with_family, admitted_by,
                recorded_at)
            select md5('liberty-admission-' || n)::uuid, md5('liberty-detention-' || n)::uuid, md5('liberty-case-' || n)::uuid, '34',
                'tuzla', timestamptz '2026-11-22 08:30+03' - n * interval '1 hour' + interval '10 minutes', false, 't', now()
            from generate_series(2, 1001) n;
            """;

    @Autowired
    private LibertyRegister register;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Ledger ledger;

    @Autowired
    private EngineClock clock;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void hold() throws SQLException {
        asNobodyIsLooking(TWO_THOUSAND + "analyze detention; analyze detention_admission; analyze case_file;");
        clock.standAt(NOW);
    }

    @AfterEach
    void free() throws SQLException {
        clock.runWithTheMachine();
        asNobodyIsLooking(
                "delete from detention_admission where case_id in (select id from case_file where case_number like"
                        + " '34-SD-2020-%'); delete from liberty_escalation where case_id in (select id from case_file where case_number"
                        + " like '34-SD-2020-%'); delete from detention where decided_by = 't'; delete from removal_case where reference"
                        + " like 'liberty-%'; delete from case_decision where decided_by = 't'; delete from case_file where case_number"
                        + " like '34-SD-2020-%'; delete from person where changed_by = 't';");
    }

    @Test
    void everybodyIsListedOnceTheNearestLimitFirst() {
        List<Held> first = Acting.call(ISTANBUL, () -> register.held(new Filter(null, null, null, 0, 200)));
        Set<String> seen = new HashSet<>();
        for (int page = 0; page < 10; page++) {
            int number = page;
            Acting.call(ISTANBUL, () -> register.held(new Filter(null, null, null, number, 200)))
                    .forEach(held -> seen.add(held.caseNumber()));
        }

        assertThat(seen).hasSize(2000);
        assertThat(first)
                .isSortedAccordingTo(java.util.Comparator.comparing(
                        held -> held.limits().get(0).endsAt()));
        // The longest held had their review due long ago.
        assertThat(first.get(0).light()).isEqualTo(Light.BLACK);
        assertThat(first.get(0).unlawful()).isTrue();
    }

    @Test
    void lightsAndTotalsAgree() {
        Totals totals = Acting.call(ISTANBUL, () -> register.totals(new Filter("34", null, null, 0, 1)));

        assertThat(totals.all()).isEqualTo(2000);
        assertThat(totals.black() + totals.red() + totals.amber() + totals.green())
                .isEqualTo(2000);
        // Admitted and reviewed late: from the 721st hour on. Not admitted: more than 48 hours ago.
        assertThat(totals.black()).isEqualTo(1281);
        assertThat(Acting.call(ISTANBUL, () -> register.held(new Filter("34", "tuzla", Light.GREEN, 0, 200))))
                .hasSize(200)
                .allSatisfy(held -> {
                    assertThat(held.centre()).isEqualTo("tuzla");
                    assertThat(held.light()).isEqualTo(Light.GREEN);
                    assertThat(held.limit(LimitKind.TRANSFER)).isEmpty();
                });
    }

    /** The longest held for 83 days in November; each maximum, 181 days, passes an hour before the next. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-22T06:00:00Z, 0",
        "2027-04-01T06:00:00Z, 777",
        "2027-04-20T06:00:00Z, 1233",
        "2027-07-01T06:00:00Z, 2000"
    })
    void everyPageListsWhatIsWorkedOutAnewInThatOrder(Instant moment, int ended) {
        clock.standAt(moment);

        assertThat(listed(null, null)).isEqualTo(workedOutAnew("true")).hasSize(2000);
        assertThat(listed("tuzla", null))
                .isEqualTo(workedOutAnew("centre = 'tuzla'"))
                .hasSize(1000);
        int all = 0;
        for (Light light : Light.values()) {
            List<String> ofLight = listed(null, light);
            assertThat(ofLight).isEqualTo(workedOutAnew("light = '" + light + "'"));
            all += ofLight.size();
        }
        assertThat(all).isEqualTo(2000);
        assertThat(workedOutAnew("maximum <= :now")).hasSize(ended);
    }

    private List<String> listed(@Nullable String centre, @Nullable Light light) {
        List<String> listed = new ArrayList<>();
        for (int page = 0; page <= 10; page++) {
            Filter filter = new Filter(null, centre, light, page, 200);
            Acting.call(ISTANBUL, () -> register.held(filter)).stream()
                    .map(LibertyRegisterTest::line)
                    .forEach(listed::add);
        }
        Totals totals = Acting.call(ISTANBUL, () -> register.totals(new Filter(null, centre, light, 0, 1)));
        assertThat(totals.all()).isEqualTo(listed.size());
        return listed;
    }

    private List<String> workedOutAnew(String condition) {
        return Acting.call(
                ISTANBUL,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> DatabaseLibertyRegister.lights(
                                        database.sql(DatabaseLibertyRegister.HELD
                                                + "select lit.* from lit where " + condition
                                                + " order by nearest nulls first, case_id"),
                                        new LibertySettings(Duration.ofHours(72), Duration.ofHours(24), Map.of()),
                                        clock.instant())
                                .query((row, number) -> row.getString("case_id") + " " + row.getString("centre") + " "
                                        + row.getString("light") + " " + row.getBoolean("unlawful") + " "
                                        + moments(
                                                row.getTimestamp("decision_due"),
                                                row.getTimestamp("transfer_due"),
                                                row.getTimestamp("review_due"),
                                                row.getTimestamp("judge_due"),
                                                row.getTimestamp("maximum")))
                                .list()));
    }

    private static String line(Held held) {
        return held.caseId() + " " + held.centre() + " " + held.light() + " " + held.unlawful() + " "
                + moments(Stream.of(LimitKind.values())
                        .map(kind -> held.limit(kind)
                                .map(limit -> Timestamp.from(limit.endsAt()))
                                .orElse(null))
                        .toArray(Timestamp[]::new));
    }

    private static String moments(@Nullable Timestamp... moments) {
        return Stream.of(moments)
                .map(moment -> moment == null ? "-" : moment.toInstant().toString())
                .collect(Collectors.joining(" "));
    }

    @Test
    void anotherProvinceSeesNobody() {
        assertThat(Acting.call(VAN, () -> register.held(new Filter("34", null, null, 0, 200))))
                .isEmpty();
        assertThat(Acting.call(VAN, () -> register.totals(new Filter("34", null, null, 0, 1)))
                        .all())
                .isZero();
        assertThat(Acting.call(VAN, () -> register.centres()))
                .extracting(LibertyRegister.Centre::province)
                .containsOnly("65");
    }

    @Test
    void aPageOfTwoThousandDetaineesTakesNoTime() {
        Acting.call(ISTANBUL, () -> register.held(new Filter(null, null, null, 0, 50)));
        long start = System.nanoTime();

        Acting.call(ISTANBUL, () -> register.held(new Filter(null, null, null, 0, 50)));
        Acting.call(ISTANBUL, () -> register.totals(new Filter(null, null, null, 0, 50)));
        Acting.call(ISTANBUL, () -> register.centres());

        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        System.out.println("Liberty register with 2,000 detainees: " + taken.toMillis() + " ms");
        assertThat(taken).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void namedDeputiesAreToldOncePerLimitAndLight() {
        LibertySettings settings = new LibertySettings(
                Duration.ofHours(72), Duration.ofHours(24), Map.of("34", List.of("istanbul.provincial-director")));
        LibertyEscalation escalation = new LibertyEscalation(database, settings, ledger, clock);
        Actor system = Actor.SYSTEM;
        TransactionTemplate transaction = new TransactionTemplate(transactions);

        int told = Acting.call(system, () -> transaction.execute(status -> escalation.escalate()));
        int again = Acting.call(system, () -> transaction.execute(status -> escalation.escalate()));

        assertThat(told).isPositive();
        assertThat(again).isZero();
        List<LibertyEscalation.Alarm> alarms = Acting.call(
                ISTANBUL, () -> transaction.execute(status -> escalation.toldTo("istanbul.provincial-director", 0)));
        List<LibertyEscalation.Alarm> older = Acting.call(
                ISTANBUL, () -> transaction.execute(status -> escalation.toldTo("istanbul.provincial-director", 1)));
        assertThat(older).hasSize(50).doesNotContainAnyElementsOf(alarms);
        assertThat(alarms)
                .hasSize(50)
                .extracting(LibertyEscalation.Alarm::light)
                .isSubsetOf("BLACK", "RED", "AMBER");
    }

    @Test
    void theComparisonFindsWhoHasNoClock() {
        List<LibertyRegister.Discrepancy> found = Acting.call(Actor.SYSTEM, register::reconcile);

        assertThat(found.stream().filter(one -> one.code().equals("LIMIT_DIFFERS_FROM_CLOCK")))
                .hasSizeGreaterThanOrEqualTo(2000 - 1);
    }

    /** Writes past every trigger and policy, as no part of the application can. */
    private static void asNobodyIsLooking(String statements) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(statements);
        }
    }
}
