package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himaye.scenario.Refusals.assertRefused;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.himaye.casefile.FamilyRelation;
import org.himaye.casefile.Sex;
import org.himaye.protection.application.Channel;
import org.himaye.protection.application.Lodging;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each step of the procedure issues the letter that belongs to it (DOC-01, 03, 07, 09, 10), in the person's language. */
class ProtectionLettersTest extends Scenario {

    @Test
    void registrationIssuesTheFormAndOneConsentForEachAdult() throws SQLException {
        ProtectionCase file = lodgedWithSpouseAndChild()
                .registered(Fields.with("adultConsentsTaken", true)
                        .and("specialNeedApparent", true)
                        .and("documentsHandedOver", "Nüfus cüzdanı"));

        assertThat(file.letterIds()).containsExactlyInAnyOrder("DOC-01", "DOC-02", "DOC-03", "DOC-06");
        assertThat(file.words("DOC-01"))
                .contains("Zulüm korkusu", "Nüfus cüzdanı", "\"specialNeed\":true", "Zeynep", "\"code\":\"FA\"");
        assertThat(file.words("DOC-03")).contains("Sara Ahmadi", "Ali Ahmadi", "2026-11-02", "\"code\":\"AR\"");
    }

    @Test
    void registrationWithAnInterpreterNamesTheInterpreter() {
        ProtectionCase file = office.lodged("2026-11-02T09:00");

        assertRefused(
                () -> file.registered(Fields.with("interpreterName", null)),
                "interpreterName",
                "required",
                "YUKK 70/2");
        assertThat(file.letterIds()).isEmpty();
    }

    @Test
    void anInterviewThatWasHeldLeavesMinutes() throws SQLException {
        ProtectionCase file =
                office.lodged("2026-11-02T09:00").readyForExamination().interviewed("2026-11-20T10:00");

        assertThat(file.words("DOC-07"))
                .contains("Başvuran dinlendi", "van.interview-officer", "2026-11-20T10:00", "Zeynep")
                .contains("\"recordingNotified\":true", "\"copyHandedOver\":true");
    }

    @Test
    void anInterviewThatWasNotHeldLeavesNone() {
        ProtectionCase file = office.lodged("2026-11-02T09:00")
                .readyForExamination()
                .interviewMissed("2026-11-20T10:00", "APPLICANT_ABSENT");

        assertThat(file.letterIds()).doesNotContain("DOC-07");
    }

    @ParameterizedTest
    @CsvSource({"fromCountryOfAsylum, C", "fromSafeThirdCountry, CH"})
    void aDecisionOnInadmissibilityNamesTheClauseAndTheCountry(String ground, String clause) throws SQLException {
        ProtectionCase file = office.lodged("2026-11-02T09:00")
                .registered()
                .screened(Fields.with(ground, true).and("thirdCountry", "DEU"))
                .identityIssued();

        file.drafted("INADMISSIBLE").signedAtHeadquarters().served();

        assertThat(file.letterIds()).contains("DOC-09", "DOC-12").doesNotContain("DOC-08");
        assertThat(file.words("DOC-09")).contains("\"clauses\":[\"" + clause + "\"]", "Almanya", "15 gün");
        assertThat(file.letter("DOC-09").servedAt()).isNotNull();
        assertThat(file.words("DOC-12")).contains("\"outcome\":\"INADMISSIBLE\"", "\"code\":\"FA\"");
    }

    @ParameterizedTest
    @CsvSource({"fromCountryOfAsylum, YUKK 73", "fromSafeThirdCountry, YUKK 74"})
    void anotherCountryThatProtectsIsNamedWhenItIsFound(String ground, String article) {
        ProtectionCase file = office.lodged("2026-11-02T09:00").registered();

        assertRefused(() -> file.screened(Fields.with(ground, true)), "thirdCountry", "required", article);
    }

    @Test
    void aDecisionOfDeemedWithdrawalListsTheThreeDaysThatCounted() throws SQLException {
        ProtectionCase file = office.lodged("2026-11-02T09:00")
                .readyForExamination()
                .interviewMissed("2026-11-20T10:00", "APPLICANT_ABSENT")
                .excuseAssessed(false, true)
                .rescheduled("2026-11-30T10:00")
                .interviewMissed("2026-11-30T11:00", "APPLICANT_ABSENT")
                .excuseAssessed(false, true)
                .rescheduled("2026-12-10T10:00")
                .interviewMissed("2026-12-10T11:00", "APPLICANT_ABSENT")
                .excuseAssessed(false, true);

        file.drafted("DEEMED_WITHDRAWN").signedByProvince().served();

        assertThat(file.letterIds()).contains("DOC-10").doesNotContain("DOC-08");
        assertThat(file.words("DOC-10"))
                .contains("2026-11-20", "2026-11-30", "2026-12-10", "Davet tarihi: ", "Mazeret bildirilmemiştir")
                .contains("\"declared\":false");
        assertThat(file.letter("DOC-10").servedAt()).isNotNull();
    }

    @Test
    void aWithdrawalInWritingIsServedAsADecisionOfItsOwn() throws SQLException {
        ProtectionCase file = office.lodged("2026-11-02T09:00").readyForExamination();
        office.at("2026-11-05T09:00");
        assertThat(Caller.basic(office, Office.account(Office.VAN, "protection-officer"))
                        .post("/api/protection/applications/" + file.number() + "/withdrawal", "")
                        .status())
                .isEqualTo(204);

        file.withdrawalConcluded(Fields.asUsual()).served();

        assertThat(file.words("DOC-10")).contains("\"declared\":true", "2026-11-05", "\"code\":\"FA\"");
        assertThat(file.letter("DOC-10").servedAt()).isNotNull();
        assertThat(file.words("DOC-12")).contains("\"outcome\":\"WITHDRAWN\"");
    }

    private ProtectionCase lodgedWithSpouseAndChild() {
        var spouse = new Lodging.Declared("Ahmadi", "Sara", Sex.FEMALE, LocalDate.of(1992, 3, 4), "AFG", "AR");
        var child = new Lodging.Declared("Ahmadi", "Omid", Sex.MALE, LocalDate.of(2019, 8, 30), "AFG", "FA");
        return office.lodged(
                "2026-11-02T09:00",
                Office.VAN,
                Channel.PROVINCIAL_DIRECTORATE,
                "Ahmadi",
                List.of(
                        new Lodging.Member(spouse, FamilyRelation.SPOUSE, Office.instant("2026-11-02T09:00")),
                        new Lodging.Member(child, FamilyRelation.CHILD, null)));
    }
}
