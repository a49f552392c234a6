package org.himaye.shared;

import java.util.Set;

/**
 * One user task of a model: its form, the record that the form fills, who may do it and what it tells the model.
 *
 * @param userTask id of the user task, e.g. {@code UserTask_RegisterApplication}
 * @param form id of the form, which is also its file name
 * @param submission record with one component per input field of the form, of the same name
 * @param candidateGroups groups that may do the task
 * @param routing variables the handler may set
 * @param <R> the submission's type
 */
public record TaskForm<R extends Record>(
        String userTask,
        String form,
        Class<R> submission,
        Set<OfficerGroup> candidateGroups,
        Set<ProcessVariable<?>> routing) {

    public TaskForm {
        candidateGroups = Set.copyOf(candidateGroups);
        routing = Set.copyOf(routing);
    }
}
