package org.himaye.casefile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lawful next step that waits for somebody.
 *
 * @param name label of the step, in Turkish as the model names it
 * @param groups names of the groups that may do it
 * @param dueAt when it is due; null if no period runs
 * @param assignee account name of who has taken it; null if nobody
 */
public record OpenTask(
        String name,
        List<String> groups,
        @Nullable Instant dueAt,
        @Nullable String assignee) {

    public OpenTask {
        groups = List.copyOf(groups);
    }
}
