package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;
import static org.himaye.scenario.Refusals.refusalOf;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.himaye.Attacks;
import org.himaye.Attacks.Way;
import org.himaye.TestDatabase;
import org.himaye.access.Acting;
import org.himaye.shared.Actor;
import org.himaye.shared.Refusal;
import org.himaye.trafficking.ReferralOutcome;
import org.himaye.trafficking.support.Shelter.Residents;
import org.himaye.trafficking.support.Shelters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Addresses of shelters, and priority elsewhere, tell nobody anything (INV-19). */
class ShelterSecrecyTest extends Scenario {

    private static final String CHECK = "23514";
    private static final String MANAGER = "van.victim-case-manager";

    @BeforeEach
    void aMondayInNovember() {
        office.at("2026-11-02T09:00");
    }

    // INV-19 ----------------------------------------------------------------------------------------------------------

    @Test
    @Attacks(
            value = "INV-19",
            by = {Way.REST, Way.DOMAIN, Way.SQL})
    void anAddressIsOpenedByTheTeamOfWhoeverLivesThereAndOnRecord() throws SQLException {
        String code = code();
        String address = "Gizli Sokak " + UUID.randomUUID();
        registered(code, 1, address);
        SupportCase support = SupportCase.begun(office).permitted().assessed().agreed();
        String path = "/api/trafficking/files/" + support.id() + "/shelter";
        assertThat(Caller.basic(office, MANAGER).get(path).status()).isEqualTo(404);

        support.placed(code);

        var own = Caller.basic(office, MANAGER).get(path);
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.json().path("address").asText()).isEqualTo(address);
        assertThat(Tables.single(
                        "select count(*) from sealed_ledger_entry where action = 'SHELTER_ADDRESS_READ' and case_id = ?",
                        support.id().value()))
                .isEqualTo("1");
        String nothing = "/api/trafficking/files/" + UUID.randomUUID() + "/shelter";
        for (String outsider : List.of("van.removal-officer", "istanbul.victim-case-manager", "merkez.hq-protection")) {
            Caller caller = Caller.basic(office, outsider);
            assertThat(caller.get(path).status()).isEqualTo(404);
            assertThat(caller.get(path).body().replace(support.id().toString(), "?"))
                    .isEqualTo(caller.get(nothing).body().replaceAll("[0-9a-f-]{36}", "?"));
            assertThat(SealedTables.read(outsider, "select count(*) from shelter_address"))
                    .isEqualTo("0");
            assertThat(SealedTables.read(outsider, "select count(*) from shelter_placement"))
                    .isEqualTo("0");
        }
        assertThat(SealedTables.read("himaye", "select count(*) from shelter_address"))
                .isEqualTo("0");
        assertThat(refusalOf(() -> support.as(
                                Office.officer(Office.ISTANBUL, "shelter-manager"),
                                () -> office.bean(Shelters.class).addressFor(support.id())))
                        .type()
                        .code())
                .isEqualTo("not-found");
        assertThat(Tables.holding(address, "true")).isEmpty();
        assertThat(own.body()).doesNotContain("Karimova");

        // The house has one bed: it is taken, by form as by SQL.
        SupportCase other = SupportCase.begun(office).permitted().assessed().agreed();
        assertThat(refusalOf(() -> other.placed(code)).fields())
                .extracting(field -> field.code())
                .containsExactly("not-fitting");
        assertThat(SealedTables.refused(
                                "van.shelter-manager",
                                "insert into shelter_placement (id, file_id, shelter_id, places, gender,"
                                        + " step_free, placed_at, recorded_by, recorded_at) select gen_random_uuid(), '"
                                        + other.id()
                                        + "', s.id, 1, 'FEMALE', false, now(), 'van.shelter-manager', now() from shelter s"
                                        + " where s.code = '" + code + "'")
                        .getSQLState())
                .isEqualTo(CHECK);

        support.recorded("LEFT_PLACE");
        assertThat(Caller.basic(office, MANAGER).get(path).status()).isEqualTo(404);
        other.putBack().placed(code);
    }

    @Test
    @Attacks(
            value = "INV-19",
            by = {Way.REST, Way.SQL})
    void theListOfSheltersHasNoNumberThatMovesWithAPlacement() throws SQLException {
        String code = "X-" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT);
        registered(code, 7, "Gizli Sokak " + UUID.randomUUID());
        SupportCase placed = SupportCase.begun(office).permitted().assessed().agreed();
        SupportCase looking = SupportCase.begun(office).permitted().assessed().agreed();
        List<String> desksAndHeadquarters =
                List.of("merkez.hq-protection", "istanbul.shelter-manager", "ankara.shelter-manager", MANAGER);
        Map<String, String> before = listed(desksAndHeadquarters);
        assertThat(before.values()).allSatisfy(list -> assertThat(list).contains(code));
        assertThat(freePlaces(looking, code)).isEqualTo(7);

        placed.placed(code);

        assertThat(listed(desksAndHeadquarters)).isEqualTo(before);
        assertThat(freePlaces(looking, code)).as("for the team").isEqualTo(6);
        for (String outsider :
                List.of("merkez.hq-protection", "ankara.shelter-manager", "istanbul.victim-case-manager")) {
            for (String file : List.of("'" + looking.id() + "'", "gen_random_uuid()", "null")) {
                assertThat(SealedTables.read(
                                outsider,
                                "select count(shelter_free_places(id, " + file + ")) from shelter where code = '" + code
                                        + "'"))
                        .as(outsider + " " + file)
                        .isEqualTo("0");
            }
        }
    }

    private Map<String, String> listed(List<String> accounts) {
        Map<String, String> lists = new TreeMap<>();
        for (String account : accounts) {
            var answer = Caller.basic(office, account).get("/api/trafficking/shelters");
            assertThat(answer.status()).as(account).isEqualTo(200);
            lists.put(account, answer.body());
        }
        return lists;
    }

    private int freePlaces(SupportCase support, String code) {
        for (var shelter : Caller.basic(office, MANAGER)
                .get("/api/trafficking/files/" + support.id() + "/shelters")
                .json()) {
            if (shelter.path("code").asText().equals(code)) {
                return shelter.path("freePlaces").asInt(-1);
            }
        }
        return -1;
    }

    @Test
    void theLastBedIsGivenOnceAndTheSecondInLineIsToldSo() throws Exception {
        String code = code();
        registered(code, 1, "Gizli Sokak " + UUID.randomUUID());
        List<SupportCase> both = List.of(
                SupportCase.begun(office).permitted().assessed().agreed(),
                SupportCase.begun(office).permitted().assessed().agreed());
        var pool = Executors.newFixedThreadPool(2);
        List<Future<Throwable>> answers = new ArrayList<>();
        try (Connection owner = TestDatabase.asOwner()) {
            owner.setAutoCommit(false);
            try (var held = owner.prepareStatement("select from shelter where code = ? for update")) {
                held.setString(1, code);
                held.execute();
            }
            // Both have asked for the bed before either is given it.
            for (SupportCase support : both) {
                answers.add(pool.submit(() -> catchThrowable(() -> support.placed(code))));
            }
            awaitTwoWaiting();
            owner.rollback();
            List<Throwable> refused = new ArrayList<>();
            for (Future<Throwable> answer : answers) {
                if (answer.get() != null) {
                    refused.add(answer.get());
                }
            }
            assertThat(refused).singleElement().isInstanceOf(Refusal.class);
            assertThat(((Refusal) refused.get(0)).fields())
                    .extracting(field -> field.code())
                    .containsExactly("not-fitting");
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void nothingFitsBeforeTheNeedsAreKnown() {
        SupportCase support = SupportCase.begun(office);

        var answer = Caller.basic(office, "van.trafficking-expert")
                .get("/api/trafficking/files/" + support.id() + "/shelters");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).isEmpty();
        assertThat(Caller.basic(office, "van.removal-officer")
                        .get("/api/trafficking/files/" + support.id() + "/shelters")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void priorityIsGivenWithoutAWordOfWhy() throws SQLException {
        ProtectionCase application = office.lodged("2026-11-02T09:00");
        String before = Tables.single(
                "select count(*)::text from ledger_entry where case_id = ?",
                application.id().value());

        SupportCase.begun(
                office, true, ReferralOutcome.IDENTIFIED, application.file().personId());

        assertThat(Tables.single(
                        "select max(t.priority_)::text from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_"
                                + " where e.business_key_ = ?",
                        application.id().toString()))
                .isEqualTo("80");
        assertThat(Tables.single(
                        "select count(*)::text from ledger_entry where case_id = ?",
                        application.id().value()))
                .isEqualTo(before);
    }

    private void registered(String code, int capacity, String address) {
        Acting.as(
                new Actor("merkez.hq-protection", java.util.Set.of("hq-protection"), java.util.Set.of("*")),
                () -> office.bean(Shelters.class)
                        .register(
                                new Shelters.NewShelter(code, "06", capacity, Residents.ANYBODY, true, true, address)));
    }

    private static String code() {
        return "X-" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
    }

    private static void awaitTwoWaiting() {
        await("two who wait for the bed")
                .atMost(Duration.ofSeconds(10))
                .until(() -> Tables.single(
                                "select count(*)::text from pg_locks where not granted and locktype <> ?", "relation")
                        .equals("2"));
    }
}
