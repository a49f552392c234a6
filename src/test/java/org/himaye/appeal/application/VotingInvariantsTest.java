package org.himaye.appeal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.himaye.appeal.application.AsApplication.assertRefused;
import static org.himaye.appeal.application.CommissionWorkbench.rules;
import static org.himaye.appeal.application.CommissionWorkbench.usualRules;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.himaye.HimayeTest;
import org.himaye.TestDatabase;
import org.himaye.appeal.UnderEveryRule;
import org.himaye.appeal.application.CommissionSettings.Majority;
import org.himaye.appeal.application.CommissionSettings.Tie;
import org.himaye.appeal.application.Deliberations.Hearing;
import org.himaye.appeal.application.Deliberations.Opened;
import org.himaye.appeal.application.Deliberations.SeatTaken;
import org.himaye.appeal.application.Deliberations.VoteChoice;
import org.himaye.appeal.application.Deliberations.VoteOutcome;
import org.himaye.casefile.CaseEvent;
import org.himaye.casefile.CaseFiles;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.ProblemType;
import org.himaye.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Tries to break INV-33, INV-34 and INV-35 by calls of the domain, and past it by SQL as the application. */
@HimayeTest
class VotingInvariantsTest {

    private static final String SEAT = "insert into appeal_seat (id, hearing_id, province, seat, user_id, seated_at) "
            + "values (gen_random_uuid(), ?, '65', ?, ?, '2026-11-20T10:00+03')";
    private static final String VOTE =
            "insert into appeal_vote (hearing_id, seat_id, province, user_id, choice, reasons, cast_at) "
                    + "select hearing_id, id, '65', ?, 'ACCEPT', 'x', cast(? as timestamptz) from appeal_seat "
                    + "where hearing_id = ? and seat = ?";
    private static final String OPENING =
            "insert into appeal_opening (hearing_id, province, opened_by, opened_at, accepting, rejecting, outcome, "
                    + "decided_by_tie) values (?, '65', ?, '2026-11-20T10:00+03', ?, ?, ?, ?)";
    private static final String TODAY = "2026-11-20T10:00+03";

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

    @UnderEveryRule
    void whoTookPartInTheContestedDecisionNeitherSitsNorVotesNorReports(int quorum, Majority majority, Tie tie) {
        Actor justice = room.principal(Seat.JUSTICE);
        room.as(
                justice,
                () -> room.bean(CaseFiles.class)
                        .recordEvent(CaseEvent.of(
                                room.contestedFile().id(), "INTERVIEW_HELD", Instant.parse("2026-11-03T08:00:00Z"))));
        CaseId appeal = room.voting(rules(quorum, majority, tie), room.substitute(Seat.JUSTICE));
        Hearing hearing = hearing(appeal);

        assertThat(room.as(Actor.SYSTEM, () -> room.deliberations.conflictOf(appeal, justice.userId())))
                .contains("TOOK_PART");
        assertThat(hearing.seats())
                .extracting(SeatTaken::userId)
                .contains(room.substitute(Seat.JUSTICE).userId())
                .doesNotContain(justice.userId());
        assertThat(refusalOf(() -> room.vote(justice, appeal, VoteChoice.ACCEPT)))
                .isEqualTo(AppealProblem.IN_CONFLICT);
        assertRefused(justice.userId(), SEAT, hearing.id(), "JUSTICE", justice.userId());
        assertRefused(justice.userId(), VOTE, justice.userId(), TODAY, hearing.id(), "JUSTICE");
    }

    @Test
    void whatWasDoneForAnAppealIsNoPartInTheContestedDecision() {
        Actor chair = room.principal(Seat.CHAIR);
        room.as(
                chair,
                () -> room.bean(CaseFiles.class)
                        .recordEvent(CaseEvent.of(
                                room.contestedFile().id(), "APPEAL_REMANDED", Instant.parse("2026-11-03T08:00:00Z"))));
        CaseId appeal = room.admitted();

        assertThat(room.as(Actor.SYSTEM, () -> room.deliberations.conflictOf(appeal, chair.userId())))
                .isEmpty();
    }

    @UnderEveryRule
    void anExpiredOrEndedMandateNeitherSitsNorVotes(int quorum, Majority majority, Tie tie) {
        CaseId appeal = room.voting(rules(quorum, majority, tie));
        Hearing hearing = hearing(appeal);
        Actor justice = room.principal(Seat.JUSTICE);
        Actor expert = room.principal(Seat.EXPERT);
        room.as(
                Actor.SYSTEM,
                () -> room.commissions.end(
                        room.mandates.get(expert), LocalDate.of(2026, 11, 20), "Başka göreve atandı."));
        // The mandate of the member from the Ministry of Justice ends with the year.
        room.at(LocalDateTime.of(2027, 1, 1, 0, 0));

        for (Actor member : List.of(justice, expert)) {
            assertThat(refusalOf(() -> room.vote(member, appeal, VoteChoice.ACCEPT)))
                    .isEqualTo(AppealProblem.NOT_SEATED);
            assertThat(refusalOf(() -> room.as(member, () -> room.sessions.arrive(hearing.session()))))
                    .isEqualTo(AppealProblem.NOT_SEATED);
        }
        assertRefused(justice.userId(), VOTE, justice.userId(), "2027-01-01T00:00+03", hearing.id(), "JUSTICE");
        assertRefused(expert.userId(), VOTE, expert.userId(), TODAY, hearing.id(), "EXPERT");
        assertRefused(
                expert.userId(),
                "insert into commission_attendance (session_id, user_id, capacity, seat, standing, arrived_at) "
                        + "values (?, ? || '.', 'MEMBER', 'EXPERT', 'PRINCIPAL', '2026-11-20T10:00+03')",
                hearing.session(),
                expert.userId());
    }

    @UnderEveryRule
    void anObserverHasNoSeatNoVoteAndDoesNotMakeAQuorum(int quorum, Majority majority, Tie tie) {
        Actor observer = CommissionWorkbench.headquarters(room.commission + ".unhcr", "unhcr-observer");
        room.as(Actor.SYSTEM, () -> room.commissions.inviteObserver(observer.userId()));
        CaseId appeal = room.voting(rules(quorum, majority, tie), observer);
        room.as(Actor.SYSTEM, () -> room.appeals.recordConsent(appeal, true));
        Hearing hearing = hearing(appeal);
        room.vote(room.principal(Seat.CHAIR), appeal, VoteChoice.ACCEPT);
        room.vote(room.principal(Seat.EXPERT), appeal, VoteChoice.ACCEPT);

        assertThat(hearing.seats()).extracting(SeatTaken::userId).doesNotContain(observer.userId());
        assertThat(refusalOf(() -> room.vote(observer, appeal, VoteChoice.ACCEPT)))
                .isEqualTo(AppealProblem.NOT_SEATED);
        assertThat(refusalOf(
                        () -> room.as(observer, () -> room.deliberations.declareConflict(appeal, "Tarafı tanıyorum."))))
                .isEqualTo(AppealProblem.NOT_SEATED);
        assertThat(refusalOf(() -> room.as(room.principal(Seat.CHAIR), () -> room.deliberations.openVotes(appeal))))
                .isEqualTo(AppealProblem.NO_QUORUM);
        assertThat(refusalOf(() -> room.as(
                        Actor.SYSTEM,
                        () -> room.commissions.appoint(
                                room.commission,
                                observer.userId(),
                                Seat.JUSTICE,
                                Standing.SUBSTITUTE,
                                LocalDate.of(2026, 11, 20),
                                null))))
                .isEqualTo(AppealProblem.STEP_NOT_POSSIBLE);
        assertThat(refusalOf(() -> room.as(
                        Actor.SYSTEM,
                        () -> room.commissions.inviteObserver(
                                room.principal(Seat.JUSTICE).userId()))))
                .isEqualTo(AppealProblem.STEP_NOT_POSSIBLE);
        assertRefused(observer.userId(), SEAT, hearing.id(), "JUSTICE", observer.userId());
        assertRefused(observer.userId(), VOTE, observer.userId(), TODAY, hearing.id(), "JUSTICE");
        assertRefused(
                observer.userId(),
                "insert into appeal_conflict (case_id, province, user_id, reason, declared_at) "
                        + "values (?, '65', ?, 'x', now())",
                appeal.value(),
                room.principal(Seat.JUSTICE).userId());
    }

    @Test
    void anObserverSeesAFileOnlyWhileTheApplicantAgrees() throws SQLException {
        Actor observer = CommissionWorkbench.headquarters(room.commission + ".unhcr", "unhcr-observer");
        room.as(Actor.SYSTEM, () -> room.commissions.inviteObserver(observer.userId()));
        CaseId appeal = room.reported();
        List<String> reads = List.of(
                "select 1 from appeal where case_id = ?",
                "select 1 from appeal_report where case_id = ?",
                "select 1 from case_file where id = ?",
                "select 1 from case_event where case_id = ? limit 1");
        for (Boolean consent : List.of(false, true, false)) {
            room.as(Actor.SYSTEM, () -> room.appeals.recordConsent(appeal, consent));
            for (String read : reads) {
                assertThat(AsApplication.run(observer.userId(), read, appeal.value()))
                        .as(read)
                        .isEqualTo(consent ? 1 : 0);
            }
            assertThat(AsApplication.run(
                            observer.userId(),
                            "select 1 from case_decision where case_id = ?",
                            room.contestedFile().id().value()))
                    .isEqualTo(consent ? 1 : 0);
        }
    }

    @UnderEveryRule
    void nobodyVotesForSomebodyElseOrTwice(int quorum, Majority majority, Tie tie) {
        CaseId appeal = room.voting(rules(quorum, majority, tie));
        Hearing hearing = hearing(appeal);
        Actor chair = room.principal(Seat.CHAIR);
        Actor justice = room.principal(Seat.JUSTICE);
        room.vote(chair, appeal, VoteChoice.ACCEPT);

        assertThat(refusalOf(() -> room.vote(chair, appeal, VoteChoice.REJECT))).isEqualTo(AppealProblem.ALREADY_VOTED);
        assertThat(refusalOf(() -> room.vote(room.substitute(Seat.JUSTICE), appeal, VoteChoice.REJECT)))
                .isEqualTo(AppealProblem.NOT_SEATED);
        assertRefused(chair.userId(), VOTE, chair.userId(), TODAY, hearing.id(), "CHAIR");
        // For somebody else, from somebody else's seat, and under no name.
        assertRefused(chair.userId(), VOTE, justice.userId(), TODAY, hearing.id(), "JUSTICE");
        assertRefused(chair.userId(), VOTE, chair.userId(), TODAY, hearing.id(), "JUSTICE");
        assertRefused("", VOTE, justice.userId(), TODAY, hearing.id(), "JUSTICE");
    }

    @Test
    void aVacatedSeatStaysVacatedAndNobodyIsPushedOut() throws SQLException {
        CaseId appeal = room.voting(rules(3, Majority.PRESENT, Tie.CHAIR_SIDE), room.substitute(Seat.JUSTICE));
        Hearing hearing = hearing(appeal);
        Actor justice = room.principal(Seat.JUSTICE);
        room.vote(justice, appeal, VoteChoice.ACCEPT);
        room.as(justice, () -> room.deliberations.declareConflict(appeal, "Tarafı tanıyorum."));

        assertThat(hearing(appeal).seats())
                .filteredOn(seat -> seat.seat() == Seat.JUSTICE)
                .containsExactlyInAnyOrder(
                        new SeatTaken(Seat.JUSTICE, justice.userId(), true, true),
                        new SeatTaken(
                                Seat.JUSTICE, room.substitute(Seat.JUSTICE).userId(), false, false));
        assertThat(refusalOf(() -> room.vote(justice, appeal, VoteChoice.ACCEPT)))
                .isEqualTo(AppealProblem.IN_CONFLICT);
        assertRefused(
                justice.userId(),
                "update appeal_seat set vacated_at = null where hearing_id = ? and user_id = ?",
                hearing.id(),
                justice.userId());
        assertRefused(
                justice.userId(),
                "update appeal_seat set vacated_at = now() where hearing_id = ? and user_id = ?",
                hearing.id(),
                room.principal(Seat.EXPERT).userId());
        for (String change : List.of(
                "delete from appeal_conflict where case_id = ?",
                "update appeal_conflict set reason = 'y' where case_id = ?",
                "delete from appeal_seat where hearing_id in (select id from appeal_hearing where case_id = ?)")) {
            assertRefused(justice.userId(), change, appeal.value());
        }
    }

    @Test
    void votesAndOpeningsAreNeitherChangedNorDeleted() throws SQLException {
        CaseId appeal = room.voting(usualRules());
        UUID hearing = hearing(appeal).id();
        for (Seat seat : Seat.values()) {
            room.vote(room.principal(seat), appeal, VoteChoice.ACCEPT);
        }
        room.as(room.principal(Seat.CHAIR), () -> room.deliberations.openVotes(appeal));

        try (Connection owner = TestDatabase.asOwner()) {
            for (String change : List.of(
                    "update appeal_vote set choice = 'REJECT' where hearing_id = ?",
                    "delete from appeal_vote where hearing_id = ?",
                    "update appeal_opening set outcome = 'REJECTED' where hearing_id = ?",
                    "delete from appeal_opening where hearing_id = ?")) {
                assertRefused(room.principal(Seat.CHAIR).userId(), change, hearing);
                assertThatThrownBy(() -> {
                            try (var statement = owner.prepareStatement(change)) {
                                statement.setObject(1, hearing);
                                statement.executeUpdate();
                            }
                        })
                        .as(change)
                        .hasMessageContaining("append-only");
            }
        }
        assertRefused(
                room.principal(Seat.CHAIR).userId(),
                "update appeal_hearing set state = 'VOTING', put_to_vote_at = now() where id = ?",
                hearing);
        assertThat(refusalOf(() -> room.vote(room.substitute(Seat.CHAIR), appeal, VoteChoice.REJECT)))
                .isEqualTo(AppealProblem.STEP_NOT_POSSIBLE);
    }

    /** Every rule of counting with every way four members can have voted, one letter a seat, chair first. */
    @UnderEveryRule
    void nothingIsOpenedWithoutQuorumAndNoCountButTheRightOneIsKept(int quorum, Majority majority, Tie tie) {
        for (String votes :
                List.of("AAAA", "RRRR", "ARRR", "RAAA", "AARR", "RRAA", "AAR-", "ARR-", "-ARR", "AA--", "---R")) {
            CaseId appeal = room.voting(rules(quorum, majority, tie));
            UUID hearing = hearing(appeal).id();
            Actor chair = room.principal(Seat.CHAIR);
            for (Seat seat : Seat.values()) {
                char letter = votes.charAt(seat.ordinal());
                if (letter != '-') {
                    room.vote(room.principal(seat), appeal, letter == 'A' ? VoteChoice.ACCEPT : VoteChoice.REJECT);
                }
            }
            int yes = (int) votes.chars().filter(letter -> letter == 'A').count();
            int no = (int) votes.chars().filter(letter -> letter == 'R').count();
            VoteOutcome outcome = expected(votes, yes, no, majority, tie);
            boolean byTie = yes == no && outcome != VoteOutcome.NO_MAJORITY;

            for (VoteOutcome claimed : VoteOutcome.values()) {
                if (claimed != outcome) {
                    assertRefused(chair.userId(), OPENING, hearing, chair.userId(), yes, no, claimed.name(), byTie);
                }
            }
            assertRefused(chair.userId(), OPENING, hearing, chair.userId(), yes + 1, no, outcome.name(), byTie);
            assertRefused(chair.userId(), OPENING, hearing, chair.userId(), yes, no, outcome.name(), !byTie);
            Actor expert = room.principal(Seat.EXPERT);
            assertRefused(expert.userId(), OPENING, hearing, expert.userId(), yes, no, outcome.name(), byTie);
            assertThat(refusalOf(() -> room.as(expert, () -> room.deliberations.openVotes(appeal))))
                    .isEqualTo(AppealProblem.NOT_SEATED);
            if (yes + no < quorum) {
                assertRefused(chair.userId(), OPENING, hearing, chair.userId(), yes, no, outcome.name(), byTie);
                assertThat(refusalOf(() -> room.as(chair, () -> room.deliberations.openVotes(appeal))))
                        .as(votes)
                        .isEqualTo(AppealProblem.NO_QUORUM);
            } else {
                Opened opened = room.as(chair, () -> room.deliberations.openVotes(appeal));
                assertThat(opened.outcome()).as(votes).isEqualTo(outcome);
                assertThat(List.of(opened.accepting(), opened.rejecting())).isEqualTo(List.of(yes, no));
                assertThat(opened.byTie()).isEqualTo(byTie);
            }
            room.as(chair, () -> room.sessions.close(hearing(appeal).session()));
        }
    }

    private static VoteOutcome expected(String votes, int yes, int no, Majority majority, Tie tie) {
        double half = (majority == Majority.PRESENT ? yes + no : 4) / 2.0;
        if (yes > half) {
            return VoteOutcome.ACCEPTED;
        }
        if (no > half) {
            return VoteOutcome.REJECTED;
        }
        if (yes == no && tie == Tie.CHAIR_SIDE && votes.charAt(0) != '-') {
            return votes.charAt(0) == 'A' ? VoteOutcome.ACCEPTED : VoteOutcome.REJECTED;
        }
        return VoteOutcome.NO_MAJORITY;
    }

    private Hearing hearing(CaseId appeal) {
        return room.as(Actor.SYSTEM, () -> room.deliberations.of(appeal)).orElseThrow();
    }

    private static ProblemType refusalOf(Runnable work) {
        Refusal refusal = catchThrowableOfType(Refusal.class, work::run);
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal.type();
    }
}
