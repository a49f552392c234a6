package org.himaye.shared;

import java.util.function.BiFunction;

/**
 * Does what completing one user task means for the case. Called by the engine's one submission door, in its transaction,
 * after the submission was validated against the form and bound to the record.
 *
 * @param <R> what the form of the task fills
 */
public interface TaskHandler<R extends Record> {

    /** Returns the task this handler is for, as its process contract declares it. */
    TaskForm<R> taskForm();

    /**
     * Changes the case file.
     *
     * @param task the task in hand
     * @param submission the officer's validated input
     * @return variables for the model; only those that {@link TaskForm#routing()} names
     * @throws Refusal if the step is unlawful or the input cannot be; nothing changes then
     */
    RoutingVariables complete(TaskInHand task, R submission);

    /** Returns the handler of a task that does one piece of work. */
    static <R extends Record> TaskHandler<R> of(TaskForm<R> form, BiFunction<TaskInHand, R, RoutingVariables> work) {
        return new TaskHandler<>() {
            @Override
            public TaskForm<R> taskForm() {
                return form;
            }

            @Override
            public RoutingVariables complete(TaskInHand task, R submission) {
                return work.apply(task, submission);
            }
        };
    }
}
