package org.himaye.shared;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the open cases are in their procedures, without the caller knowing the engine. Everything is narrowed to the provinces
 * that the acting user sees, by the database. Sealed files are never there.
 */
public interface OpenSteps {

    /**
     * Returns how many cases run each process, with one question.
     *
     * @param province plate code; null for every province the actor sees
     * @return cases by process id; a process that no case runs is left out
     */
    Map<String, Long> casesByProcess(@Nullable String province);

    /**
     * Returns how many cases are at each step of a process, with one question.
     *
     * @param process id of the process
     * @param province plate code; null for every province the actor sees
     * @param now moment at which due days are looked at
     * @return one entry for each step at which a case is, also for steps of older versions of the model
     */
    List<Count> counts(String process, @Nullable String province, Instant now);

    /**
     * Returns cases at a step, the nearest due day first, with one question.
     *
     * @param process id of the process
     * @param step id of the flow node
     * @param province plate code; null for every province the actor sees
     * @param offset how many to leave out, 0 or more
     * @param limit how many at most, 1 or more
     */
    List<CaseAtStep> cases(String process, String step, @Nullable String province, int offset, int limit);

    /**
     * Cases at a step.
     *
     * @param step id of the flow node
     * @param cases how many cases are there, each once
     * @param overdue how many of them have a task that is past its due day
     */
    record Count(String step, long cases, long overdue) {}

    /**
     * A case at a step.
     *
     * @param caseId the case
     * @param since when its task was created; null where no officer's task waits
     * @param dueAt due day of its task; null where no officer's task waits
     */
    record CaseAtStep(
            CaseId caseId,
            @Nullable Instant since,
            @Nullable Instant dueAt) {}
}
