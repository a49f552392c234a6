package org.himaye.supervision.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the list of cases behind a step shows. It names files and nobody by name.
 *
 * @param at the moment for which it holds
 * @param process id of the process
 * @param processName Turkish name of the process
 * @param step id of the flow node
 * @param stepName Turkish label of the step
 * @param province plate code; null for every province the reader sees
 * @param page number of the page, from 0
 * @param hasMore whether another page follows
 * @param rows the cases, the nearest due day first
 */
public record CasesAtStep(
        Instant at,
        String process,
        String processName,
        String step,
        String stepName,
        @Nullable String province,
        int page,
        boolean hasMore,
        List<Row> rows) {

    /**
     * One case.
     *
     * @param caseNumber number of the file
     * @param province name of the province
     * @param waitingFor why nobody can work on it, in the reader's language; null while somebody works on it
     * @param since when its task was created; null where no officer's task waits
     * @param dueAt due day of its task; null where no officer's task waits
     * @param overdue whether the due day is over
     */
    public record Row(
            String caseNumber,
            String province,
            @Nullable String waitingFor,
            @Nullable Instant since,
            @Nullable Instant dueAt,
            boolean overdue) {}
}
