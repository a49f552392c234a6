package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.himaye.scenario.Office.instant;
import static org.himaye.scenario.Refusals.assertRefused;
import static org.himaye.scenario.Refusals.refusalOf;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.himaye.Attacks;
import org.himaye.Attacks.Way;
import org.himaye.TestDatabase;
import org.himaye.access.Acting;
import org.himaye.casefile.DecisionId;
import org.himaye.casefile.Decisions;
import org.himaye.protection.application.ProtectionProblem;
import org.himaye.protection.application.WithdrawalGrounds;
import org.himaye.protection.application.WithdrawalGrounds.Circumstance;
import org.himaye.protection.application.WithdrawalGrounds.Ground;
import org.himaye.protection.application.WithdrawalProblem;
import org.himaye.protection.residence.ResidenceDutyProblem;
import org.himaye.shared.Actor;
import org.himaye.shared.DecisionTables;
import org.himaye.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Residence and reporting (YUKK 71) and every row of DT-05 from lodging to the final withdrawal (YUKK 77), with the dates. */
class ResidenceAndWithdrawalTest extends Scenario {

    static final String CHECK_VIOLATION = "23514";

    // DT-05 -----------------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        "true,0,false,0,false,false,false,1,WITHDRAWN,YUKK 77/1-a",
        "true,3,true,3,true,true,true,1,WITHDRAWN,YUKK 77/1-a",
        "false,3,true,3,true,true,true,2,DEEMED_WITHDRAWN,YUKK 77/1-b",
        "false,2,true,3,true,true,true,3,DEEMED_WITHDRAWN,YUKK 77/1-c",
        "false,2,false,3,true,true,true,4,DEEMED_WITHDRAWN,YUKK 77/1-ç",
        "false,2,false,2,true,true,true,5,DEEMED_WITHDRAWN,YUKK 77/1-ç",
        "false,0,false,0,false,true,true,6,DEEMED_WITHDRAWN,YUKK 77/1-d",
        "false,0,false,0,false,false,true,7,DEEMED_WITHDRAWN,YUKK 77/1-e"
    })
    void theFirstRowThatFitsGivesItsArticle(
            boolean declared,
            int interviews,
            boolean escaped,
            int reports,
            boolean left,
            boolean data,
            boolean duties,
            int row,
            String result,
            String article) {
        assertThat(table(declared, interviews, escaped, reports, left, data, duties))
                .singleElement()
                .satisfies(found -> {
                    assertThat(((Number) found.get("row")).intValue()).isEqualTo(row);
                    assertThat(found.get("result")).isEqualTo(result);
                    assertThat(found.get("article")).isEqualTo(article);
                });
    }

    @Test
    void twoAbsencesOfEachKindAreNoRow() {
        assertThat(table(false, 2, false, 2, false, false, false)).isEmpty();
    }

    // The duties ------------------------------------------------------------------------------------------------------

    @Test
    void whoeverInterviewedSignsNoDuties() {
        ProtectionCase heard =
                office.lodged("2026-09-01T09:00").readyForExamination().interviewed("2026-09-02T09:00");
        ResidenceDutyCase file = new ResidenceDutyCase(office, heard).proposed();

        Refusal refusal = refusalOf(() -> file.step(
                "UserTask_SignResidenceDuties",
                new Actor("van.interview-officer", Set.of("governor-approver"), Set.of(Office.VAN)),
                ResidenceDutyCase.signature(),
                Fields.asUsual()));

        assertThat(refusal.type()).isEqualTo(ResidenceDutyProblem.SIGNER_PROPOSED);
        assertThat(refusal.article()).isEqualTo("YUKK 78");
    }

    @Test
    void dutiesAreSignedBySomebodyElseNoticedAndServed() {
        ResidenceDutyCase file = ResidenceDutyCase.proposed(office);
        assertThat(file.tasks()).containsExactly("UserTask_SignResidenceDuties");
        assertThat(refusalOf(() -> file.step(
                                "UserTask_SignResidenceDuties",
                                new Actor("van.protection-officer", Set.of("governor-approver"), Set.of(Office.VAN)),
                                ResidenceDutyCase.signature(),
                                Fields.asUsual()))
                        .type())
                .isEqualTo(ResidenceDutyProblem.SIGNER_PROPOSED);

        file.putBack("UserTask_SignResidenceDuties");
        file.signed(Fields.asUsual());

        assertThat(file.claim().letterIds()).contains("DOC-05");
        assertThat(file.claim().decision().remedies()).containsExactly("DL-IP-14", "DL-IP-16");
        assertThat(file.claim().decision().legalBasis()).isEqualTo("YUKK 71");
        office.at("2026-09-03T10:00");
        file.dutiesServed();
        assertThat(file.tasks()).containsExactly("UserTask_RecordReportingDay");
        assertThat(file.waiting("UserTask_RecordReportingDay").dueAt())
                .isEqualTo(instant("2026-09-15T00:00").minusMillis(1));
        assertThat(file.claim().event("RESIDENCE_DUTIES_IMPOSED").article()).isEqualTo("YUKK 71");
    }

    @Test
    void whereResidenceAloneIsAssignedNobodyHasToReport() {
        ResidenceDutyCase file = ResidenceDutyCase.proposed(office)
                .signed(Fields.with("reportingEveryDays", null)
                        .and("reportingPlace", null)
                        .and("firstReportOn", null))
                .dutiesServed();

        assertThat(file.tasks()).isEmpty();
        assertThat(refusalOf(file::proposed).type()).isEqualTo(ResidenceDutyProblem.DUTIES_EXIST);
    }

    @Test
    void attendanceOrAnAcceptedExcuseSetsTheCountBackToZero() throws SQLException {
        ResidenceDutyCase file = ResidenceDutyCase.missedTwice(office);
        assertThat(file.inARow()).isEqualTo(2);

        file.missed("2026-09-29T09:00");
        assertThat(file.inARow()).as("nobody has decided on the excuse").isEqualTo(2);
        file.assessed(true, false);
        assertThat(file.inARow()).isZero();

        file.missed("2026-10-06T09:00").assessed(false, false);
        assertThat(file.inARow()).isEqualTo(1);
        file.recorded("2026-10-12T10:00", "KEPT");
        assertThat(file.inARow()).isZero();
    }

    @Test
    void aDayIsNotMissedBeforeItIsOver() {
        ResidenceDutyCase file = ResidenceDutyCase.served(office);

        assertRefused(() -> file.missed("2026-09-14T23:00"), "outcome", "not-due-yet", "YUKK 71");
        assertRefused(() -> file.recorded("2026-09-13T23:00", "KEPT"), "outcome", "not-due-yet", "YUKK 71");
    }

    @Test
    void theFirstReportIsNoFurtherAwayThanTheLongestInterval() {
        ResidenceDutyCase file = ResidenceDutyCase.proposed(office);

        assertRefused(() -> file.signed(Fields.with("firstReportOn", "2026-12-01")), "firstReportOn", "too-far", null);
        file.signed(Fields.with("firstReportOn", "2026-11-30"));
    }

    @Test
    void liftedDutiesAreFollowedNoLongerAndLeaveRoomForOthers() {
        ResidenceDutyCase file = ResidenceDutyCase.missedTwice(office);
        String path = "/api/protection/applications/" + file.claim().number() + "/residence-duties/lifting";
        String body = "{\"reasons\":\"Adresi sabittir\"}";

        assertThat(caller("van.protection-officer").post(path, body).status()).isEqualTo(403);
        assertThat(caller("van.governor-approver")
                        .post(path, "{\"reasons\":\" \"}")
                        .status())
                .isEqualTo(400);
        assertThat(caller("van.governor-approver").post(path, body).status()).isEqualTo(204);

        assertThat(file.tasks()).isEmpty();
        assertThat(file.claim().event("RESIDENCE_DUTIES_ENDED").detail()).containsEntry("because", "LIFTED");
        assertThat(caller("van.governor-approver").post(path, body).problem()).isEqualTo("no-residence-duty");
        assertThat(file.proposed().tasks()).containsExactly("UserTask_SignResidenceDuties");
    }

    @Test
    void noDayCountsUnderAnAnnulledDecision() throws SQLException {
        ResidenceDutyCase file = ResidenceDutyCase.missedTwice(office).missed("2026-09-29T09:00");
        UUID decision = file.dutyDecision();
        Acting.as(
                file.officer("legal-counsel"),
                () -> office.bean(Decisions.class).annul(new DecisionId(decision), instant("2026-09-29T09:00")));

        assertThat(file.inARow()).isZero();
        assertThat(file.tasks()).as("the duties have ended with it").isEmpty();
        assertThat(file.claim().event("RESIDENCE_DUTIES_ENDED").detail()).containsEntry("because", "ANNULLED");
    }

    @Test
    void aDayBeforeServiceDoesNotCount() throws SQLException {
        ResidenceDutyCase file = ResidenceDutyCase.proposed(office).signed(Fields.asUsual());
        office.at("2026-09-16T10:00");
        file.dutiesServed().missed("2026-09-16T11:00").assessed(false, false);

        assertThat(file.inARow()).isZero();
        assertThat(file.claim().event("REPORT_EXCUSE_ASSESSED").detail()).containsEntry("notifiedBefore", "false");
    }

    // Row by row from lodging to the final withdrawal -----------------------------------------------------------------

    @Test
    void row1AWrittenDeclarationWithdraws() throws SQLException {
        ResidenceDutyCase file = ResidenceDutyCase.served(office);
        file.claim().withdrawn();
        file.step(
                "UserTask_ConcludeWithdrawal",
                file.officer("protection-decider"),
                Forms.concludeWithdrawal(office.now()),
                Fields.asUsual());

        assertThat(file.tasks()).as("nobody reports after the end").isEmpty();
        assertFinal(file, "WITHDRAWN", 1, "YUKK 77/1-a");
    }

    @Test
    void row2ThreeInterviewsMissedAreProposedByOneOfficerAndSignedByAnother() throws SQLException {
        ProtectionCase claim = threeInterviewsMissed();

        assertFinal(new ResidenceDutyCase(office, claim), "DEEMED_WITHDRAWN", 2, "YUKK 77/1-b");
    }

    @Test
    @Attacks(value = "INV-40", by = Way.FORM)
    void afterAnAnnulmentTheSameThreeInterviewsWithdrawNobodyAgain() {
        ProtectionCase claim = threeInterviewsMissed().served(Fields.asUsual()).waitedUntil("2026-12-22T09:00");
        claim.registryChecked(Fields.with("finding", "SUIT_FILED").and("registryNumber", "2026/1277 E."));
        office.at("2027-03-10T09:00");
        claim.appealOutcomeRecorded("ANNULLED", "2027-03-01");

        assertRefused(() -> claim.drafted("DEEMED_WITHDRAWN"), "proposal", "does-not-fit", "YUKK 77/1-b");
        claim.putBack().examinationContinuedUntil("2027-03-25T10:00");
        assertThat(claim.nextTask()).isEqualTo("UserTask_HoldInterview");
    }

    @Test
    void row3AnEscapeFromDetention() throws SQLException {
        ApplicantDetentionCase held = ApplicantDetentionCase.detained(office, "2026-09-01T09:00")
                .served()
                .admitted();
        ResidenceDutyCase file = new ResidenceDutyCase(office, held.claim());
        office.at("2026-09-07T09:00");

        assertThat(file.happened(Ground.ESCAPED, "2026-09-06T22:00")).isEqualTo(3);
        file.concluded();

        assertFinal(file, "DEEMED_WITHDRAWN", 3, "YUKK 77/1-c");
    }

    @Test
    void row4ThreeReportsMissedInARow() throws SQLException {
        ResidenceDutyCase file =
                ResidenceDutyCase.missedTwice(office).missed("2026-09-29T09:00").assessed(false, true);

        assertThat(file.claim().event("WITHDRAWAL_PROPOSED").article()).isEqualTo("YUKK 77/1-ç");
        assertThat(file.claim().decision().kind())
                .as("nothing follows by itself")
                .isEqualTo("OBLIGATION_OF_APPLICANT");
        file.concluded();

        assertThat(file.claim().decision().facts())
                .contains("2026-09-14", "2026-09-21", "2026-09-28", "Kararın tebliğ tarihi: 2026-09-03");
        assertThat(file.tasks()).as("nobody reports after the end").isEmpty();
        assertFinal(file, "DEEMED_WITHDRAWN", 4, "YUKK 77/1-ç");
    }

    @Test
    void row5LeavingTheAssignedResidenceOnce() throws SQLException {
        ResidenceDutyCase file = ResidenceDutyCase.served(office);
        office.at("2026-09-08T09:00");

        assertThat(refusalOf(() -> file.happened(Ground.RESIDENCE_LEFT, "2026-09-03T09:00"))
                        .type())
                .as("before it was served")
                .isEqualTo(ResidenceDutyProblem.NO_DUTY);
        assertThat(file.happened(Ground.RESIDENCE_LEFT, "2026-09-07T20:00")).isEqualTo(5);
        file.concluded();

        assertFinal(file, "DEEMED_WITHDRAWN", 5, "YUKK 77/1-ç");
    }

    @Test
    void row6ObjectingToTheTakingOfPersonalData() throws SQLException {
        ResidenceDutyCase file = new ResidenceDutyCase(office, office.lodged("2026-09-01T09:00"));
        office.at("2026-09-02T09:00");

        assertThat(file.happened(Ground.DATA_REFUSED, "2026-09-01T10:00")).isEqualTo(6);
        file.concluded();

        assertFinal(file, "DEEMED_WITHDRAWN", 6, "YUKK 77/1-d");
    }

    @Test
    void row7NotComplyingWithTheDutiesOfRegistrationOrInterview() throws SQLException {
        ResidenceDutyCase file =
                new ResidenceDutyCase(office, office.lodged("2026-09-01T09:00").readyForExamination());
        office.at("2026-09-08T09:00");

        assertThat(file.happened(Ground.DUTIES_NOT_MET, "2026-09-07T10:00")).isEqualTo(7);
        file.concluded();

        assertFinal(file, "DEEMED_WITHDRAWN", 7, "YUKK 77/1-e");
    }

    // Attacks ---------------------------------------------------------------------------------------------------------

    @Test
    @Attacks(
            value = "INV-40",
            by = {Way.FORM, Way.REST, Way.DOMAIN, Way.SQL})
    void twoMissedReportsAreNoWithdrawal() throws Exception {
        ResidenceDutyCase file = ResidenceDutyCase.missedTwice(office).missed("2026-09-29T09:00");

        assertRefused(() -> file.assessed(true, true), "withdrawalProposed", "fewer-than-three", "YUKK 77/1-ç");
        var answer = Caller.basic(office, Office.account(Office.VAN, "protection-officer"))
                .post("/api/protection/applications/" + file.claim().number() + "/withdrawal-proposals/absences", "{}");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("no-withdrawal-ground");
        assertThat(refusalOf(() -> Acting.as(
                                file.officer("protection-officer"),
                                () -> office.bean(WithdrawalGrounds.class).proposeForReports(file.id())))
                        .type())
                .isEqualTo(WithdrawalProblem.NO_WITHDRAWAL_GROUND);
        assertThat(file.claim().events()).doesNotContain("WITHDRAWAL_PROPOSED");
        assertThat(sql(decision(file, UUID.randomUUID()))).as("no row of DT-05").isEqualTo(CHECK_VIOLATION);
        for (int row : List.of(2, 4)) {
            UUID decision = UUID.randomUUID();
            assertThat(sql(decision(file, decision) + "; " + basis(file, decision, row)))
                    .as("row " + row)
                    .isEqualTo(CHECK_VIOLATION);
        }
    }

    @Test
    @Attacks(value = "INV-40", by = Way.SQL)
    void anAbsenceWithoutProofOfEarlierNoticeIsNotWrittenAsCounting() throws SQLException {
        ResidenceDutyCase file = ResidenceDutyCase.served(office).missed("2026-09-15T09:00");
        String counting =
                "insert into duty_event_assessment (event_id, case_id, province, excuse_offered, excuse_accepted,"
                        + " notice_decision, notified_at, counts, reasons, assessed_by, assessed_at) select e.id, e.case_id,"
                        + " e.province, false, false, %s, %s, true, 'x', 'x', now() from duty_event e where e.case_id = '"
                        + file.id() + "'";
        String duty = "'" + file.dutyDecision() + "'";

        assertThat(sql(counting.formatted("null", "null"))).isEqualTo(CHECK_VIOLATION);
        assertThat(sql(counting.formatted(duty, "timestamptz '2026-09-14T12:00+03'")))
                .as("after the day")
                .isEqualTo(CHECK_VIOLATION);
        assertThat(sql(counting.formatted(duty, "timestamptz '2026-09-02T12:00+03'")))
                .as("no service at that time")
                .isEqualTo(CHECK_VIOLATION);
        assertThat(sql(counting.formatted(duty, "timestamptz '2026-09-03T10:00+03'")))
                .isEmpty();
    }

    @Test
    @Attacks(value = "INV-40", by = Way.FORM)
    void whoeverComesBeforeTheDecisionIsNotWithdrawn() {
        ResidenceDutyCase file =
                ResidenceDutyCase.missedTwice(office).missed("2026-09-29T09:00").assessed(false, true);
        file.recorded("2026-10-05T10:00", "KEPT");

        assertThat(refusalOf(file::concluded).type()).isEqualTo(WithdrawalProblem.NO_WITHDRAWAL_GROUND);
        file.putBack("UserTask_ConcludeWithdrawal");
        file.withdrawalRefused();
        assertThat(file.claim().decision().kind()).isEqualTo("OBLIGATION_OF_APPLICANT");
        assertThat(file.waiting("UserTask_DraftDecision")).isNotNull();
    }

    // Whoever decides may say no --------------------------------------------------------------------------------------

    @Test
    void aRefusedProposalLetsTheExaminationGoOn() throws SQLException {
        ResidenceDutyCase file = ResidenceDutyCase.served(office);
        office.at("2026-09-08T09:00");
        file.happened(Ground.RESIDENCE_LEFT, "2026-09-07T20:00");

        assertThat(refusalOf(() -> file.step(
                                "UserTask_ConcludeWithdrawal",
                                new Actor("van.protection-officer", Set.of("protection-decider"), Set.of(Office.VAN)),
                                ResidenceDutyCase.conclusion(),
                                Fields.with("proposalRefused", true)))
                        .type())
                .isEqualTo(WithdrawalProblem.SIGNER_PROPOSED);
        file.putBack("UserTask_ConcludeWithdrawal");
        file.withdrawalRefused();

        assertThat(file.claim().event("WITHDRAWAL_REFUSED").article()).isEqualTo("YUKK 77/1-ç");
        assertThat(Tables.single(
                        "select reasons from withdrawal_refusal where case_id = ?",
                        file.id().value()))
                .isEqualTo("Ayrıldığı kanıtlanamamıştır");
        assertThat(file.waiting("UserTask_DraftDecision").dueAt())
                .isEqualTo(instant("2027-03-02T00:00").minusMillis(1));
        String refused = "(select p.circumstance_id from withdrawal_proposal p where p.case_id = '" + file.id() + "')";
        UUID decision = UUID.randomUUID();
        assertThat(sql(decision(file, decision) + "; "
                        + basis(file, decision, 5)
                                .replace("article, proposed_by", "article, circumstance_id, proposed_by")
                                .replace("'YUKK 77/1-b', ", "'YUKK 77/1-ç', " + refused + ", ")))
                .as("no decision rests on what was refused")
                .isEqualTo(CHECK_VIOLATION);
        assertThat(file.tasks()).as("the duties stay").containsExactly("UserTask_RecordReportingDay");
        office.at("2026-09-09T09:00");
        assertThat(file.happened(Ground.RESIDENCE_LEFT, "2026-09-08T20:00")).isEqualTo(5);
        file.concluded();
        assertFinal(file, "DEEMED_WITHDRAWN", 5, "YUKK 77/1-ç");
    }

    @Test
    void aRefusedProposalLetsTheRegistrationGoOn() {
        ResidenceDutyCase file = new ResidenceDutyCase(office, office.lodged("2026-09-01T09:00"));
        office.at("2026-09-02T09:00");
        file.happened(Ground.DATA_REFUSED, "2026-09-01T10:00");
        file.withdrawalRefused();

        file.claim().readyForExamination();
        assertThat(file.waiting("UserTask_HoldInterview")).isNotNull();
    }

    @Test
    void nothingIsProposedInTheMiddleOfTheRegistration() {
        ResidenceDutyCase file =
                new ResidenceDutyCase(office, office.lodged("2026-09-01T09:00").registered(Fields.asUsual()));
        office.at("2026-09-02T09:00");

        assertThat(refusalOf(() -> file.happened(Ground.DATA_REFUSED, "2026-09-01T10:00"))
                        .type())
                .isEqualTo(ProtectionProblem.STEP_NOT_POSSIBLE);
        assertThat(file.claim().events()).doesNotContain("WITHDRAWAL_PROPOSED");
    }

    @Test
    void aDeclarationOfThePersonIsNotRefusedLikeAProposal() {
        ResidenceDutyCase file = ResidenceDutyCase.served(office);
        file.claim().withdrawn();

        assertRefused(file::withdrawalRefused, "proposalRefused", "does-not-fit", "YUKK 77/1-a");
    }

    @Test
    @Attacks(value = "INV-40", by = Way.SQL)
    void aDayIsNotWrittenAsMissedBeforeItIsOver() throws SQLException {
        ResidenceDutyCase file = ResidenceDutyCase.served(office);
        String missed =
                "insert into duty_event (id, case_id, province, kind, decision_id, due_at, kept, absent, recorded_by,"
                        + " recorded_at) values (gen_random_uuid(), '" + file.id() + "', '65', 'REPORT', '"
                        + file.dutyDecision()
                        + "', timestamptz '2026-09-14T00:00+03', false, true, 'x', timestamptz '%s')";

        assertThat(sql(missed.formatted("2026-09-14T23:59+03"))).isEqualTo(CHECK_VIOLATION);
        assertThat(sql(missed.formatted("2026-09-15T00:00+03"))).isEmpty();
    }

    @Test
    void whoeverProposesDoesNotSignAndNobodyDeclares() {
        ResidenceDutyCase file =
                ResidenceDutyCase.missedTwice(office).missed("2026-09-29T09:00").assessed(false, true);

        assertThat(refusalOf(() -> file.concludedBy(
                                new Actor("van.protection-officer", Set.of("protection-decider"), Set.of(Office.VAN))))
                        .type())
                .isEqualTo(WithdrawalProblem.SIGNER_PROPOSED);
        file.putBack("UserTask_ConcludeWithdrawal");
        assertRefused(
                () -> file.step(
                        "UserTask_ConcludeWithdrawal",
                        file.officer("protection-decider"),
                        Forms.concludeWithdrawal(office.now()),
                        Fields.asUsual()),
                "declaredAt",
                "does-not-fit",
                null);
    }

    @Test
    void anAcceptedExcuseAndAnEscapeOfNobodyHeldAreNoGround() {
        ResidenceDutyCase file = ResidenceDutyCase.served(office);
        office.at("2026-09-08T09:00");

        assertThat(refusalOf(() -> file.happened(Ground.ESCAPED, "2026-09-07T20:00"))
                        .type())
                .isEqualTo(WithdrawalProblem.NOT_DETAINED);
        assertThat(refusalOf(() -> Acting.call(
                                file.officer("protection-officer"),
                                () -> office.bean(WithdrawalGrounds.class)
                                        .propose(
                                                file.claim().number(),
                                                Ground.RESIDENCE_LEFT,
                                                new Circumstance(
                                                        instant("2026-09-07T20:00"), "Hastane raporu", true, true))))
                        .type())
                .isEqualTo(WithdrawalProblem.NO_WITHDRAWAL_GROUND);
        file.happened(Ground.RESIDENCE_LEFT, "2026-09-07T20:00");
        assertThat(refusalOf(() -> file.happened(Ground.RESIDENCE_LEFT, "2026-09-07T20:00"))
                        .type())
                .as("while one is being decided on")
                .isEqualTo(ProtectionProblem.STEP_NOT_POSSIBLE);
    }

    @Test
    void onlyTheProtectionDeskProposesAndAnotherProvinceLearnsNothing() {
        ResidenceDutyCase file = ResidenceDutyCase.served(office);
        office.at("2026-09-08T09:00");
        String path = "/api/protection/applications/" + file.claim().number();
        String body = "{\"ground\":\"RESIDENCE_LEFT\",\"occurredAt\":\"2026-09-07T20:00\",\"proof\":\"Tutanak\","
                + "\"excuseOffered\":false,\"excuseAccepted\":false}";

        assertThat(caller("van.front-desk")
                        .post(path + "/withdrawal-proposals", body)
                        .status())
                .isEqualTo(403);
        assertThat(caller("van.front-desk")
                        .post(path + "/residence-duties", "{\"reasons\":\"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(caller("istanbul.protection-officer")
                        .post(path + "/withdrawal-proposals", body)
                        .status())
                .isEqualTo(404);
        assertThat(caller("van.protection-officer")
                        .post(path + "/withdrawal-proposals", body.replace("RESIDENCE_LEFT", "BORED"))
                        .status())
                .isEqualTo(400);
        assertThat(caller("van.protection-officer")
                        .post(path + "/withdrawal-proposals", body)
                        .status())
                .isEqualTo(201);
    }

    /** Three interviews missed, drafted by one officer and signed by another. */
    private ProtectionCase threeInterviewsMissed() {
        return office.lodged("2026-09-01T09:00")
                .registered(Fields.with("interviewAt", "2026-09-14T10:00"))
                .screened()
                .identityIssued()
                .interviewMissed("2026-09-14T11:00", "APPLICANT_ABSENT")
                .excuseAssessed(false, true)
                .rescheduled("2026-09-24T10:00")
                .interviewMissed("2026-09-24T11:00", "APPLICANT_ABSENT")
                .excuseAssessed(false, true)
                .rescheduled("2026-10-05T10:00")
                .interviewMissed("2026-10-05T11:00", "APPLICANT_ABSENT")
                .excuseAssessed(false, true)
                .drafted("DEEMED_WITHDRAWN")
                .signedByProvince();
    }

    private Caller caller(String account) {
        return Caller.basic(office, account);
    }

    private void assertFinal(ResidenceDutyCase file, String outcome, int row, String article) throws SQLException {
        assertThat(file.claim().decision().outcome()).isEqualTo(outcome);
        assertThat(file.claim().decision().legalBasis()).contains(row == 2 ? "YUKK" : article);
        assertThat(file.claim().decision().decidedBy()).isEqualTo("van.protection-decider");
        assertThat(file.claim().decision().remedies()).containsExactly("DL-IP-14", "DL-IP-16");
        assertThat(file.claim().letterIds()).contains("DOC-10");
        assertThat(file.claim().event("WITHDRAWAL_CONCLUDED").article()).isEqualTo(article);
        assertThat(file.claim().event("WITHDRAWAL_CONCLUDED").detail()).containsEntry("row", String.valueOf(row));
        assertThat(Tables.single(
                        "select row_number || ' ' || article from withdrawal_basis where case_id = ?",
                        file.id().value()))
                .isEqualTo(row + " " + article);
        file.step(
                "UserTask_ServeDecision",
                file.officer("notification-officer"),
                Forms.serveDecision(office.now()),
                Fields.asUsual());
        assertThat(file.claim().decision().isFinal()).isFalse();
        office.at("2026-12-15T09:00");
        office.desk().runDueJobs();
        file.step(
                "UserTask_CheckCourtRegistry",
                file.officer("legal-counsel"),
                Forms.checkCourtRegistry(office.now()),
                Fields.asUsual());
        assertThat(file.claim().decision().isFinal()).isTrue();
    }

    private List<Map<String, Object>> table(
            boolean declared,
            int interviews,
            boolean escaped,
            int reports,
            boolean left,
            boolean data,
            boolean duties) {
        return office.bean(DecisionTables.class)
                .evaluate(
                        "withdrawal",
                        Map.of(
                                "declaredInWriting",
                                declared,
                                "missedInterviews",
                                interviews,
                                "escaped",
                                escaped,
                                "missedReports",
                                reports,
                                "residenceLeft",
                                left,
                                "dataRefused",
                                data,
                                "dutiesNotMet",
                                duties));
    }

    static String decision(ResidenceDutyCase file, UUID id) {
        return "insert into case_decision (id, case_id, province, decision_number, kind, outcome, facts, reasons, legal_basis,"
                + " authority, remedies, decided_by, decided_at, recorded_by, recorded_at) values ('" + id + "', '"
                + file.id() + "', '65', '" + id + "', 'PROTECTION', 'DEEMED_WITHDRAWN', 'x', 'x', 'YUKK 77', 'x', '{}',"
                + " 'van.protection-decider', now(), 'van.protection-decider', now())";
    }

    static String basis(ResidenceDutyCase file, UUID decision, int row) {
        return "insert into withdrawal_basis (decision_id, case_id, province, row_number, article, proposed_by, concluded_by,"
                + " concluded_at) values ('" + decision + "', '" + file.id() + "', '65', " + row
                + ", 'YUKK 77/1-b', 'van.protection-officer', 'van.protection-decider', now())";
    }

    /** Returns how the database refuses a statement; empty if it would take it. Nothing stays. */
    static String sql(String statement) throws SQLException {
        try (var connection = TestDatabase.asApplication();
                var prepared = connection.createStatement()) {
            connection.setAutoCommit(false);
            prepared.execute("set himaye.provinces = '*'");
            SQLException refused = catchThrowableOfType(
                    SQLException.class, () -> prepared.execute(statement + "; set constraints all immediate"));
            connection.rollback();
            return refused == null ? "" : refused.getSQLState();
        }
    }
}
