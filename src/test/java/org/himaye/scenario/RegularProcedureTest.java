package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himaye.scenario.Refusals.assertRefused;

import java.sql.SQLException;
import java.time.LocalDate;
import org.himaye.TestDatabase;
import org.himaye.casefile.CaseState;
import org.himaye.deadlines.ClockState;
import org.himaye.protection.application.Channel;
import org.himaye.protection.application.ExclusionGround;
import org.himaye.shared.LegalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From the wish for protection to the final decision, examined in the regular way (YUKK 65-80). */
class RegularProcedureTest extends Scenario {

    @Test
    void refusalAtHeadquartersBecomesFinalAfterTheAppealWindow() {
        ProtectionCase file = office.lodged("2026-11-02T09:00").readyForExamination();
        assertThat(LegalTime.dayOf(file.clock("DL-IP-04").endsAt().minusMillis(1)))
                .isEqualTo(LocalDate.of(2026, 12, 2));
        assertThat(LegalTime.dayOf(file.clock("DL-IP-08").endsAt().minusMillis(1)))
                .isEqualTo(LocalDate.of(2027, 5, 2));

        file.interviewed("2026-11-20T10:00").drafted("REFUSAL").signedAtHeadquarters();
        assertThat(file.clock("DL-IP-04").keptOnTime()).isTrue();
        assertThat(file.clock("DL-IP-08").keptOnTime()).isTrue();
        file.served(Fields.with("handedOverAt", "2026-11-20T10:00"));

        assertThat(file.clock("DL-IP-14").lastDay()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(file.clock("DL-IP-16").lastDay()).isEqualTo(LocalDate.of(2026, 12, 21));
        assertThat(file.nextTask()).as("nothing to do while the window is open").isEmpty();
        file.waitedUntil("2026-12-21T23:59");
        assertThat(file.nextTask()).as("still open on the last day").isEmpty();

        file.waitedUntil("2026-12-22T00:00").registryChecked(Fields.asUsual());

        assertThat(file.nextTask()).isEmpty();
        assertThat(file.file().state()).isEqualTo(CaseState.CLOSED);
        assertThat(file.decision().isFinal()).isTrue();
        assertThat(file.decision().outcome()).isEqualTo("REFUSAL");
        assertThat(file.decision().remedies()).containsExactly("DL-IP-14", "DL-IP-16");
        assertThat(file.clock("DL-IP-16").state()).isEqualTo(ClockState.STOPPED);
        assertThat(file.events())
                .containsExactly(
                        "APPLICATION_LODGED",
                        "APPLICATION_REGISTERED",
                        "APPLICATION_SCREENED",
                        "NO_SPECIAL_NEED_FOUND",
                        "FOUND_ADMISSIBLE",
                        "APPLICANT_IDENTITY_ISSUED",
                        "INTERVIEW_HELD",
                        "STATUS_ASSESSED",
                        "DECISION_DRAFTED",
                        "DECISION_SIGNED",
                        "DECISION_SERVED",
                        "REGISTRY_FOUND_NOTHING",
                        "DECISION_FINAL");
    }

    @Test
    void everyLetterOfTheProcedureIsIssuedAndTheDecisionIsServedOnce() throws SQLException {
        ProtectionCase file = office.lodged("2026-11-02T09:00")
                .readyForExamination()
                .interviewed("2026-11-20T10:00")
                .drafted("REFUSAL")
                .signedAtHeadquarters();
        String written = file.letter("DOC-08").sourceSha256();
        file.served();

        assertThat(file.letterIds())
                .containsExactlyInAnyOrder("DOC-01", "DOC-02", "DOC-06", "DOC-04", "DOC-07", "DOC-08", "DOC-12");
        assertThat(file.letter("DOC-08").servedAt()).isEqualTo(Office.instant("2026-11-20T10:00"));
        assertThat(file.letter("DOC-08").sourceSha256()).isEqualTo(written);
        // Not even the owner of the table changes a letter.
        try (var owner = TestDatabase.asOwner();
                var statement = owner.prepareStatement("update letter set source = '' where letter_id = ?")) {
            statement.setObject(1, file.letter("DOC-08").letterId());
            assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                    SQLException.class, statement::executeUpdate)
                            .getMessage())
                    .contains("append-only");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"REFUGEE", "CONDITIONAL_REFUGEE", "SUBSIDIARY_PROTECTION", "EXCLUSION"})
    void everyOtherOutcomeOnTheMeritsIsDecidedAtHeadquartersAfterAnInterview(String outcome) {
        ProtectionCase file = office.lodged("2026-11-02T09:00").readyForExamination();

        file.interviewed("2026-11-20T10:00");
        if (outcome.equals("EXCLUSION")) {
            file.excluded(ExclusionGround.CONVENTION_CRIME);
        }
        file.drafted(outcome).signedAtHeadquarters().served();

        assertThat(file.decision().outcome()).isEqualTo(outcome);
        assertThat(file.clock("DL-IP-16").lastDay()).isEqualTo(LocalDate.of(2026, 12, 21));
    }

    @Test
    void aDelegatedProvinceDecidesItself() {
        ProtectionCase file = office.lodged("2026-11-02T09:00", Office.ANKARA, Channel.PROVINCIAL_DIRECTORATE)
                .readyForExamination()
                .interviewed("2026-11-20T10:00")
                .drafted("CONDITIONAL_REFUGEE");

        file.signedByProvince();

        assertThat(file.decision().outcome()).isEqualTo("CONDITIONAL_REFUGEE");
        assertThat(file.decision().decidedBy()).isEqualTo("ankara.protection-decider");
        assertThat(file.event("DECISION_DRAFTED").detail()).containsEntry("decidedBy", "PROVINCE");
    }

    @ParameterizedTest
    @EnumSource(value = Channel.class, names = "PROVINCIAL_DIRECTORATE", mode = EnumSource.Mode.EXCLUDE)
    void aReferralIsReceivedBeforeItIsRegistered(Channel channel) {
        ProtectionCase file = office.lodged("2026-11-02T09:00", Office.VAN, channel);
        assertThat(file.nextTask()).isEqualTo("UserTask_ReceiveReferral");
        assertThat(file.clock("DL-IP-01").state()).isEqualTo(ClockState.RUNNING);

        office.at("2026-11-02T15:00");
        file.referralReceived();

        assertThat(file.clock("DL-IP-01").state()).isEqualTo(ClockState.MET);
        assertThat(file.event("REFERRAL_RECEIVED").detail()).containsEntry("channel", channel.name());
        assertThat(file.nextTask()).isEqualTo("UserTask_RegisterApplication");
    }

    @Test
    void whoComesInPersonIsRegisteredAtOnce() {
        ProtectionCase file = office.lodged("2026-11-02T09:00");

        assertThat(file.nextTask()).isEqualTo("UserTask_RegisterApplication");
        assertThat(file.clockRules()).doesNotContain("DL-IP-01");
        assertThat(file.event("APPLICATION_LODGED").article()).isEqualTo("YUKK 65/1");
    }

    @Test
    void aReturnedDraftIsWrittenAnew() {
        ProtectionCase file = office.lodged("2026-11-02T09:00")
                .readyForExamination()
                .interviewed("2026-11-20T10:00")
                .drafted("REFUSAL");

        assertRefused(
                () -> file.returnedByHeadquarters(Fields.with("returnReason", null)), "returnReason", "required", null);
        file.returnedByHeadquarters(Fields.asUsual());

        assertThat(file.nextTask()).isEqualTo("UserTask_DraftDecision");
        assertThat(file.events()).contains("DECISION_RETURNED").doesNotContain("DECISION_SIGNED");
        file.drafted("SUBSIDIARY_PROTECTION").signedAtHeadquarters();
        assertThat(file.decision().outcome()).isEqualTo("SUBSIDIARY_PROTECTION");
    }

    @Test
    void theExaminationMayGoOnWithASecondInterview() {
        ProtectionCase file =
                office.lodged("2026-11-02T09:00").readyForExamination().interviewed("2026-11-20T10:00");

        file.examinationContinuedUntil("2026-11-25T10:00");
        assertThat(file.nextTask()).isEqualTo("UserTask_HoldInterview");
        assertThat(file.letterIds().stream().filter("DOC-06"::equals)).hasSize(2);
        file.interviewed("2026-11-25T10:00").drafted("REFUGEE").signedAtHeadquarters();

        assertThat(file.events().stream().filter("INTERVIEW_HELD"::equals)).hasSize(2);
    }

    @Test
    void aDecisionOnTheMeritsNeedsAnInterview() {
        ProtectionCase file = office.lodged("2026-11-02T09:00")
                .registered()
                .screened(Fields.with("sameClaimAsEarlier", true))
                .identityIssued();

        assertRefused(() -> file.drafted("REFUSAL"), "proposal", "interview-missing", "YUKK 75/1");
    }

    @Test
    void anOverdueDecisionIsEscalatedOnceAndNothingIsDeemedDecided() {
        ProtectionCase file =
                office.lodged("2026-11-02T09:00").readyForExamination().interviewed("2026-11-20T10:00");

        file.waitedUntil("2027-05-03T00:00").waitedUntil("2027-06-04T09:00").waitedUntil("2028-01-04T09:00");

        assertThat(file.event("DECISION_OVERDUE").article()).isEqualTo("YUKK 78/1");
        assertThat(file.nextTask()).isEqualTo("UserTask_DraftDecision");
        assertThat(file.file().state()).isEqualTo(CaseState.OPEN);
        assertThat(file.events()).doesNotContain("DECISION_SIGNED");
        file.drafted("REFUGEE").signedAtHeadquarters();
        assertThat(file.clock("DL-IP-08").keptOnTime()).isFalse();
    }

    @Test
    void anInterviewAfterThirtyDaysCannotBeSet() {
        ProtectionCase file = office.lodged("2026-11-02T09:00");

        assertRefused(
                () -> file.registered(Fields.with("interviewAt", "2026-12-03T00:00")),
                "interviewAt",
                "after-deadline",
                "YUKK 75/1");
        file.registered(Fields.with("interviewAt", "2026-12-02T23:59"));
        assertThat(file.nextTask()).isEqualTo("UserTask_ScreenApplication");
    }

    @Test
    void nobodyIsRegisteredWithoutTheInformationNotice() {
        ProtectionCase file = office.lodged("2026-11-02T09:00");

        assertRefused(
                () -> file.registered(Fields.with("informationNoticeSigned", false)),
                "informationNoticeSigned",
                "required",
                "YUKK 70/1");
    }
}
