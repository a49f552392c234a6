package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.himaye.scenario.Refusals.assertRefused;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.himaye.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is in the room when an applicant is heard (YUKK 70/2, 75/1, 75/3, 75/6). */
class InterviewCompanionsTest extends Scenario {

    @ParameterizedTest
    @ValueSource(strings = {"psychologistPresent", "parentPresent"})
    void aChildIsHeardOnlyWithSomebodyAtTheirSide(String companion) throws SQLException {
        ProtectionCase file = bornOn("2011-05-01");
        office.at("2026-11-20T10:00");

        assertRefused(() -> file.interviewed(Fields.asUsual()), "psychologistPresent", "required", "YUKK 75/3");
        assertRefused(() -> file.interviewed(Fields.with(companion, true)), "companionName", "required", "YUKK 75/3");
        file.interviewed(Fields.with(companion, true).and("companionName", "Ayla Demir"));

        assertThat(file.event("INTERVIEW_HELD").detail())
                .containsEntry("child", "true")
                .containsEntry("companion", companion.equals("parentPresent") ? "PARENT" : "SPECIALIST")
                .doesNotContainValue("Ayla Demir");
        assertThat(file.words("DOC-07")).contains("Ayla Demir");
    }

    @ParameterizedTest
    @CsvSource({"2008-11-21, true", "2008-11-20, false", "2008-02-29, false"})
    void whoTurnsEighteenOnTheDayIsHeardAsAnAdult(String birthDate, boolean child) {
        ProtectionCase file = bornOn(birthDate);
        office.at("2026-11-20T10:00");

        if (child) {
            assertRefused(() -> file.interviewed(Fields.asUsual()), "psychologistPresent", "required", "YUKK 75/3");
        } else {
            assertThat(file.interviewed(Fields.asUsual())
                            .event("INTERVIEW_HELD")
                            .detail())
                    .containsEntry("child", "false");
        }
    }

    @Test
    void anInterviewWithoutTheRequestedLawyerIsRefused() {
        ProtectionCase file = bornOn("1990-01-02");
        office.at("2026-11-20T10:00");

        assertRefused(
                () -> file.interviewed(Fields.with("lawyerRequested", true)), "lawyerPresent", "required", "YUKK 75/1");
        file.interviewed(Fields.with("lawyerRequested", true).and("lawyerPresent", true));

        assertThat(file.event("INTERVIEW_HELD").detail()).containsEntry("lawyer", "true");
    }

    @Test
    void aRejectedInterpreterIsNoInterviewAndNoAbsence() {
        ProtectionCase file = bornOn("1990-01-02");
        office.at("2026-11-20T10:00");

        assertRefused(
                () -> file.interviewed(Fields.with("interpreterRejected", true)),
                "interpreterRejected",
                "not-accepted",
                "YUKK 70/2");
        assertRefused(
                () -> file.interviewed(Fields.with("interpreterRejected", true)
                        .and("outcome", "NOT_HELD")
                        .and("absence", "APPLICANT_ABSENT")),
                "absence",
                "inconsistent",
                "YUKK 77/1-b");
        file.interviewed(Fields.with("interpreterRejected", true)
                .and("outcome", "NOT_HELD")
                .and("absence", "AUTHORITY_POSTPONED"));

        assertThat(file.event("INTERVIEW_NOT_HELD").detail()).containsEntry("interpreterRejected", "true");
        assertThat(file.nextTask()).isEqualTo("UserTask_AssessExcuse");
    }

    @Test
    void otherFamilyMembersArePresentOnlyByConsent() throws SQLException {
        ProtectionCase file = bornOn("1990-01-02");
        office.at("2026-11-20T10:00");

        assertRefused(
                () -> file.interviewed(Fields.with("familyPresent", true)),
                "familyConsentGiven",
                "required",
                "YUKK 75/1");
        file.interviewed(Fields.with("familyPresent", true).and("familyConsentGiven", true));

        assertThat(file.event("INTERVIEW_HELD").detail()).containsEntry("family", "true");
        assertThat(file.words("DOC-07")).contains("başvuranın rızasıyla");
    }

    @ParameterizedTest
    @ValueSource(strings = {"disabled", "pregnant", "violenceVictim"})
    void aRecordedNeedIsTakenIntoAccount(String need) {
        ProtectionCase file = office.lodged("2026-11-02T09:00")
                .registered()
                .screened(Fields.with(need, true))
                .identityIssued();
        office.at("2026-11-20T10:00");

        assertRefused(() -> file.interviewed(Fields.asUsual()), "adaptations", "required", "YUKK 75/3");
        file.interviewed(Fields.with("adaptations", "Zemin katta, aralıklarla görüşüldü"));

        assertThat(file.event("INTERVIEW_HELD").detail()).containsEntry("adapted", "true");
    }

    @Test
    void withoutNoticeOfTheRecordingThereIsNoInterview() {
        ProtectionCase file = bornOn("1990-01-02");
        office.at("2026-11-20T10:00");

        assertRefused(
                () -> file.interviewed(Fields.with("recordingNotified", false)),
                "recordingNotified",
                "required",
                "YUKK 75/6");
        assertThat(file.nextTask()).isEqualTo("UserTask_HoldInterview");
    }

    @Test
    void theInterfaceNamesTheFieldAndTheArticle() {
        ProtectionCase file = bornOn("2011-05-01");
        office.at("2026-11-20T10:00");
        Caller officer = Caller.basic(office, "van.interview-officer");
        String task = "/engine-rest/task/" + file.waiting().id();
        assertThat(officer.post(task + "/claim", "{\"userId\":\"van.interview-officer\"}")
                        .status())
                .isEqualTo(204);

        var answer = officer.post(task + "/submit-form", """
                {"variables":{"outcome":{"value":"HELD"},"heldAt":{"value":"2026-11-20T10:00"},\
                "interpreterPresent":{"value":true},"interpreterName":{"value":"Zeynep"},\
                "recordingNotified":{"value":true},"minutes":{"value":"Dinlendi"},"copyHandedOver":{"value":true}}}""");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.fields()).containsExactly("psychologistPresent");
        assertThat(answer.body()).contains("YUKK 75/3");
        assertThat(file.nextTask()).isEqualTo("UserTask_HoldInterview");
    }

    @Test
    void notEvenSqlHearsAChildAloneOrForgetsANeed() throws SQLException {
        ProtectionCase child = office.lodged("2026-11-02T09:00")
                .registered()
                .screened(Fields.with("unaccompaniedChild", true))
                .childHandedOver(Fields.asUsual());
        ProtectionCase disabled =
                office.lodged("2026-11-02T09:00").registered().screened(Fields.with("disabled", true));
        ProtectionCase adult = office.lodged("2026-11-02T09:00").registered().screened();

        assertThat(refusedByTheTable(child, "adapted", "true")).contains("ck_child_is_accompanied");
        assertThat(refusedByTheTable(disabled, "adapted", "false")).contains("ck_interview_is_adapted");
        assertThat(refusedByTheTable(adult, "of_child", "true")).contains("ck_child_is_accompanied");
        assertThat(refusedByTheTable(adult, "interpreter_rejected", "true")).contains("ck_interpreter_is_accepted");
        assertThat(refusedByTheTable(adult, "lawyer_requested", "true")).contains("ck_lawyer_observes_on_request");
        assertThat(refusedByTheTable(adult, "family_present", "true")).contains("ck_family_is_present_by_consent");
    }

    private ProtectionCase bornOn(String birthDate) {
        return office.lodged("2026-11-02T09:00")
                .registered(Fields.with("birthDate", birthDate))
                .screened()
                .identityIssued();
    }

    /** Returns the name of the rule that keeps an interview out of the table. */
    private static List<String> refusedByTheTable(ProtectionCase file, String column, String value)
            throws SQLException {
        SQLException refused;
        try (var connection = TestDatabase.asApplication();
                var statement = connection.createStatement()) {
            statement.execute("set himaye.provinces = '65'");
            try (var insert = connection.prepareStatement("insert into protection_interview (id, case_id, province, "
                    + "scheduled_for, outcome, happened_at, officer, " + column
                    + ") values (?, ?, '65', now(), 'HELD', "
                    + "now(), 'van.interview-officer', " + value + ")")) {
                insert.setObject(1, UUID.randomUUID());
                insert.setObject(2, UUID.fromString(file.id().toString()));
                refused = catchThrowableOfType(SQLException.class, insert::executeUpdate);
            }
        }
        assertThat(refused.getSQLState()).isEqualTo("23514");
        return List.of(((org.postgresql.util.PSQLException) refused)
                .getServerErrorMessage()
                .getConstraint());
    }
}
