package org.himaye.supervision.work;

import java.time.Instant;
import java.util.List;
import org.himaye.shared.Officers.Officer;
import org.himaye.shared.OpenWork;
import org.himaye.shared.Province;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the open work shows.
 *
 * @param at the moment for which it holds
 * @param choice what was asked for
 * @param page number of the page, from 0
 * @param pages number of pages that can be turned; of very many tasks there are more
 * @param matching how many tasks the choice finds
 * @param groups what is open in each group
 * @param byOfficer whether the groups are shown by officer; otherwise that of the choice is, once there is a province
 * @param tasks one page of tasks, the one due first at the top
 * @param provinces provinces the reader may choose from
 * @param handsOver whether the reader may give tasks to somebody else
 * @param takers who could take tasks of the chosen group; empty while the choice leaves the group or the province open
 */
public record WorkBoard(
        Instant at,
        OpenWork.Choice choice,
        int page,
        int pages,
        int matching,
        List<Group> groups,
        boolean byOfficer,
        List<Row> tasks,
        List<Province> provinces,
        boolean handsOver,
        List<Officer> takers) {

    /**
     * What is open in a group. A task that two groups may do counts in each.
     *
     * @param id id of the group
     * @param label its Turkish name
     * @param open number of tasks
     * @param overdue how many of them are late
     * @param oldest when the oldest arose
     * @param shares the same by officer, tasks of nobody first; empty where officers are not shown
     */
    public record Group(String id, String label, int open, int overdue, Instant oldest, List<OpenWork.Share> shares) {

        Group withoutShares() {
            return new Group(id, label, open, overdue, oldest, List.of());
        }
    }

    /**
     * One open task.
     *
     * @param taskId id of the task
     * @param name Turkish label
     * @param caseNumber number of the case; the only thing that leads to the person
     * @param groups Turkish names of the groups that may do it
     * @param account account name of who has claimed it; null if nobody has
     * @param holder stands for the account
     * @param since when it arose
     * @param dueAt when it is due; null if no period runs
     * @param overdue whether it is late
     */
    public record Row(
            String taskId,
            String name,
            String caseNumber,
            List<String> groups,
            @Nullable String account,
            String holder,
            Instant since,
            @Nullable Instant dueAt,
            boolean overdue) {}
}
