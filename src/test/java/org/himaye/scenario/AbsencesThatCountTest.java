package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himaye.scenario.Refusals.assertRefused;
import static org.himaye.scenario.Refusals.refusalOf;
import static org.himaye.scenario.ResidenceAndWithdrawalTest.CHECK_VIOLATION;
import static org.himaye.scenario.ResidenceAndWithdrawalTest.basis;
import static org.himaye.scenario.ResidenceAndWithdrawalTest.decision;
import static org.himaye.scenario.ResidenceAndWithdrawalTest.sql;

import java.sql.SQLException;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.himaye.Attacks;
import org.himaye.Attacks.Way;
import org.himaye.protection.application.WithdrawalGrounds.Ground;
import org.himaye.protection.application.WithdrawalProblem;
import org.junit.jupiter.api.Test;

/**
 * Which absences count, for how long, and on what a deemed withdrawal may rest at the moment at which somebody signs it (YUKK 71, 77;
 * DT-05; INV-39, INV-40).
 */
class AbsencesThatCountTest extends Scenario {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String ABSENT = "APPLICANT_ABSENT";
    private static final String LIFTED = "{\"reasons\":\"Adresi sabittir\"}";

    // What somebody refused ------------------------------------------------------------------------------------------

    @Test
    @Attacks(
            value = "INV-40",
            by = {Way.REST, Way.SQL})
    void threeReportsThatSomebodyRefusedToLetCountAreUsedUp() throws SQLException {
        ResidenceDutyCase file =
                ResidenceDutyCase.missedTwice(office).missed("2026-09-29T09:00").assessed(false, true);
        assertThat(file.inARow()).isEqualTo(3);

        file.withdrawalRefused();

        assertThat(file.inARow()).isZero();
        assertThat(proposedForAbsences(file.claim()).problem()).isEqualTo("no-withdrawal-ground");
        UUID decision = UUID.randomUUID();
        assertThat(sql(decision(file, decision) + "; " + basis(file, decision, 4)))
                .isEqualTo(CHECK_VIOLATION);
        file.missed("2026-10-06T09:00").assessed(false, false);
        assertThat(file.inARow()).as("a new row begins").isEqualTo(1);
    }

    @Test
    @Attacks(
            value = "INV-40",
            by = {Way.FORM, Way.REST})
    void threeInterviewsThatSomebodyRefusedToLetCountAreUsedUp() {
        ProtectionCase claim = threeInterviewsMissed();
        assertThat(proposedForAbsences(claim).status()).isEqualTo(201);

        new ResidenceDutyCase(office, claim).withdrawalRefused();

        assertThat(proposedForAbsences(claim).problem()).isEqualTo("no-withdrawal-ground");
        assertRefused(() -> claim.drafted("DEEMED_WITHDRAWN"), "proposal", "does-not-fit", "YUKK 77/1-b");
        claim.putBack().examinationContinuedUntil("2026-10-20T10:00");
        assertThat(claim.nextTask()).isEqualTo("UserTask_HoldInterview");
    }

    @Test
    void aSecondProposalOfTheSameMomentIsTheOneToDecideOn() {
        ResidenceDutyCase file = new ResidenceDutyCase(office, office.lodged("2026-09-01T09:00"));
        office.at("2026-09-02T09:00");
        for (int times = 0; times < 4; times++) {
            file.happened(Ground.DATA_REFUSED, "2026-09-01T10:00");
            file.withdrawalRefused();
        }

        file.happened(Ground.DATA_REFUSED, "2026-09-01T10:00");
        file.concluded();

        assertThat(file.claim().decision().outcome()).isEqualTo("DEEMED_WITHDRAWN");
    }

    // Under which duty
    // -------------------------------------------------------------------------------------------------

    @Test
    @Attacks(
            value = "INV-40",
            by = {Way.REST, Way.SQL})
    void aCourtThatAnnulsTheDutyEndsItAndItsDaysCountNoMore() throws SQLException {
        ResidenceDutyCase file = ResidenceDutyCase.missedTwice(office);
        String path = "/api/protection/applications/" + file.claim().number() + "/residence-duties/annulment";
        String judgment = "{\"judgment\":\"2026/411 K.\",\"decidedOn\":\"%s\"}";

        assertThat(caller("van.protection-officer")
                        .post(path, judgment.formatted("2026-09-22"))
                        .status())
                .isEqualTo(403);
        for (String day : new String[] {"2026-08-31", "2026-09-23"}) {
            assertThat(caller("merkez.legal-counsel")
                            .post(path, judgment.formatted(day))
                            .status())
                    .as(day)
                    .isEqualTo(400);
        }
        assertThat(file.inARow()).isEqualTo(2);
        UUID duty = file.dutyDecision();

        assertThat(caller("merkez.legal-counsel")
                        .post(path, judgment.formatted("2026-09-22"))
                        .status())
                .isEqualTo(204);

        assertThat(file.inARow()).isZero();
        assertThat(file.tasks()).isEmpty();
        assertThat(file.claim().event("RESIDENCE_DUTIES_ANNULLED").detail()).containsEntry("judgment", "2026/411 K.");
        assertThat(file.claim().event("RESIDENCE_DUTIES_ENDED").detail()).containsEntry("because", "ANNULLED");
        assertThat(caller("merkez.legal-counsel")
                        .post(path, judgment.formatted("2026-09-22"))
                        .problem())
                .isEqualTo("no-residence-duty");
        assertThat(sql(day(file, duty, "2026-09-28", true)))
                .as("no day is recorded any more")
                .isEqualTo(CHECK_VIOLATION);
    }

    @Test
    void daysUnderLiftedDutiesDoNotCountTowardsThoseOfTheNext() throws SQLException {
        ResidenceDutyCase file = ResidenceDutyCase.missedTwice(office);
        lift(file);

        assertThat(file.inARow()).isZero();
        office.at("2026-09-23T09:00");
        file.proposed().signed(Fields.with("firstReportOn", "2026-10-05")).dutiesServed();
        file.missed("2026-10-06T09:00").assessed(false, false);
        assertThat(file.inARow()).isEqualTo(1);
    }

    @Test
    @Attacks(
            value = "INV-40",
            by = {Way.FORM, Way.SQL})
    void nobodyIsWithdrawnForLeavingAResidenceThatBindsNoMore() throws SQLException {
        ResidenceDutyCase file = ResidenceDutyCase.served(office);
        office.at("2026-09-08T09:00");
        file.happened(Ground.RESIDENCE_LEFT, "2026-09-07T20:00");
        String circumstance =
                "(select p.circumstance_id from withdrawal_proposal p where p.case_id = '" + file.id() + "')";
        UUID decision = UUID.randomUUID();
        String signature = decision(file, decision) + "; "
                + basis(file, decision, 5)
                        .replace("article, proposed_by", "article, circumstance_id, proposed_by")
                        .replace("'YUKK 77/1-b', ", "'YUKK 77/1-ç', " + circumstance + ", ");
        assertThat(sql(signature)).as("while it binds").isEmpty();

        lift(file);

        assertThat(sql(signature)).isEqualTo(CHECK_VIOLATION);
        assertThat(refusalOf(file::concluded).type()).isEqualTo(WithdrawalProblem.NO_WITHDRAWAL_GROUND);
        file.putBack("UserTask_ConcludeWithdrawal");
        file.withdrawalRefused();
        assertThat(file.waiting("UserTask_DraftDecision")).isNotNull();
    }

    @Test
    @Attacks(value = "INV-40", by = Way.SQL)
    void noSecondDutyAndNoneOutOfAnEndedProposal() throws SQLException {
        ResidenceDutyCase file = ResidenceDutyCase.served(office);
        assertThat(sql(dutyOutOfANewProposal(file))).isEqualTo(UNIQUE_VIOLATION);

        lift(file);
        String ended = "(select id from residence_duty_proposal where case_id = '" + file.id() + "')";
        assertThat(sql(duty(file, ended, UUID.randomUUID())))
                .as("out of the proposal that has ended")
                .isEqualTo(CHECK_VIOLATION);
        UUID proposal = UUID.randomUUID();
        assertThat(sql(proposal(file, proposal)
                        + "; insert into residence_duty_end (proposal_id, case_id, province, because, ended_by, ended_at)"
                        + " values ('" + proposal + "', '" + file.id() + "', '65', 'REFUSED', 'x', now()); "
                        + duty(file, "'" + proposal + "'", UUID.randomUUID())))
                .isEqualTo(CHECK_VIOLATION);
        assertThat(sql(dutyOutOfANewProposal(file))).as("one after the other").isEmpty();
    }

    // An escape
    // --------------------------------------------------------------------------------------------------------

    @Test
    @Attacks(value = "INV-40", by = Way.DOMAIN)
    void whoeverWasNotYetInACentreHasNotEscapedFromIt() {
        ApplicantDetentionCase held = ApplicantDetentionCase.detained(office, "2026-09-01T09:00");
        ResidenceDutyCase file = new ResidenceDutyCase(office, held.claim());
        office.at("2026-09-02T09:00");

        assertThat(refusalOf(() -> file.happened(Ground.ESCAPED, "2026-09-01T22:00"))
                        .type())
                .isEqualTo(WithdrawalProblem.NOT_DETAINED);
    }

    @Test
    @Attacks(
            value = "INV-40",
            by = {Way.DOMAIN, Way.SQL})
    void nobodyEscapesAfterTheJudgeHasLiftedTheDetention() throws SQLException {
        ApplicantDetentionCase held = ApplicantDetentionCase.detained(office, "2026-09-01T09:00")
                .served()
                .admitted();
        ResidenceDutyCase file = new ResidenceDutyCase(office, held.claim());
        office.at("2026-09-05T10:00");
        held.liftedDirectly();
        office.at("2026-09-07T09:00");
        String escape =
                "insert into withdrawal_circumstance (id, case_id, province, kind, occurred_at, proof, excuse_offered,"
                        + " excuse_accepted, recorded_by, recorded_at) values (gen_random_uuid(), '" + file.id()
                        + "', '65', 'ESCAPED', timestamptz '%s', 'x', false, false, 'x', now())";

        assertThat(refusalOf(() -> file.happened(Ground.ESCAPED, "2026-09-06T22:00"))
                        .type())
                .as("nobody has seen the person free, but nothing held them")
                .isEqualTo(WithdrawalProblem.NOT_DETAINED);
        assertThat(sql(escape.formatted("2026-09-06T22:00+03"))).isEqualTo(CHECK_VIOLATION);
        assertThat(sql(escape.formatted("2026-09-04T22:00+03"))).isEmpty();
    }

    @Test
    void anEscapeNamesTheDetentionItWasFrom() throws SQLException {
        ApplicantDetentionCase held = ApplicantDetentionCase.detained(office, "2026-09-01T09:00")
                .served()
                .admitted();
        ResidenceDutyCase file = new ResidenceDutyCase(office, held.claim());
        office.at("2026-09-07T09:00");
        file.happened(Ground.ESCAPED, "2026-09-06T22:00");

        assertThat(Tables.single(
                        "select (c.applicant_detention_id = d.id)::text from withdrawal_circumstance c"
                                + " join applicant_detention d on d.case_id = c.case_id where c.case_id = ?",
                        file.id().value()))
                .isEqualTo("true");
    }

    // What the letter says
    // ---------------------------------------------------------------------------------------------

    @Test
    void theLetterNamesTheDaysInARowAndNoneBefore() throws SQLException {
        ProtectionCase claim = office.lodged("2026-09-01T09:00")
                .registered(Fields.with("interviewAt", "2026-09-04T10:00"))
                .screened()
                .identityIssued()
                .interviewMissed("2026-09-04T11:00", ABSENT)
                .excuseAssessed(false, true)
                .rescheduled("2026-09-14T10:00")
                .interviewed("2026-09-14T10:00")
                .examinationContinuedUntil("2026-09-24T10:00")
                .interviewMissed("2026-09-24T11:00", ABSENT)
                .excuseAssessed(false, true)
                .rescheduled("2026-10-05T10:00")
                .interviewMissed("2026-10-05T11:00", ABSENT)
                .excuseAssessed(false, true)
                .rescheduled("2026-10-15T10:00")
                .interviewMissed("2026-10-15T11:00", ABSENT)
                .excuseAssessed(false, true);

        claim.drafted("DEEMED_WITHDRAWN").signedByProvince();

        assertThat(claim.words("DOC-10"))
                .contains("2026-09-24", "2026-10-05", "2026-10-15", "Davet tarihi: ")
                .doesNotContain("\"2026-09-04\"");
    }

    // By which model
    // ---------------------------------------------------------------------------------------------------

    @Test
    void aFileOfAModelThatCannotRefuseAProposalGetsNone() {
        ProtectionCase claim = office.lodged("2026-09-01T09:00").readyForExamination();
        ResidenceDutyCase file = new ResidenceDutyCase(office, claim);
        office.at("2026-09-08T09:00");

        var refused =
                byAnOlderModel(claim, () -> refusalOf(() -> file.happened(Ground.DUTIES_NOT_MET, "2026-09-07T10:00")));

        assertThat(refused.type()).isEqualTo(WithdrawalProblem.MODEL_WITHOUT_PROPOSALS);
        assertThat(claim.events()).doesNotContain("WITHDRAWAL_PROPOSED");
        assertThat(claim.nextTask()).isEqualTo("UserTask_HoldInterview");
        assertThat(file.happened(Ground.DUTIES_NOT_MET, "2026-09-07T10:00")).isEqualTo(7);
    }

    /** Does something while a case runs by a model that knows no proposals of withdrawal. */
    private <T> T byAnOlderModel(ProtectionCase claim, java.util.function.Supplier<T> work) {
        RepositoryService repository = office.bean(RepositoryService.class);
        String present = office.bean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(claim.id().toString())
                .processDefinitionKey("protection-application")
                .singleResult()
                .getProcessDefinitionId();
        String older = Bpmn.convertToString(repository.getBpmnModelInstance(present))
                .replace("\"protection-application\"", "\"protection-application-before\"")
                .replace("protection.application-lodged", "protection.application-lodged-before")
                .replace("protection.withdrawal-proposed", "protection.withdrawal-proposed-later");
        var deployment = repository
                .createDeployment()
                .addString("protection-application-before.bpmn", older)
                .deployWithResult();
        try {
            String before = deployment.getDeployedProcessDefinitions().get(0).getId();
            migrate(claim, present, before);
            try {
                return work.get();
            } finally {
                migrate(claim, before, present);
            }
        } finally {
            repository.deleteDeployment(deployment.getId(), true);
        }
    }

    private void migrate(ProtectionCase claim, String from, String to) {
        RuntimeService runtime = office.bean(RuntimeService.class);
        runtime.newMigration(runtime.createMigrationPlan(from, to)
                        .mapEqualActivities()
                        .updateEventTriggers()
                        .build())
                .processInstanceQuery(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(claim.id().toString())
                        .processDefinitionId(from))
                .execute();
    }

    private ProtectionCase threeInterviewsMissed() {
        return office.lodged("2026-09-01T09:00")
                .registered(Fields.with("interviewAt", "2026-09-14T10:00"))
                .screened()
                .identityIssued()
                .interviewMissed("2026-09-14T11:00", ABSENT)
                .excuseAssessed(false, true)
                .rescheduled("2026-09-24T10:00")
                .interviewMissed("2026-09-24T11:00", ABSENT)
                .excuseAssessed(false, true)
                .rescheduled("2026-10-05T10:00")
                .interviewMissed("2026-10-05T11:00", ABSENT)
                .excuseAssessed(false, true);
    }

    private void lift(ResidenceDutyCase file) {
        assertThat(caller("van.governor-approver")
                        .post(
                                "/api/protection/applications/" + file.claim().number() + "/residence-duties/lifting",
                                LIFTED)
                        .status())
                .isEqualTo(204);
    }

    private Caller.Answer proposedForAbsences(ProtectionCase claim) {
        return caller("van.protection-officer")
                .post("/api/protection/applications/" + claim.number() + "/withdrawal-proposals/absences", "{}");
    }

    private Caller caller(String account) {
        return Caller.basic(office, account);
    }

    static String day(ResidenceDutyCase file, UUID duty, String day, boolean kept) {
        return "insert into duty_event (id, case_id, province, kind, decision_id, due_at, kept, absent, recorded_by, recorded_at)"
                + " values (gen_random_uuid(), '" + file.id() + "', '65', 'REPORT', '" + duty + "', timestamptz '" + day
                + " 00:00+03', " + kept + ", " + !kept + ", 'x', timestamptz '" + day
                + " 00:00+03' + interval '1 day')";
    }

    private static String proposal(ResidenceDutyCase file, UUID id) {
        return "insert into residence_duty_proposal (id, case_id, province, reasons, proposed_by, proposed_at) values ('"
                + id + "', '" + file.id() + "', '65', 'x', 'van.protection-officer', now())";
    }

    private static String dutyOutOfANewProposal(ResidenceDutyCase file) {
        UUID proposal = UUID.randomUUID();
        return proposal(file, proposal) + "; " + duty(file, "'" + proposal + "'", UUID.randomUUID());
    }

    private static String duty(ResidenceDutyCase file, String proposal, UUID decision) {
        return "insert into case_decision (id, case_id, province, decision_number, kind, outcome, facts, reasons, legal_basis,"
                + " authority, remedies, decided_by, decided_at, recorded_by, recorded_at) values ('" + decision
                + "', '"
                + file.id() + "', '65', '" + decision
                + "', 'OBLIGATION_OF_APPLICANT', 'RESIDENCE_DUTIES_IMPOSED', 'x', 'x',"
                + " 'YUKK 71', 'x', '{}', 'van.governor-approver', timestamptz '2026-09-09T10:00+03', 'van.governor-approver',"
                + " now()); insert into residence_duty (proposal_id, decision_id, case_id, province, residence_province,"
                + " residence, decided_by, decided_at) values (" + proposal + ", '" + decision + "', '" + file.id()
                + "', '65', '65', 'x', 'van.governor-approver', timestamptz '2026-09-09T10:00+03')";
    }
}
