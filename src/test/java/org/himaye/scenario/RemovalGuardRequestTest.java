package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.UUID;
import org.himaye.casefile.CourtEvent.Kind;
import org.himaye.trafficking.ReferralSource;
import org.himaye.trafficking.TraffickingReferrals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code GET /api/persons/{id}/removal-guard}. */
class RemovalGuardRequestTest extends Scenario {

    private RemovalFile file;

    @BeforeEach
    void aFileInVan() {
        file = RemovalFile.clear(office);
    }

    @Test
    void itListsEveryObstacleInBothLanguagesAndLeavesALineInTheLedger() throws SQLException {
        file.atCourt(Kind.SUIT_FILED, "2026/1");
        file.doing(() -> office.bean(TraffickingReferrals.class)
                .receive(file.person(), Office.VAN, ReferralSource.HOTLINE, Office.instant("2026-11-10T10:00")));

        var answer = caller("van.removal-officer").get(path(file.person().value(), "IRQ"));

        assertThat(answer.status()).isEqualTo(200);
        JsonNode json = answer.json();
        assertThat(json.path("clear").asBoolean()).isFalse();
        assertThat(json.path("obstacles").findValuesAsText("code"))
                .containsExactlyInAnyOrder("suit-pending", "other-lawful-obstacle");
        for (JsonNode obstacle : json.path("obstacles")) {
            assertThat(obstacle.path("text").path("tr").asText()).isNotBlank();
            assertThat(obstacle.path("liftedBy").path("en").asText()).isNotBlank();
            boolean sealed = obstacle.path("code").asText().equals("other-lawful-obstacle");
            assertThat(obstacle.path("article").isNull()).isEqualTo(sealed);
            assertThat(obstacle.path("since").isNull()).isEqualTo(sealed);
        }
        assertThat(answer.body()).doesNotContainIgnoringCase("traffick").doesNotContainIgnoringCase("ticaret");
        assertThat(Tables.single(
                        "select actor || ' ' || action from ledger_entry where person_id = ? and action = 'GUARD_ANSWERED'",
                        file.person().value()))
                .isEqualTo("van.removal-officer GUARD_ANSWERED");
    }

    @Test
    void nothingStandsAgainstAClearRemoval() {
        JsonNode json = caller("van.governor-approver")
                .get(path(file.person().value(), "IRQ"))
                .json();

        assertThat(json.path("clear").asBoolean()).isTrue();
        assertThat(json.path("obstacles")).isEmpty();
        assertThat(json.path("destination").asText()).isEqualTo("IRQ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "van.front-desk",
                "van.protection-officer",
                "van.law-enforcement-liaison",
                "van.notification-officer",
                "merkez.hq-protection",
                "van.border-police"
            })
    void whoHasNoPartInRemovalsIsNotAnswered(String account) {
        assertThat(caller(account).get(path(file.person().value(), "IRQ")).status())
                .isEqualTo(403);
    }

    @Test
    void aPersonOfAnotherProvinceLooksLikeNobody() {
        Caller istanbul = caller("istanbul.removal-officer");
        UUID nobody = UUID.randomUUID();

        var hidden = istanbul.get(path(file.person().value(), "IRQ"));
        var absent = istanbul.get(path(nobody, "IRQ"));

        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.body().replace(file.person().toString(), nobody.toString()))
                .isEqualTo(absent.body());
        assertThat(caller("merkez.legal-counsel")
                        .get(path(file.person().value(), "IRQ"))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TUR", "iraq", "", "XXX", "%00", "IR%C4%B0"})
    void aDestinationThatIsNoOtherCountryIsRefused(String destination) {
        var answer = caller("van.removal-officer").get(path(file.person().value(), destination));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-request");
    }

    @Test
    void legalCounselRecordsMeasuresAndTheGuardKnowsThem() {
        Caller counsel = caller("merkez.legal-counsel");
        String events = "/api/cases/" + file.file().caseNumber() + "/court-events";

        assertThat(counsel.post(events, event("INTERIM_MEASURE", "AYM 2026/9")).status())
                .isEqualTo(204);
        assertThat(file.obstacles()).containsExactly("court-measure");
        assertThat(counsel.post(events, event("INTERIM_MEASURE_LIFTED", "AYM 2026/8"))
                        .fields())
                .containsExactly("registryNumber");
        assertThat(counsel.post(events, event("INTERIM_MEASURE_LIFTED", "AYM 2026/9"))
                        .status())
                .isEqualTo(204);
        assertThat(file.obstacles()).isEmpty();
        for (String kind : new String[] {"SUIT_FILED", "STAY_OF_EXECUTION", "FILE_COMPLETE", "FILE_TAKEN_OFF"}) {
            assertThat(counsel.post(events, event(kind, "2026/1")).status())
                    .as(kind)
                    .isEqualTo(204);
        }
        assertThat(counsel.post(events, event("STAY_LIFTED", "2026/1")).status())
                .isEqualTo(204);
        assertThat(file.obstacles()).containsExactly("suit-pending");
        assertThat(counsel.post(events, event("JUDGMENT_UPHELD", "2026/1")).status())
                .as("a judgment is recorded in its task only")
                .isEqualTo(400);
    }

    private Caller caller(String account) {
        return Caller.basic(office, account);
    }

    private static String event(String kind, String number) {
        return "{\"kind\":\"" + kind + "\",\"registryNumber\":\"" + number + "\",\"occurredOn\":\"2026-11-10\"}";
    }

    private static String path(UUID person, String destination) {
        return "/api/persons/" + person + "/removal-guard?destination=" + destination;
    }
}
