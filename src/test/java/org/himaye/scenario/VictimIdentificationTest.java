package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.himaye.trafficking.compartment.VictimFile.Stage;
import org.junit.jupiter.api.Test;

/** Identification of victims from the referral to the service of the decision (law note 4.a, steps 1 to 4). */
class VictimIdentificationTest extends Scenario {

    @Test
    void anExploitedAdultIsIdentifiedByTwoExpertsAndTheGovernorate() {
        office.at("2026-11-02T09:00");
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
    }
}
