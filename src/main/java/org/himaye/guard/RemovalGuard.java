package org.himaye.guard;

import java.time.Instant;
import java.util.List;
import org.himaye.guard.RemovalQuestion.Purpose;
import org.himaye.shared.PersonId;
import org.himaye.shared.Refusal;

/**
 * Answers whether a removal may start now, from facts only. It fails closed: a bar that cannot answer blocks. Every answer that
 * something may rest on is stored and in the ledger.
 */
public interface RemovalGuard {

    /**
     * Answers and names every obstacle. For any purpose but {@link Purpose#QUESTION} the person is held alone until the
     * transaction ends, so that no claim, suit or referral can arrive between the answer and the act.
     *
     * @param destination ISO 3166-1 alpha-3 code
     * @throws Refusal not found, if the actor may not see the person
     */
    GuardAnswer ask(PersonId personId, String destination, Purpose purpose);

    /**
     * Names everything that stands against a removal at this moment, for a page that shows it. Nothing is kept and nothing may rest
     * on it; whoever shows it says so in the ledger.
     *
     * @param destination ISO 3166-1 alpha-3 code
     * @throws Refusal not found, if the actor may not see the person
     */
    Look look(PersonId personId, String destination);

    /**
     * What stands against a removal at a moment.
     *
     * @param obstacles everything that does; empty if nothing
     * @param at the moment
     */
    record Look(List<Obstacle> obstacles, Instant at) {

        public Look {
            obstacles = List.copyOf(obstacles);
        }
    }

    /**
     * Answers like {@link #ask} and refuses unless nothing stands against it. The refused answer stays in the ledger.
     *
     * @throws Refusal {@link GuardProblem#REMOVAL_BARRED} with every obstacle
     */
    GuardAnswer require(PersonId personId, String destination, Purpose purpose);
}
