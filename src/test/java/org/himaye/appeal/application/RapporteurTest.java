package org.himaye.appeal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.himaye.appeal.application.AsApplication.assertRefused;
import static org.himaye.appeal.application.CommissionWorkbench.SECRETARY;

import org.himaye.HimayeTest;
import org.himaye.appeal.application.Docket.Assignment;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.ProblemType;
import org.himaye.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whose case it is, after the docket has given it out. */
@HimayeTest
class RapporteurTest {

    private static final String INSERT = "insert into appeal_assignment (case_id, province, commission, rapporteur, "
            + "explanation, transfer_reason, assigned_by, assigned_at) values (?, '65', ?, ?, "
            + "'{\"position\":1,\"waiting\":1,\"priority\":\"NONE\",\"candidates\":[]}', ?, ?, cast(? as timestamptz))";

    @Autowired
    private ApplicationContext application;

    private CommissionWorkbench room;

    @BeforeEach
    void openRoom() {
        room = new CommissionWorkbench(application);
    }

    @AfterEach
    void closeRoom() {
        room.close();
    }

    @Test
    void aTransferNeedsAReasonAndNobodyPicksOrGetsWhatTheyMustNotHave() {
        CaseId appeal = room.reported();
        Actor chair = room.principal(Seat.CHAIR);
        String substitute = room.substitute(Seat.EXPERT).userId();

        assertThat(refusalOf(SECRETARY, appeal, substitute, " ")).isEqualTo(CommonProblem.INVALID_REQUEST);
        assertThat(refusalOf(room.substitute(Seat.EXPERT), appeal, substitute, "İş yükü"))
                .isEqualTo(AppealProblem.STEP_NOT_POSSIBLE);
        assertThat(refusalOf(room.principal(Seat.EXPERT), appeal, substitute, "İş yükü"))
                .isEqualTo(CommonProblem.FORBIDDEN);
        assertThat(refusalOf(SECRETARY, appeal, room.principal(Seat.JUSTICE).userId(), "İş yükü"))
                .isEqualTo(AppealProblem.STEP_NOT_POSSIBLE);
        assertThat(refusalOf(SECRETARY, appeal, "van.protection-decider", "İş yükü"))
                .isEqualTo(AppealProblem.IN_CONFLICT);
        CaseId conflicted = room.reported();
        room.as(
                room.substitute(Seat.EXPERT),
                () -> room.deliberations.declareConflict(conflicted, "Tarafı tanıyorum."));
        assertThat(refusalOf(chair, conflicted, substitute, "İş yükü")).isEqualTo(AppealProblem.IN_CONFLICT);

        Assignment transferred = room.as(chair, () -> room.docket.transfer(appeal, substitute, "İş yükü"));

        assertThat(transferred.transferReason()).isEqualTo("İş yükü");
        assertThat(room.as(Actor.SYSTEM, () -> room.docket.history(appeal)))
                .extracting(Assignment::rapporteur)
                .containsExactly(room.principal(Seat.EXPERT).userId(), substitute);
        String now = "2026-11-20T10:00+03";
        String expert = room.principal(Seat.EXPERT).userId();
        assertRefused(expert, INSERT, appeal.value(), room.commission, expert, "x", expert, now);
        assertRefused(expert, INSERT, appeal.value(), room.commission, expert, "x", "somebody.else", now);
        assertRefused(expert, INSERT, appeal.value(), room.commission, expert, null, "somebody.else", now);
        assertRefused("himaye", INSERT, conflicted.value(), room.commission, substitute, "x", SECRETARY.userId(), now);
        assertRefused(
                "himaye",
                INSERT,
                appeal.value(),
                room.commission,
                room.principal(Seat.JUSTICE).userId(),
                null,
                "himaye",
                now);
    }

    @Test
    void onlyTheRapporteurReports() {
        CaseId appeal = room.reported();
        Actor substitute = room.substitute(Seat.EXPERT);

        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> room.as(
                        substitute,
                        () -> room.reports.report(
                                appeal, Deliberations.VoteChoice.ACCEPT, "Dosya incelendi.", "Gerekçe.")));

        assertThat(refusal.type()).isEqualTo(AppealProblem.STEP_NOT_POSSIBLE);
        assertRefused(
                substitute.userId(),
                "insert into appeal_report (id, case_id, province, rapporteur, proposal, facts, reasons, reported_at) "
                        + "values (gen_random_uuid(), ?, '65', ?, 'ACCEPT', 'x', 'x', now())",
                appeal.value(),
                substitute.userId());
    }

    private ProblemType refusalOf(Actor actor, CaseId appeal, String rapporteur, String reason) {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> room.as(actor, () -> room.docket.transfer(appeal, rapporteur, reason)));
        assertThat(refusal).as("a refusal for %s", actor.userId()).isNotNull();
        return refusal.type();
    }
}
