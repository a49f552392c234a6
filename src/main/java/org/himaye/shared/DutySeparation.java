package org.himaye.shared;

import java.util.Optional;
import java.util.Set;

/**
 * Says before somebody is given a task of a procedure whether they may ever do it. The procedure itself asks the same again when
 * the task is done; here it keeps a task from lying with somebody who could only be refused. Each procedure has one.
 */
public interface DutySeparation {

    /**
     * Returns the user tasks whose officer the procedure itself chooses, such as a seat in a vote. Nobody else hands them over.
     */
    default Set<String> givenInPerson() {
        return Set.of();
    }

    /**
     * Asks whether somebody may not do a task, because of what they did in the case before. Needs a running transaction that
     * sees the case.
     *
     * @param task a task of any procedure
     * @param account account name of who would do it
     * @return the refusal that they would meet; empty if nothing stands against it, or the task is of another procedure
     */
    Optional<Refusal> against(TaskInHand task, String account);
}
