package org.himaye.appeal.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The vote on one appeal in a session: who sits, sealed votes, conflicts, the opening. Every verb locks the hearing, so that
 * what happens at the same moment happens one after the other. All methods open a transaction or join one.
 */
public interface Deliberations {

    /**
     * Puts an appeal on the agenda of an open session to the vote and seats the attending members without conflict,
     * principals before substitutes; publishes {@link PutToVote}.
     *
     * @throws Refusal if the session is not open or the appeal is not on its agenda
     */
    Hearing putToVote(UUID session, CaseId appeal);

    /** Returns the hearing that is being voted on, or else the last one. */
    Optional<Hearing> of(CaseId appeal);

    /**
     * Casts the sealed vote of the acting member.
     *
     * @param reasons for every ground; they become the dissent if the member is outvoted
     * @throws Refusal {@link AppealProblem} if the actor does not sit, has voted, is in conflict or out of office
     */
    void castVote(CaseId appeal, VoteChoice choice, String reasons);

    /**
     * The acting member declares a conflict: the seat is vacated, a vote already cast no longer counts, and an attending
     * substitute without conflict takes the seat. Works before a vote is held, too. No grant of any kind undoes it.
     */
    void declareConflict(CaseId appeal, String reason);

    /**
     * Opens the votes together and counts them by the session's rules.
     *
     * @throws Refusal {@link AppealProblem} unless the actor sits as chair, or without quorum
     */
    Opened openVotes(CaseId appeal);

    /** Who may not touch an appeal and why: {@code TOOK_PART} or {@code DECLARED}; empty if there is no conflict. */
    Optional<String> conflictOf(CaseId appeal, String userId);

    /** A member's choice. */
    enum VoteChoice {
        /** Kabul. */
        ACCEPT,
        /** Ret. */
        REJECT
    }

    /** What the votes say. */
    enum VoteOutcome {
        /** The objection is accepted. */
        ACCEPTED,
        /** The objection is rejected. */
        REJECTED,
        /** There is no majority; the next session votes again. */
        NO_MAJORITY
    }

    /**
     * A hearing.
     *
     * @param id identifies it
     * @param session the session
     * @param commission the commission
     * @param appeal the appeal
     * @param position place on the agenda
     * @param state {@code ON_AGENDA}, {@code VOTING}, {@code OPENED} or {@code POSTPONED}
     * @param seats who sits or sat
     * @param opened null until the votes are opened
     */
    record Hearing(
            UUID id,
            UUID session,
            String commission,
            CaseId appeal,
            int position,
            String state,
            List<SeatTaken> seats,
            @Nullable Opened opened) {}

    /**
     * Somebody in a seat.
     *
     * @param seat the seat
     * @param userId account name
     * @param vacated whether the person has left it for a conflict
     * @param voted whether a vote was cast from it
     */
    record SeatTaken(Seat seat, String userId, boolean vacated, boolean voted) {}

    /**
     * The opened votes.
     *
     * @param outcome what they say
     * @param byTie whether the chair's side decided
     * @param accepting votes for acceptance
     * @param rejecting votes for rejection
     * @param votes each vote that counts
     * @param openedAt when
     */
    record Opened(
            VoteOutcome outcome, boolean byTie, int accepting, int rejecting, List<Vote> votes, Instant openedAt) {}

    /**
     * One opened vote.
     *
     * @param seat seat
     * @param userId account name
     * @param choice choice
     * @param reasons reasons; a dissent if the member was outvoted
     * @param dissent whether the member was outvoted
     */
    record Vote(Seat seat, String userId, VoteChoice choice, String reasons, boolean dissent) {}

    /**
     * The vote on an appeal has begun. Published in the transaction of the change.
     *
     * @param appeal the appeal
     * @param hearing the hearing
     */
    record PutToVote(CaseId appeal, UUID hearing) {}

    /**
     * A vote that was being held has ended with its session, without opening; a next session votes anew. Published in the
     * transaction of the change.
     *
     * @param appeal the appeal
     * @param hearing the hearing
     */
    record Postponed(CaseId appeal, UUID hearing) {}

    /**
     * A member has left the seat for a conflict while the vote is held. Published in the transaction of the change.
     *
     * @param appeal the appeal
     * @param hearing the hearing
     * @param seat the seat
     * @param substitute who has taken it; null if no attending substitute could
     * @param voteSetAside whether the member had voted, so that the seat votes again
     */
    record SeatVacated(
            CaseId appeal,
            UUID hearing,
            Seat seat,
            @Nullable String substitute,
            boolean voteSetAside) {}
}
