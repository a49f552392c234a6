package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himaye.scenario.Refusals.assertRefused;
import static org.himaye.scenario.Refusals.refusalOf;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.himaye.access.Acting;
import org.himaye.appeal.application.AppealRoute;
import org.himaye.appeal.application.Deliberations;
import org.himaye.appeal.application.Seat;
import org.himaye.appeal.application.Sessions;
import org.himaye.casefile.CaseState;
import org.himaye.casefile.WaitingReason;
import org.himaye.deadlines.ClockState;
import org.junit.jupiter.api.Test;

/** Objections to the Commission from the desk to the end, through the engine and Tasklist (YUKK 80, CBK-4 164). */
class CommissionAppealTest extends Scenario {

    @Test
    void fromReceiptThePersonMayStayAndNothingBecomesFinal() {
        ProtectionCase contested = refused();
        AppealCase appeal = AppealCase.against(office, contested.decision(), "2026-11-30T17:20");

        assertThat(contested.file().stage()).isEqualTo("CONTESTED");
        assertThat(contested.file().waitingReason()).isEqualTo(WaitingReason.COMMISSION);
        assertThat(contested.event("APPEAL_PENDING").article()).isEqualTo("YUKK 80/1-e");
        assertThat(appeal.letterIds()).containsExactly("DOC-13");
        assertThat(appeal.clock("DL-CM-02").lastDay()).isEqualTo(LocalDate.of(2026, 12, 15));

        contested.waitedUntil("2026-12-22T09:00");
        assertRefused(() -> contested.registryChecked(Fields.asUsual()), "finding", "appeal-pending", "YUKK 80/1-e");
        assertThat(contested.decision().isFinal()).isFalse();
        Throwable bySql = org.assertj.core.api.Assertions.catchThrowable(() -> office.reading(() -> office.bean(
                        org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("insert into case_decision_state (decision_id, case_id, province, state, occurred_at, recorded_by,"
                        + " recorded_at) values (?, ?, '65', 'FINAL', now(), 'himaye', now())")
                .param(contested.decision().id().value())
                .param(contested.id().value())
                .update()));
        assertThat(bySql).hasStackTraceContaining("an appeal against the decision is pending");
    }

    @Test
    void aSuitThatLegalCounselRecordsKeepsTheDecisionFromBecomingFinal() {
        ProtectionCase contested = refused();
        office.at("2026-12-10T10:00");
        Caller counsel = Caller.basic(office, "merkez.legal-counsel");
        String address = "/api/cases/" + contested.number() + "/court-events";
        String suit = "{\"kind\":\"SUIT_FILED\",\"court\":\"Van 1. İdare Mahkemesi\",\"registryNumber\":\"2026/12 E.\","
                + "\"occurredOn\":\"2026-12-09\"}";

        assertThat(Caller.basic(office, "van.protection-officer")
                        .post(address, suit)
                        .status())
                .isEqualTo(403);
        assertThat(counsel.post(address, suit.replace("2026-12-09", "2026-12-11"))
                        .fields())
                .containsExactly("occurredOn");
        assertThat(counsel.post(address, suit.replace("SUIT_FILED", "JUDGMENT_UPHELD"))
                        .status())
                .isEqualTo(400);
        assertThat(counsel.post(address, suit).status()).isEqualTo(204);
        assertThat(counsel.post(address, suit.replace("SUIT_FILED", "STAY_OF_EXECUTION"))
                        .status())
                .isEqualTo(204);

        contested.waitedUntil("2026-12-22T09:00");
        assertRefused(() -> contested.registryChecked(Fields.asUsual()), "finding", "suit-pending", "YUKK 80/1-e");
        contested.putBack().registryChecked(Fields.with("finding", "SUIT_FILED").and("registryNumber", "2026/12 E."));
        contested.appealOutcomeRecorded("UPHELD", "2026-12-22");
        assertThat(contested.decision().isFinal()).isTrue();
        assertThat(contested.events())
                .containsOnlyOnce("COURT_SUIT_FILED", "COURT_STAY_OF_EXECUTION", "COURT_JUDGMENT_UPHELD");
    }

    @Test
    void anObjectionOnTheTenthDayIsInTime() {
        AppealCase appeal = AppealCase.against(office, refused().decision(), "2026-11-30T17:20")
                .examined();

        assertThat(appeal.appeal().route()).isEqualTo(AppealRoute.ADMISSIBLE);
        assertThat(appeal.tasks()).containsExactly("UserTask_SendFile");
    }

    @Test
    void anObjectionOnTheEleventhDayIsRefusedAndNamesTheCourtDay() throws SQLException {
        ProtectionCase contested = refused();
        AppealCase appeal = AppealCase.against(office, contested.decision(), "2026-12-01T09:00")
                .examined();
        assertThat(appeal.appeal().route()).isEqualTo(AppealRoute.LATE);

        appeal.refusalSigned();
        assertThat(appeal.letter("DOC-14"))
                .contains("\"LATE\"")
                .contains("2026-12-21")
                .contains("Van İdare Mahkemesi");
        assertThat(appeal.decision().remedies()).containsExactly("DL-CM-04");
        appeal.served();
        assertThat(appeal.clock("DL-CM-04").lastDay()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(appeal.letter("DOC-12"))
                .contains("Uluslararası Koruma Değerlendirme Komisyonu kararı")
                .contains("2026-12-31");

        appeal.waitedUntil("2027-01-04T09:00").registryChecked(Fields.asUsual());

        assertThat(appeal.file().closedAs()).isEqualTo("LATE");
        assertThat(contested.decision().isFinal())
                .as("its own registry check is still to be made")
                .isFalse();
        contested.registryChecked(Fields.asUsual());
        assertThat(contested.decision().isFinal()).isTrue();
    }

    @Test
    void whoHasNoRightToObjectIsRefusedWithReasons() throws SQLException {
        AppealCase appeal = AppealCase.against(office, refused().decision(), "2026-11-25T10:00");
        assertRefused(() -> appeal.examined(Fields.with("standing", "NOT_SHOWN")), "reasons", "required", null);

        putBack(appeal);
        appeal.examined(Fields.with("standing", "NOT_SHOWN").and("reasons", "Vekâletname sunulmamıştır."))
                .refusalSigned();

        assertThat(appeal.appeal().route()).isEqualTo(AppealRoute.NO_STANDING);
        assertThat(appeal.letter("DOC-14")).contains("Vekâletname sunulmamıştır.");
    }

    @Test
    void aRejectedObjectionMakesTheDecisionFinalAfterTheCourtWindow() throws SQLException {
        ProtectionCase contested = refused();
        AppealCase appeal = AppealCase.against(office, contested.decision(), "2026-11-30T17:20")
                .decided("REJECT")
                .signed();
        assertThat(appeal.clock("DL-CM-02").keptOnTime()).isTrue();
        assertThat(appeal.letter("DOC-14"))
                .contains("\"REJECTED\"")
                .contains("0 kabul, 4 ret oyu")
                .contains("Adalet Bakanlığı üyesi");
        assertThat(contested.decision().annulledAt()).isNull();
        office.at("2026-12-02T10:00");
        appeal.served();
        assertThat(appeal.clock("DL-CM-04").lastDay()).isEqualTo(LocalDate.of(2027, 1, 4));

        appeal.waitedUntil("2027-01-05T09:00");
        contested.waitedUntil("2027-01-05T09:00");
        appeal.registryChecked(Fields.asUsual());

        assertThat(appeal.file().state()).isEqualTo(CaseState.CLOSED);
        assertThat(appeal.decision().isFinal()).isTrue();
        assertThat(contested.decision().isFinal()).isTrue();
        assertThat(contested.file().state()).isEqualTo(CaseState.CLOSED);
        assertThat(contested.nextTask()).isEmpty();
    }

    @Test
    void anAcceptedObjectionGoesToADifferentDecider() {
        ProtectionCase contested = refused();
        AppealCase appeal = AppealCase.against(office, contested.decision(), "2026-11-30T17:20")
                .decided("ACCEPT");
        var first = contested.decision();
        appeal.signed();

        assertThat(contested.nextTask()).isEqualTo("UserTask_DraftDecision");
        assertThat(office.reading(() ->
                                office.bean(org.himaye.casefile.Decisions.class).get(first.id()))
                        .annulledAt())
                .isNotNull();
        contested.drafted("REFUGEE");
        assertThat(refusalOf(contested::signedAtHeadquarters).type().code()).isEqualTo("decider-took-part");
        contested.putBack().signedBySomebodyElse().served();
        assertThat(contested.decision().outcome()).isEqualTo("REFUGEE");

        appeal.served();
        assertThat(appeal.file().closedAs()).isEqualTo("ACCEPTED");
        assertThat(appeal.nextTask()).isEmpty();
    }

    @Test
    void aCourtThatAnnulsTheCommissionsDecisionSendsTheCaseBack() {
        ProtectionCase contested = refused();
        AppealCase appeal = AppealCase.against(office, contested.decision(), "2026-11-30T17:20")
                .decided("REJECT")
                .signed();
        appeal.served().waitedUntil("2027-01-05T09:00");
        assertRefused(
                () -> appeal.registryChecked(
                        Fields.with("finding", "SUIT_FILED").and("filedOn", "2026-12-20")),
                "registryNumber",
                "required",
                null);
        putBack(appeal);
        appeal.registryChecked(Fields.with("finding", "SUIT_FILED")
                .and("filedOn", "2026-12-20")
                .and("court", "Van 1. İdare Mahkemesi")
                .and("registryNumber", "2026/1234 E."));
        office.at("2027-02-01T09:00");
        appeal.courtEvent("STAY_OF_EXECUTION", "2027-01-20");
        assertThat(appeal.nextTask()).isEqualTo("UserTask_RecordCourtEvent");
        office.at("2027-04-01T09:00");
        appeal.courtEvent("JUDGMENT_ANNULLED", "2027-03-25");

        assertThat(appeal.events()).contains("COURT_SUIT_FILED", "COURT_STAY_OF_EXECUTION", "COURT_JUDGMENT_ANNULLED");
        assertThat(appeal.file().state()).isEqualTo(CaseState.CLOSED);
        assertThat(contested.nextTask()).isEqualTo("UserTask_DraftDecision");
        assertThat(contested.decision().annulledAt()).isNotNull();
    }

    @Test
    void theFifteenDaysAndTheExtensionAreEscalatedAndDecideNothing() {
        AppealCase appeal = AppealCase.against(office, refused().decision(), "2026-11-30T17:20")
                .examined();

        appeal.waitedUntil("2026-12-16T00:00");
        assertThat(appeal.events()).contains("APPEAL_OVERDUE").doesNotContain("APPEAL_EXTENSION_OVERDUE");
        assertThat(appeal.clock("DL-CM-03").lastDay()).isEqualTo(LocalDate.of(2026, 12, 20));
        appeal.waitedUntil("2027-02-01T00:00");

        assertThat(appeal.events()).containsOnlyOnce("APPEAL_OVERDUE", "APPEAL_EXTENSION_OVERDUE");
        assertThat(appeal.clock("DL-CM-03").state()).isEqualTo(ClockState.RUNNING);
        assertThat(appeal.file().state()).isEqualTo(CaseState.OPEN);
        assertThat(appeal.appeal().decisionId()).isNull();
        assertThat(appeal.nextTask()).isEqualTo("UserTask_SendFile");
    }

    @Test
    void fileAndRapporteurMayComeInAnyOrder() {
        AppealCase first = AppealCase.against(office, refused().decision(), "2026-11-25T10:00");
        first.examined().distributed();
        assertThat(first.tasks()).containsExactly("UserTask_SendFile");
        first.fileSent().reported("ACCEPT");

        AppealCase second = AppealCase.against(office, refused().decision(), "2026-11-25T10:00");
        second.examined().fileSent();
        assertThat(second.tasks()).isEmpty();
        second.distributed().reported("ACCEPT");

        assertThat(first.events()).contains("APPEAL_REPORTED");
        assertThat(second.events()).contains("APPEAL_REPORTED");
    }

    @Test
    void aSessionThatEndsBeforeTheOpeningVotesAnew() {
        AppealCase appeal = AppealCase.against(office, refused().decision(), "2026-11-25T10:00")
                .readyForSession();
        var session = appeal.convened();
        Acting.as(
                appeal.seated(Seat.CHAIR),
                () -> office.bean(Deliberations.class).putToVote(session, appeal.id()));
        appeal.voted(Seat.EXPERT, "ACCEPT");
        Acting.as(appeal.seated(Seat.CHAIR), () -> office.bean(Sessions.class).close(session));
        assertThat(appeal.tasks()).isEmpty();

        office.at("2026-12-03T10:00");
        appeal.putToVote();

        assertThat(appeal.tasks())
                .isEqualTo(List.of(
                        "UserTask_OpenVotes",
                        "UserTask_VoteAsChair",
                        "UserTask_VoteAsExpert",
                        "UserTask_VoteForForeignAffairs",
                        "UserTask_VoteForJustice"));
        appeal.votedUnanimously("REJECT").opened().signed();
        assertThat(appeal.decision().outcome()).isEqualTo("REJECTED");
    }

    @Test
    void aDissentIsPrintedWithItsReasons() throws SQLException {
        AppealCase appeal = AppealCase.against(office, refused().decision(), "2026-11-25T10:00")
                .readyForSession()
                .putToVote()
                .voted(Seat.CHAIR, "REJECT")
                .voted(Seat.JUSTICE, "REJECT")
                .voted(Seat.FOREIGN_AFFAIRS, "REJECT")
                .voted(Seat.EXPERT, "ACCEPT")
                .opened()
                .signed();

        assertThat(appeal.letter("DOC-14"))
                .contains("1 kabul, 3 ret oyu")
                .contains("\"dissents\":[{")
                .contains("Oyumun gerekçesi budur, EXPERT.");
    }

    @Test
    void whoWithdrawsAfterVotingIsReplacedAndTheSeatVotesAgain() throws SQLException {
        AppealCase appeal = AppealCase.against(office, refused().decision(), "2026-11-25T10:00")
                .readyForSession();
        var session = appeal.convened();
        var substitute = new org.himaye.shared.Actor(
                "merkez.commission-member-justice-2",
                java.util.Set.of("commission-member-justice"),
                java.util.Set.of("*"));
        Acting.as(substitute, () -> office.bean(Sessions.class).arrive(session));
        Acting.as(
                appeal.seated(Seat.CHAIR),
                () -> office.bean(Deliberations.class).putToVote(session, appeal.id()));
        appeal.voted(Seat.JUSTICE, "ACCEPT");
        assertThat(appeal.tasks()).doesNotContain("UserTask_VoteForJustice");

        Acting.as(
                appeal.seated(Seat.JUSTICE),
                () -> office.bean(Deliberations.class).declareConflict(appeal.id(), "Yakınlık"));

        assertThat(appeal.tasks()).contains("UserTask_VoteForJustice");
        appeal.step("UserTask_VoteForJustice", substitute, Fields.with("choice", "REJECT"));
        appeal.voted(Seat.CHAIR, "REJECT")
                .voted(Seat.FOREIGN_AFFAIRS, "REJECT")
                .voted(Seat.EXPERT, "REJECT")
                .opened()
                .signed();
        assertThat(appeal.letter("DOC-14"))
                .contains("0 kabul, 4 ret oyu")
                .contains("merkez.commission-member-justice-2")
                .doesNotContain("\"name\":\"merkez.commission-member-justice\"");
    }

    @Test
    void anObjectionBeforeServiceIsInTimeAndItsAcceptanceEndsTheService() {
        ProtectionCase contested = office.lodged("2026-11-02T09:00")
                .readyForExamination()
                .interviewed("2026-11-20T10:00")
                .drafted("REFUSAL")
                .signedAtHeadquarters();
        AppealCase appeal = AppealCase.against(office, contested.decision(), "2026-11-20T11:00")
                .decided("ACCEPT");
        assertThat(contested.nextTask()).isEqualTo("UserTask_ServeDecision");

        appeal.signed();

        assertThat(contested.nextTask()).isEqualTo("UserTask_DraftDecision");
    }

    @Test
    void anObjectionAfterTheEndIsReceivedAndReopensNothing() {
        ProtectionCase contested = refused().waitedUntil("2026-12-22T09:00").registryChecked(Fields.asUsual());
        assertThat(contested.file().state()).isEqualTo(CaseState.CLOSED);

        AppealCase appeal = AppealCase.against(office, contested.decision(), "2026-12-23T10:00")
                .examined()
                .refusalSigned()
                .served();
        appeal.waitedUntil("2027-02-01T09:00").registryChecked(Fields.asUsual());

        assertThat(appeal.file().closedAs()).isEqualTo("LATE");
        assertThat(contested.decision().isFinal()).isTrue();
        assertThat(contested.file().state()).isEqualTo(CaseState.CLOSED);
        assertThat(contested.events()).contains("APPEAL_PENDING", "APPEAL_NOT_EXAMINED");
    }

    private void putBack(AppealCase appeal) {
        office.bean(org.camunda.bpm.engine.TaskService.class)
                .setAssignee(office.desk().next(appeal.id()).orElseThrow().id(), null);
    }

    /** A refusal served on 20 November 2026 in Van. */
    private ProtectionCase refused() {
        return office.lodged("2026-11-02T09:00")
                .readyForExamination()
                .interviewed("2026-11-20T10:00")
                .drafted("REFUSAL")
                .signedAtHeadquarters()
                .served();
    }
}
