package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himaye.scenario.Refusals.refusalOf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.himaye.shared.Actor;
import org.himaye.trafficking.ReferralSource;
import org.himaye.trafficking.compartment.VictimClocks;
import org.himaye.trafficking.compartment.VictimEntry;
import org.himaye.trafficking.compartment.VictimFile.Stage;
import org.himaye.trafficking.compartment.VictimLetters;
import org.himaye.trafficking.referral.AgeGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Identification of victims from the referral to the service of the decision (law note 4.a, steps 1 to 4). */
class VictimIdentificationTest extends Scenario {

    @BeforeEach
    void aMondayInNovember() {
        office.at("2026-11-02T09:00");
    }

    // Outcomes

    @Test
    void anExploitedAdultIsIdentifiedByTwoExpertsAndTheGovernorate() throws SQLException {
        VictimCase file = VictimCase.referred(office).waitingFor("UserTask_SecurePerson");

        office.at("2026-11-02T10:00");
        file.secured().waitingFor("UserTask_HoldFirstInterview");
        office.at("2026-11-03T10:00");
        file.interviewed().waitingFor("UserTask_AssessIndicators");
        file.assessed(VictimCase.EXPLOITED_BY_MEANS).waitingFor("UserTask_ProposeIdentification");
        file.proposed("IDENTIFIED").waitingFor("UserTask_SecondProposal");
        file.seconded().waitingFor("UserTask_DecideIdentification");
        file.decided("IDENTIFIED").waitingFor("UserTask_ServeIdentification");
        file.served();

        assertThat(file.isIdentificationRunning()).isFalse();
        assertThat(file.file().stage()).isEqualTo(Stage.SUPPORT);
        assertThat(file.letterIds()).contains("DOC-25", "DOC-26", "DOC-27");
        assertThat(decisionLetter(file))
                .contains("Düşünme süreniz 03.12.2026 günü sonuna kadardır (YUKK 48/1)", "sınır dışı edilemezsiniz");
        assertThat(file.events())
                .containsSubsequence(
                        "REFERRAL_RECEIVED",
                        "VICTIM_SECURED",
                        "IDENTITY_RECORDED",
                        "INTERVIEW_HELD",
                        "INDICATORS_ASSESSED",
                        "IDENTIFICATION_PROPOSED",
                        "PROPOSAL_SECONDED",
                        "IDENTIFICATION_DECIDED",
                        "IDENTIFICATION_SERVED");
        assertThat(ledger(file))
                .contains("VICTIM_FILE_OPENED", "REFERRAL_RECEIVED", "IDENTIFICATION_DECIDED", "VICTIM_LETTER_ISSUED");
        assertThat(outcomes(file)).isEqualTo("IDENTIFIED");
    }

    @Test
    void whoIsNotIdentifiedIsToldAndTheFileIsClosed() throws SQLException {
        VictimCase file = VictimCase.referred(office).asFarAs("NOT_IDENTIFIED");

        assertThat(file.isIdentificationRunning()).isFalse();
        assertThat(file.file().stage()).isEqualTo(Stage.CLOSED);
        assertThat(file.file().closedAs()).isEqualTo("NOT_IDENTIFIED");
        assertThat(outcomes(file)).isEqualTo("NOT_IDENTIFIED");
        assertThat(file.as(file.expert(), () -> office.bean(VictimClocks.class).of(file.id())))
                .noneMatch(clock -> clock.state().equals("RUNNING"));
    }

    @Test
    void aStrongSuspicionBeginsTheSupportAndIsSettledDuringTheReflectionPeriod() throws SQLException {
        VictimCase file = VictimCase.stronglySuspected(office);

        assertThat(file.file().stage()).isEqualTo(Stage.SUPPORT);
        assertThat(file.tasks()).contains("UserTask_HoldFurtherInterview");
        // Thirty days from 2 November: 2 December is the last one.
        assertThat(file.waiting("UserTask_HoldFurtherInterview").dueAt())
                .isEqualTo(Office.instant("2026-12-03T00:00").minusMillis(1));

        office.at("2026-11-20T10:00");
        file.interviewedAgain(Fields.asUsual()).decidedAndServed("IDENTIFIED");

        assertThat(file.isIdentificationRunning()).isFalse();
        assertThat(outcomes(file)).isEqualTo("STRONG_SUSPICION IDENTIFIED");
    }

    @Test
    void aSuspicionThatIsNotConfirmedEndsTheIdentificationButNotTheReflectionPeriod() throws SQLException {
        VictimCase file = VictimCase.stronglySuspected(office);

        office.at("2026-11-20T10:00");
        file.interviewedAgain(Fields.asUsual()).decidedAndServed("NOT_IDENTIFIED");

        assertThat(file.isIdentificationRunning()).isFalse();
        assertThat(outcomes(file)).isEqualTo("STRONG_SUSPICION NOT_IDENTIFIED");
        assertThat(Tables.single(
                        "select (max(o.reflection_until) = cast('2026-12-03T00:00+03:00' as timestamptz))::text"
                                + " from trafficking_outcome o join victim_file_referral l using (referral_id)"
                                + " where l.file_id = ?",
                        file.id().value()))
                .isEqualTo("true");
    }

    @Test
    void aTurkishCitizenIsIdentifiedAsWell() {
        VictimCase file = VictimCase.referred(
                office,
                VictimCase.referral(
                        office,
                        Office.VAN,
                        ReferralSource.FAMILY_MINISTRY,
                        VictimCase.content(AgeGroup.ADULT, "TUR", null)));

        assertThat(file.file().foreigner()).isFalse();
        file.secured(Fields.with("nationality", "TUR").and("language", "TR"))
                .interviewed(Fields.with("language", "TR").and("interpreter", null))
                .decidedAndServed("IDENTIFIED");

        assertThat(file.file().stage()).isEqualTo(Stage.SUPPORT);
        assertThat(file.file().foreigner()).isFalse();
        assertThat(articles(file)).containsExactly("İTY", "İTY");
        assertThat(decisionLetter(file))
                .contains("Tanımlandı", "Barınma, sağlık")
                .doesNotContain("48/1", "Düşünme", "sınır dışı", "İYUK 7");
    }

    @Test
    void aRefusalCitesNoPermit() {
        VictimCase file = VictimCase.referred(office).asFarAs("NOT_IDENTIFIED");

        assertThat(articles(file)).containsExactly("İTY", "İTY");
    }

    @ParameterizedTest
    @EnumSource(ReferralSource.class)
    void everySourceLeadsToAFile(ReferralSource source) {
        VictimCase file =
                VictimCase.referred(office, VictimCase.referral(office, Office.VAN, source, VictimCase.adult(null)));

        assertThat(file.waitingFor("UserTask_SecurePerson").letterIds()).containsExactly("DOC-25");
        assertThat(file.file().number()).startsWith("65-MT-2026-");
    }

    // Ways

    @Test
    void anExpertMayWantAnotherInterviewFirst() {
        VictimCase file = VictimCase.referred(office).secured().interviewed();

        file.assessed(VictimCase.EXPLOITED_ONLY).interviewWanted().waitingFor("UserTask_HoldFurtherInterview");
        file.interviewedAgain(Fields.asUsual()).decidedAndServed("IDENTIFIED");

        assertThat(file.events().stream().filter("INTERVIEW_HELD"::equals)).hasSize(2);
        assertThat(file.events()).contains("FURTHER_INTERVIEW_NEEDED");
    }

    @Test
    void withoutTheSecondExpertNoProposalReachesTheGovernorate() {
        VictimCase file = assessed().proposed("NOT_IDENTIFIED");

        file.seconded(file.secondExpert(), "NOT_AGREED").waitingFor("UserTask_ProposeIdentification");
        file.proposed("IDENTIFIED").seconded().waitingFor("UserTask_DecideIdentification");
    }

    @Test
    void nobodySecondsTheirOwnProposal() {
        VictimCase file = assessed().proposed("IDENTIFIED");

        assertThat(refusalOf(() -> file.seconded(file.expert(), "AGREED"))
                        .type()
                        .code())
                .isEqualTo("another-expert-needed");
        file.waitingFor("UserTask_SecondProposal");
    }

    @Test
    void whoeverWorkedTowardsADecisionDoesNotTakeIt() {
        Actor everything = new Actor(
                "van.governor-approver", Set.of("governor-approver", "trafficking-expert"), Set.of(Office.VAN));
        VictimCase file = VictimCase.referred(office).secured().interviewed();
        file.as(Actor.SYSTEM, () -> {
            office.bean(org.himaye.trafficking.compartment.VictimTeams.class)
                    .appoint(Office.VAN, everything.userId(), org.himaye.shared.OfficerGroup.TRAFFICKING_EXPERT);
            office.bean(org.himaye.trafficking.compartment.VictimTeams.class)
                    .join(file.id(), everything.userId(), org.himaye.shared.OfficerGroup.TRAFFICKING_EXPERT);
            return true;
        });
        try {
            file.step(
                            "UserTask_AssessIndicators",
                            everything,
                            VictimForms.sheet(VictimCase.EXPLOITED_BY_MEANS),
                            Fields.asUsual())
                    .proposed("IDENTIFIED")
                    .seconded();

            assertThat(refusalOf(() -> file.decided(everything, VictimForms.decision("IDENTIFIED"), Fields.asUsual()))
                            .type()
                            .code())
                    .isEqualTo("decider-took-part");
        } finally {
            file.as(Actor.SYSTEM, () -> {
                office.bean(org.himaye.trafficking.compartment.VictimTeams.class)
                        .dismiss(Office.VAN, everything.userId(), org.himaye.shared.OfficerGroup.TRAFFICKING_EXPERT);
                return true;
            });
        }
    }

    @Test
    void theGovernorateMayWantToKnowMore() {
        VictimCase file = assessed().proposed("IDENTIFIED").seconded();

        file.decided("RETURNED").waitingFor("UserTask_AssessIndicators");
        file.decidedAndServed("IDENTIFIED");

        assertThat(file.events()).contains("IDENTIFICATION_RETURNED");
    }

    @ParameterizedTest
    @CsvSource({"DECLINED, 2026-11-02T09:00", "NOT_REACHED, 2026-11-05T09:00"})
    void whoIsNotInterviewedMayStillBeIdentifiedByOtherEvidence(String outcome, String when) throws SQLException {
        VictimCase file = VictimCase.referred(office).secured();
        office.at(when);
        office.desk().runDueJobs();
        file.interviewed(notHeld(outcome));
        assertThat(firstInterview(file).state()).as("nobody was interviewed").isEqualTo("RUNNING");

        file.decidedAndServed("IDENTIFIED");

        assertThat(file.events()).contains("INTERVIEW_NOT_HELD").doesNotContain("INTERVIEW_HELD");
        assertThat(Tables.single(
                        "select count(*)::text from identification_interview where file_id = ?",
                        file.id().value()))
                .isEqualTo("0");
    }

    @Test
    void anOverdueInterviewIsOnRecordOnceAndStaysOwed() {
        VictimCase file = VictimCase.referred(office);

        office.at("2026-11-05T08:59");
        office.desk().runDueJobs();
        assertThat(file.events()).doesNotContain("INTERVIEW_OVERDUE");
        office.at("2026-11-05T09:00");
        office.desk().runDueJobs();
        office.at("2026-11-30T09:00");
        office.desk().runDueJobs();

        assertThat(file.events().stream().filter("INTERVIEW_OVERDUE"::equals)).hasSize(1);
        file.waitingFor("UserTask_SecurePerson");
    }

    @Test
    void theFirstInterviewMeetsTheSeventyTwoHours() {
        VictimCase file = VictimCase.referred(office).secured();
        office.at("2026-11-04T10:00");
        file.interviewed();

        var clock = firstInterview(file);

        assertThat(clock.state()).isEqualTo("MET");
        assertThat(clock.endsAt()).isEqualTo(Office.instant("2026-11-05T09:00"));
        assertThat(clock.happenedAt()).isEqualTo(Office.instant("2026-11-04T10:00"));
    }

    @Test
    void whoWasNotReachedIsSoughtUntilTheSeventyTwoHoursHaveLapsed() {
        VictimCase file = VictimCase.referred(office).secured();

        file.interviewed(notHeld("NOT_REACHED")).waitingFor("UserTask_HoldFirstInterview");
        office.at("2026-11-04T10:00");
        file.interviewed(notHeld("NOT_REACHED")).waitingFor("UserTask_HoldFirstInterview");
        assertThat(firstInterview(file).state()).isEqualTo("RUNNING");

        office.at("2026-11-05T09:00");
        office.desk().runDueJobs();
        assertThat(file.events()).contains("INTERVIEW_OVERDUE");
        file.interviewed(notHeld("NOT_REACHED")).waitingFor("UserTask_AssessIndicators");
        assertThat(firstInterview(file).state()).isEqualTo("RUNNING");
    }

    @Test
    void anAttemptBeforeTheFirstInterviewDoesNotMeetTheSeventyTwoHours() {
        VictimCase file = VictimCase.referred(office).secured().interviewed(notHeld("NOT_REACHED"));

        office.at("2026-11-03T15:00");
        file.interviewed().waitingFor("UserTask_AssessIndicators");

        assertThat(firstInterview(file).state()).isEqualTo("MET");
        assertThat(firstInterview(file).happenedAt()).isEqualTo(Office.instant("2026-11-03T15:00"));
    }

    private static Fields notHeld(String outcome) {
        return Fields.with("outcome", outcome).and("privateSetting", false).and("consentGiven", false);
    }

    private VictimClocks.VictimClock firstInterview(VictimCase file) {
        return file.as(file.expert(), () -> office.bean(VictimClocks.class).of(file.id())).stream()
                .filter(each -> each.ruleId().equals("DL-TH-04"))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the articles of the decision and of its service. */
    private static List<String> articles(VictimCase file) {
        return file.entries().stream()
                .filter(entry -> entry.kind().equals("IDENTIFICATION_DECIDED")
                        || entry.kind().equals("IDENTIFICATION_SERVED"))
                .map(VictimEntry::article)
                .toList();
    }

    /** Returns what the person reads in the decision (DOC-27), on one line. */
    private String decisionLetter(VictimCase file) {
        VictimLetters letters = office.bean(VictimLetters.class);
        byte[] pdf = file.as(file.expert(), () -> {
            var letter = letters.of(file.id()).stream()
                    .filter(each -> each.documentId().equals("DOC-27"))
                    .findFirst()
                    .orElseThrow();
            return letters.open(file.id(), letter.id());
        });
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private VictimCase assessed() {
        return VictimCase.referred(office).secured().interviewed().assessed(VictimCase.EXPLOITED_BY_MEANS);
    }

    private static String outcomes(VictimCase file) throws SQLException {
        return Tables.single(
                "select string_agg(o.outcome, ' ' order by o.id) from trafficking_outcome o"
                        + " join victim_file_referral l using (referral_id) where l.file_id = ?",
                file.id().value());
    }

    private static String ledger(VictimCase file) throws SQLException {
        return Tables.single(
                "select string_agg(action, ' ' order by sequence_number) from sealed_ledger_entry where case_id = ?",
                file.id().value());
    }
}
