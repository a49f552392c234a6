package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.himaye.scenario.Refusals.assertRefused;
import static org.himaye.scenario.Refusals.refusalOf;

import java.sql.SQLException;
import java.util.UUID;
import org.himaye.Attacks;
import org.himaye.Attacks.Way;
import org.himaye.TestDatabase;
import org.himaye.protection.application.ProtectionProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A doubtful age: in doubt for the person, until a report says otherwise (YUKK 66/1, 79/4; INV-27, INV-36). */
class AgeAssessmentTest extends Scenario {

    @ParameterizedTest
    @ValueSource(strings = {"CHILD", "INCONCLUSIVE"})
    void aChildFoundAfterTheRegistrationIsHandedOver(String result) {
        SideRoad road = examined();
        road.ageDoubted(true);
        assertThat(road.seenBy("UserTask_RecordAgeReport")).containsExactly("child-protection-liaison");

        office.at("2026-11-10T09:00");
        road.ageReported(result);

        assertThat(road.claim().event("FOUND_TO_BE_CHILD").detail()).containsEntry("ageAssessment", result);
        assertThat(road.tasks("age-assessment")).containsExactly("UserTask_HandOverFoundChild");
        road.step(
                "UserTask_HandOverFoundChild",
                road.officer("child-protection-liaison"),
                Forms.handOverChild(office.now()),
                Fields.asUsual());
        assertThat(road.claim().event("CHILD_HANDED_OVER").article()).isEqualTo("YUKK 66/1-b");
        assertThat(road.tasks("age-assessment")).isEmpty();
    }

    @Test
    void whoIsFoundToBeEighteenGoesOn() {
        SideRoad road = examined();
        road.ageDoubted(true);

        road.ageReported("ADULT");

        assertThat(road.claim().events()).contains("FOUND_TO_BE_ADULT").doesNotContain("CHILD_HANDED_OVER");
        assertThat(road.tasks("age-assessment")).isEmpty();
        road.claim().interviewed("2026-11-20T10:00");
        assertThat(road.claim().event("INTERVIEW_HELD").detail()).containsEntry("child", "false");
    }

    @Test
    void whileTheReportIsAwaitedTheDoubtCountsForThePerson() {
        SideRoad road = examined();
        road.ageDoubted(false);
        office.at("2026-11-20T10:00");

        assertRefused(() -> road.claim().interviewed(Fields.asUsual()), "psychologistPresent", "required", "YUKK 75/3");
    }

    @Test
    @Attacks(value = "INV-36", by = Way.DOMAIN)
    void theAcceleratedTrackIsLeftAtOnce() {
        SideRoad road = SideRoad.accelerated(office, "2026-11-02T09:00");

        road.ageDoubted(true);

        assertThat(road.claim().event("CHILD_LEFT_ACCELERATED_TRACK").article()).isEqualTo("YUKK 79/4");
        road.ageReported("ADULT");
        assertThat(road.claim().events()).contains("FOUND_TO_BE_ADULT");
    }

    @Test
    @Attacks(value = "INV-27", by = Way.DOMAIN)
    void aDetainedApplicantWhoMayBeAChildIsFreeAtOnce() throws SQLException {
        ApplicantDetentionCase file = ApplicantDetentionCase.detained(office, "2026-11-02T09:00")
                .served()
                .admitted();
        office.at("2026-11-04T12:00");

        new SideRoad(office, file.claim()).ageDoubted(true);

        assertThat(file.detention("because")).isEqualTo("CHILD");
        assertThat(file.tasks()).contains("UserTask_ConfirmApplicantRelease");
    }

    @Test
    void aReportOnAChildNeedsTheChildsView() {
        SideRoad road = examined();
        road.ageDoubted(true);

        assertRefused(
                () -> road.step(
                        "UserTask_RecordAgeReport",
                        road.officer("child-protection-liaison"),
                        Forms.recordAgeReport(office.now()),
                        Fields.with("childView", null)),
                "childView",
                "required",
                "YUKK 66/1-a");
    }

    @Test
    void nobodyIsAskedTwiceNorBeforeTheRegistration() {
        SideRoad road = examined();
        road.ageDoubted(true);
        SideRoad lodged = new SideRoad(office, office.lodged("2026-11-02T09:00"));

        assertThat(refusalOf(() -> road.ageDoubted(true)).type())
                .isEqualTo(ProtectionProblem.AGE_ASSESSMENT_NOT_POSSIBLE);
        assertThat(refusalOf(() -> lodged.ageDoubted(true)).type())
                .isEqualTo(ProtectionProblem.AGE_ASSESSMENT_NOT_POSSIBLE);
    }

    @Test
    void onlyOfficersOfTheFileDoubtByTheInterface() {
        SideRoad road = examined();
        String path = "/api/protection/applications/" + road.claim().number() + "/age-assessments";
        String body = "{\"institution\":\"Van Devlet Hastanesi\",\"unaccompanied\":true,\"reason\":\"Görünüm\"}";

        assertThat(Caller.basic(office, "van.notification-officer")
                        .post(path, body)
                        .status())
                .isEqualTo(403);
        assertThat(Caller.basic(office, "van.interview-officer")
                        .post(path, "{}")
                        .status())
                .isEqualTo(400);
        assertThat(Caller.basic(office, "van.interview-officer")
                        .post(path, body)
                        .status())
                .isEqualTo(201);
        assertThat(Caller.basic(office, "van.interview-officer")
                        .post(path, body)
                        .body())
                .contains("age-assessment-not-possible", "YUKK 66/1-b");
    }

    @Test
    void notEvenSqlMakesAnAdultOfWhoMayBeAChild() throws SQLException {
        SideRoad road = examined();
        road.ageDoubted(true);
        SQLException refused;
        try (var connection = TestDatabase.asApplication();
                var statement = connection.createStatement()) {
            statement.execute("set himaye.provinces = '65'");
            try (var update = connection.prepareStatement(
                    "update protection_application set unaccompanied_child = false where case_id = ?")) {
                update.setObject(1, UUID.fromString(road.claim().id().toString()));
                refused = catchThrowableOfType(SQLException.class, update::executeUpdate);
            }
        }

        assertThat(refused.getSQLState()).isEqualTo("23514");
        assertThat(refused.getMessage()).contains("the doubt counts for the person");
    }

    private SideRoad examined() {
        return new SideRoad(office, office.lodged("2026-11-02T09:00").readyForExamination());
    }
}
