package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.himaye.scenario.Refusals.assertRefused;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.himaye.Attacks;
import org.himaye.Attacks.Way;
import org.himaye.TestDatabase;
import org.himaye.casefile.CaseState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Six months without a decision: the applicant is told, and nothing is decided by it (YUKK 78/1, DL-IP-08, INV-39). */
class DelayNoticeTest extends Scenario {

    @Test
    void afterSixMonthsTheApplicantIsToldInWritingInTheirLanguage() throws SQLException {
        SideRoad road = heard();

        road.waitedUntil("2027-05-02T23:00");
        assertThat(road.tasks("delay-notice")).isEmpty();
        road.waitedUntil("2027-05-03T09:00");

        assertThat(road.tasks("delay-notice")).containsExactly("UserTask_InformOfDelay");
        assertThat(road.seenBy("UserTask_InformOfDelay")).containsExactly("notification-officer");
        assertThat(road.claim().event("DELAY_NOTICE_ISSUED").article()).isEqualTo("YUKK 78/1");
        assertThat(road.claim().words("DOC-41")).contains("2026-11-02", "2027-05-02", "\"FA\"");
        informed(road, Fields.asUsual());
        assertThat(road.claim().event("APPLICANT_INFORMED_OF_DELAY").detail()).containsEntry("way", "HAND_DELIVERY");
        assertThat(road.claim().letter("DOC-41").servedAt()).isEqualTo(Office.instant("2027-05-03T09:00"));
        assertThat(road.tasks("delay-notice")).isEmpty();
    }

    @Test
    @Attacks(value = "INV-39", by = Way.TIMER)
    void theLapseAndTheNoticeDecideNothing() {
        SideRoad road = heard().waitedUntil("2027-05-03T09:00");
        informed(road, Fields.asUsual());

        road.waitedUntil("2027-07-01T09:00").waitedUntil("2028-07-03T09:00");

        assertThat(road.claim().file().state()).isEqualTo(CaseState.OPEN);
        assertThat(road.claim().events()).doesNotContain("DECISION_SIGNED", "DECISION_FINAL");
        assertThat(road.claim().nextTask()).isEqualTo("UserTask_DraftDecision");
        assertThat(road.claim().letterIds().stream().filter("DOC-41"::equals)).hasSize(1);
    }

    @Test
    void anAcceleratedApplicationThatIsLateIsToldOfSixMonthsOnlyWhenTheyAreOver() {
        SideRoad road = SideRoad.accelerated(office, "2026-11-02T09:00");
        road.claim().interviewed("2026-11-04T10:00");

        road.waitedUntil("2026-11-30T09:00");
        assertThat(road.tasks("delay-notice")).isEmpty();
        road.waitedUntil("2027-05-03T09:00");

        assertThat(road.tasks("delay-notice")).containsExactly("UserTask_InformOfDelay");
    }

    @Test
    void aDecisionTakenMeanwhileIsServedInsteadOfTheNotice() {
        SideRoad road = heard().waitedUntil("2027-05-03T09:00");

        road.claim().drafted("REFUGEE").signedAtHeadquarters();

        assertThat(road.tasks("delay-notice")).isEmpty();
        assertThat(road.claim().events()).doesNotContain("APPLICANT_INFORMED_OF_DELAY");
    }

    @Test
    void whoIsDecidedInTimeGetsNoNotice() {
        SideRoad road = heard();
        road.claim().drafted("REFUGEE").signedAtHeadquarters();

        road.waitedUntil("2027-05-03T09:00");

        assertThat(road.tasks("delay-notice")).isEmpty();
        assertThat(road.claim().letterIds()).doesNotContain("DOC-41");
    }

    @Test
    void nobodyIsToldBeforeThePeriodIsOverNorInTheFuture() {
        SideRoad road = heard().waitedUntil("2027-05-03T09:00");

        assertRefused(
                () -> informed(road, Fields.with("informedAt", "2027-05-02T10:00")),
                "informedAt",
                "before-period",
                "YUKK 78/1");
        assertThat(Refusals.refusalOf(() -> informed(road, Fields.with("informedAt", "2027-05-04T10:00")))
                        .fields())
                .extracting(org.himaye.shared.FieldProblem::field)
                .containsExactly("informedAt");
        assertThat(road.claim().letter("DOC-41").servedAt()).isNull();
    }

    @Test
    void aLetterThatDoesNotSpeakTheLanguageNeedsAnInterpreter() {
        SideRoad road = new SideRoad(
                office,
                office.lodged("2026-11-02T09:00")
                        .registered(Fields.with("language", "OTHER"))
                        .screened()
                        .identityIssued()
                        .interviewed("2026-11-20T10:00"));
        road.waitedUntil("2027-05-03T09:00");

        assertRefused(() -> informed(road, Fields.asUsual()), "interpreterName", "required", "YUKK 70/2");
        informed(road, Fields.with("interpreterName", "Zeynep"));

        assertThat(road.claim().events()).contains("APPLICANT_INFORMED_OF_DELAY");
    }

    @Test
    void nobodyElseInformsAndTheInterfaceNamesTheField() throws Exception {
        SideRoad road = heard().waitedUntil("2027-05-03T09:00");
        var fields = new java.util.HashMap<>(Forms.informOfDelay(office.now()));
        fields.replaceAll((name, value) -> value.toString());

        assertThat(road.submitted("UserTask_InformOfDelay", "van.interview-officer", Map.copyOf(fields))
                        .status())
                .isEqualTo(403);
        fields.remove("proof");
        var answer = road.submitted("UserTask_InformOfDelay", "van.notification-officer", Map.copyOf(fields));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.fields()).containsExactly("proof");
    }

    @ParameterizedTest
    @CsvSource({"2027-05-02T10:00+03, ck_delay_notice_follows_the_period"})
    void notEvenSqlTellsBeforeThePeriodIsOver(String informedAt, String rule) throws SQLException {
        SideRoad road = heard().waitedUntil("2027-05-03T09:00");
        SQLException refused;
        try (var connection = TestDatabase.asApplication();
                var statement = connection.createStatement()) {
            statement.execute("set himaye.provinces = '65'");
            try (var insert = connection.prepareStatement("insert into delay_notice (letter_id, case_id, province, "
                    + "period_ended_at, way, informed_at, recorded_by, recorded_at) values (?, ?, '65', "
                    + "'2027-05-03T00:00+03', 'HAND_DELIVERY', ?::timestamptz, 'x', now())")) {
                insert.setObject(1, road.claim().letter("DOC-41").letterId());
                insert.setObject(2, UUID.fromString(road.claim().id().toString()));
                insert.setString(3, informedAt);
                refused = catchThrowableOfType(SQLException.class, insert::executeUpdate);
            }
        }

        assertThat(refused.getSQLState()).isEqualTo("23514");
        assertThat(refused.getMessage()).contains(rule);
    }

    private SideRoad heard() {
        return new SideRoad(
                office, office.lodged("2026-11-02T09:00").readyForExamination().interviewed("2026-11-20T10:00"));
    }

    private void informed(SideRoad road, Fields changes) {
        road.putBack("UserTask_InformOfDelay");
        road.step(
                "UserTask_InformOfDelay",
                road.officer("notification-officer"),
                Forms.informOfDelay(office.now()),
                changes);
    }
}
