package org.himaye.shared;

import java.util.List;
import java.util.Set;

/** What the engine asks the compartment of hidden files; there is one, and the engine knows nothing else of it. */
public interface SealedWork {

    /**
     * Returns who may do a task that the model gives to some groups.
     *
     * @param groups ids of groups
     * @return account names; empty while there is nobody
     */
    List<String> candidates(CaseId file, Set<String> groups);

    /** Tells whether the actor is on the team of a file. */
    boolean isMember(CaseId file);

    /**
     * Keeps one validated submission where only the team sees it, in the running transaction; see {@link SubmissionArchive}.
     */
    void keep(TaskInHand task, String province, String form, String content);

    /** Keeps, where only the team sees it, that a rule of law has refused a step. */
    void keep(RefusedByLaw refused);
}
