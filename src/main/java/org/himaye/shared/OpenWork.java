package org.himaye.shared;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The open tasks as those see them who answer for the work: counted, listed and handed to somebody else. Tasks of sealed files
 * are never among them, whoever asks, and neither are those of a province that the acting user may not see. Who may ask at all
 * is for the caller to decide. All methods need a running transaction.
 */
public interface OpenWork {

    /** Holder of the tasks that nobody has claimed, in a {@link Choice}. */
    String NOBODY = "none";

    /** Holder of the tasks that any officer has claimed, in a {@link Share} of the whole country. */
    String SOMEBODY = "some";

    /** Group under which each task counts once, however many groups may do it. */
    String EVERY_GROUP = "*";

    /**
     * Counts open tasks by group and officer. A task of two groups counts under each, and once under {@link #EVERY_GROUP}. Takes
     * no longer where more tasks are open. For whoever sees the whole country and names no province, all officers of a group
     * count together, as {@link #SOMEBODY}.
     *
     * @param province plate code; null for every province that the acting user may see
     * @param fileTypes kinds of file, as in the case number, e.g. {@code UK}
     * @param at the moment for which tasks are late or not
     * @return those with at least one task, ordered by group, tasks of nobody first
     */
    List<Share> shares(@Nullable String province, Set<String> fileTypes, Instant at);

    /**
     * Lists open tasks, the one that is due first at the top.
     *
     * @param offset how many to pass over; takes the longer the more there are
     * @param limit how many to list at most
     */
    List<Task> find(Choice choice, int offset, int limit);

    /**
     * Returns some tasks and keeps everybody else from claiming, completing or handing them over until the transaction ends.
     * Waits for whoever is doing so now.
     *
     * @param taskIds may be anything that somebody sent
     * @return those that exist, are open and visible, in no particular order
     * @throws Refusal {@link CommonProblem#CONFLICT} if somebody else gets ahead in the very moment
     */
    List<Task> hold(Collection<String> taskIds);

    /**
     * Returns the ids of the tasks that lie with an officer.
     *
     * @param province plate code; {@link Province#HEADQUARTERS} for those of every province
     * @param fileTypes kinds of file, as in the case number
     * @param since those only that arose at or after this moment; null for all
     */
    List<String> lyingWith(String account, String province, Set<String> fileTypes, @Nullable Instant since);

    /**
     * Gives a task that is held by {@link #hold} to an officer, or back to its groups. Asks nobody's rights.
     *
     * @param account account name; null to give it back
     * @throws Refusal {@link CommonProblem#CONFLICT} if somebody else gets ahead in the very moment
     */
    void give(Task task, @Nullable String account);

    /**
     * Which tasks are meant.
     *
     * @param province plate code; null for every province that the acting user may see
     * @param group id of a group that may do the task; null for all
     * @param holder {@link Task#holder} of an officer, or {@link #NOBODY}; null for all
     * @param fileTypes kinds of file, as in the case number, e.g. {@code UK}
     * @param overdueOnly whether only what is late is meant
     * @param at the moment for which it holds
     */
    record Choice(
            @Nullable String province,
            @Nullable String group,
            @Nullable String holder,
            Set<String> fileTypes,
            boolean overdueOnly,
            Instant at) {

        public Choice {
            fileTypes = Set.copyOf(fileTypes);
        }
    }

    /**
     * What lies with an officer for a group.
     *
     * @param group id of the group, or {@link #EVERY_GROUP}
     * @param account account name; null for what nobody has claimed, and for {@link #SOMEBODY}
     * @param holder stands for the account in addresses; {@link #NOBODY} without one
     * @param open number of tasks
     * @param overdue how many of them are late
     * @param oldest when the oldest of them arose
     */
    record Share(String group, @Nullable String account, String holder, int open, int overdue, Instant oldest) {}

    /**
     * An open task. It names the case and nobody in it.
     *
     * @param inHand the task as its procedure knows it
     * @param name Turkish label
     * @param caseNumber number of the case
     * @param fileType kind of file, as in the case number
     * @param province plate code
     * @param groups ids of the groups that may do it
     * @param account account name of who has claimed it; null if nobody has
     * @param holder stands for the account in addresses; {@link #NOBODY} without one
     * @param since when it arose
     * @param dueAt when it is due; null if no period runs
     */
    record Task(
            TaskInHand inHand,
            String name,
            String caseNumber,
            String fileType,
            String province,
            Set<String> groups,
            @Nullable String account,
            String holder,
            Instant since,
            @Nullable Instant dueAt) {

        public Task {
            groups = Set.copyOf(groups);
        }
    }
}
