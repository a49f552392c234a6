package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himaye.scenario.Refusals.assertRefused;
import static org.himaye.scenario.Refusals.refusalOf;

import java.util.List;
import org.himaye.trafficking.compartment.VictimFile.Stage;
import org.himaye.trafficking.identification.IndicatorSheet;
import org.himaye.trafficking.identification.IndicatorSheet.Advice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an identification cannot do without: safety, privacy, consent, an interpreter, reasons, and a specialist for a child. */
class VictimIdentificationLimitsTest extends Scenario {

    @BeforeEach
    void aMondayInNovember() {
        office.at("2026-11-02T09:00");
    }

    @Test
    void nobodyInDangerIsLeftWithoutProtection() {
        VictimCase file = VictimCase.referred(office);

        for (String danger : List.of("THREATENED", "IMMEDIATE")) {
            assertRefused(
                    () -> file.secured(Fields.with("danger", danger).and("protection", "NONE")),
                    "protection",
                    "required",
                    null);
        }
    }

    @Test
    void aPreliminaryInterviewIsToldToTheProsecutor() {
        VictimCase file = VictimCase.referred(office);

        assertRefused(
                () -> file.secured(Fields.with("prosecutorInformedAt", null).and("prosecutorOffice", null)),
                "prosecutorInformedAt",
                "required",
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "privateSetting, false, privateSetting",
        "consentGiven, false, consentGiven",
        "interpreter, , interpreter",
        "specialist, PSYCHOLOGIST, specialistName",
        "heldAt, 2026-11-02T09:15, heldAt",
        "heldAt, 2026-11-02T08:59, heldAt"
    })
    void anInterviewIsPrivateAgreedUnderstoodAndOver(String field, String value, String wrong) {
        VictimCase file = VictimCase.referred(office).secured();
        Object changed = "false".equals(value) ? (Object) false : value;

        assertThat(refusalOf(() -> file.interviewed(Fields.with(field, changed)))
                        .fields())
                .extracting(problem -> problem.field())
                .containsExactly(wrong);
        file.waitingFor("UserTask_HoldFirstInterview");
    }

    @Test
    void aProposalHasAResultAndARefusalAGround() {
        VictimCase file = assessed();

        assertThat(refusalOf(() -> file.proposed(
                                file.expert(), VictimForms.proposal("IDENTIFIED"), Fields.with("result", null)))
                        .fields())
                .extracting(problem -> problem.field())
                .containsExactly("result");
        assertThat(refusalOf(() -> file.proposed(
                                file.expert(), VictimForms.proposal("NOT_IDENTIFIED"), Fields.with("ground", null)))
                        .fields())
                .extracting(problem -> problem.field())
                .containsExactly("ground");
        assertThat(refusalOf(() -> file.proposed(
                                file.expert(), VictimForms.proposal("IDENTIFIED"), Fields.with("ground", "NO_MEANS")))
                        .fields())
                .extracting(problem -> problem.field())
                .containsExactly("ground");
    }

    @Test
    void theAdviceBindsNobody() {
        VictimCase file = VictimCase.referred(office).secured().interviewed().assessed(List.of());
        assertThat(file.latest(IndicatorSheet.KIND, IndicatorSheet.class).advice())
                .isEqualTo(Advice.NOT_INDICATED);

        file.proposed("IDENTIFIED").seconded().decided("IDENTIFIED").served();

        assertThat(file.file().stage()).isEqualTo(Stage.SUPPORT);
    }

    @Test
    void aChildIsInterviewedWithASpecialistAndToldTogetherWithARepresentative() {
        VictimCase file = VictimCase.referredChild(office).secured(Fields.with("ageGroup", "CHILD"));

        assertRefused(() -> file.interviewed(), "specialist", "required", "İTY");
        file.interviewed(Fields.with("specialist", "PSYCHOLOGIST").and("specialistName", "Psikolog Ayşe"))
                .assessed(VictimCase.EXPLOITED_ONLY, Fields.with("ageGroup", "CHILD"))
                .proposed("IDENTIFIED")
                .seconded()
                .decided("IDENTIFIED");
        assertRefused(() -> file.served(), "representative", "required", null);
        file.served(Fields.with("representative", "Vasi Hatice"));

        assertThat(file.file().stage()).isEqualTo(Stage.SUPPORT);
    }

    @Test
    void whoTurnsOutToBeAChildIsInterviewedAgainWithASpecialist() {
        VictimCase file = VictimCase.referred(office)
                .secured()
                .interviewed()
                .assessed(VictimCase.EXPLOITED_ONLY, Fields.with("ageGroup", "DOUBTFUL"));

        assertThat(refusalOf(() -> file.proposed("IDENTIFIED")).fields())
                .extracting(problem -> problem.code())
                .containsExactly("specialist-missing");
        file.interviewWanted();
        assertRefused(() -> file.interviewedAgain(Fields.asUsual()), "specialist", "required", "İTY");
        file.interviewedAgain(Fields.with("specialist", "SOCIAL_WORKER").and("specialistName", "Sosyal çalışmacı Ali"))
                .assessed(VictimCase.EXPLOITED_ONLY, Fields.with("ageGroup", "DOUBTFUL"))
                .proposed("IDENTIFIED")
                .waitingFor("UserTask_SecondProposal");
    }

    @Test
    void theDateOfBirthSaysWhoIsAChild() {
        VictimCase file = VictimCase.referred(office);

        assertRefused(() -> file.secured(Fields.with("birthDate", "2010-05-01")), "ageGroup", "inconsistent", null);
        file.secured(Fields.with("birthDate", "2010-05-01").and("ageGroup", "CHILD"))
                .interviewed(Fields.with("specialist", "PSYCHOLOGIST").and("specialistName", "Psikolog Ayşe"));
        assertRefused(
                () -> file.assessed(VictimCase.EXPLOITED_ONLY, Fields.with("ageGroup", "ADULT")),
                "ageGroup",
                "inconsistent",
                "TCK 80/3");
    }

    @Test
    void nobodyIsSecuredBeforeTheReferral() {
        VictimCase file = VictimCase.referred(office);

        assertRefused(() -> file.secured(Fields.with("securedAt", "2026-11-02T08:59")), "securedAt", "too-early", null);
    }

    /** TCK 80/3, INV-17: born on 3 November 2008, referred on the last day of childhood, met two days later. */
    @Test
    void whoComesOfAgeWhileTheOfficeTakesItsTimeIsStillAChild() {
        VictimCase file = VictimCase.referredChild(office);
        office.at("2026-11-04T09:00");

        assertRefused(
                () -> file.secured(Fields.with("birthDate", "2008-11-03").and("ageGroup", "ADULT")),
                "ageGroup",
                "inconsistent",
                null);
        file.secured(Fields.with("birthDate", "2008-11-03").and("ageGroup", "CHILD"))
                .interviewed(Fields.with("specialist", "PSYCHOLOGIST").and("specialistName", "Psikolog Ayşe"));
        assertRefused(
                () -> file.assessed(VictimCase.EXPLOITED_ONLY, Fields.with("ageGroup", "ADULT")),
                "ageGroup",
                "inconsistent",
                "TCK 80/3");
        file.assessed(VictimCase.EXPLOITED_ONLY, Fields.with("ageGroup", "CHILD"));
        assertThat(refusalOf(() -> file.proposed("NOT_IDENTIFIED")).article()).isEqualTo("TCK 80/3");
    }

    @Test
    void whoIsOfAgeOnTheDayOfTheReferralIsNoChild() {
        VictimCase file = VictimCase.referred(office);

        file.secured(Fields.with("birthDate", "2008-11-02").and("ageGroup", "ADULT"))
                .waitingFor("UserTask_HoldFirstInterview");
    }

    private VictimCase assessed() {
        return VictimCase.referred(office).secured().interviewed().assessed(VictimCase.EXPLOITED_BY_MEANS);
    }
}
