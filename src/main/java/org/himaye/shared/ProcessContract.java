package org.himaye.shared;

import java.util.List;
import java.util.Set;

/**
 * Everything a process model and the code exchange by name. The model check compares each contract with its BPMN file in
 * both directions.
 */
public interface ProcessContract {

    /** Returns the process id, which is also the file name. */
    String processId();

    /** Returns the names of the messages the process waits for. */
    Set<String> messages();

    /** Returns every variable that may exist in an instance. */
    Set<ProcessVariable<?>> variables();

    /** Returns the user tasks with their forms. */
    List<TaskForm<?>> taskForms();

    /** Returns the codes of the BPMN errors that the process catches. */
    Set<String> errors();

    /** Returns the ids of the decision tables that the delegates of the process evaluate. */
    Set<String> decisions();

    /** Returns what the code computes for these tables, beside variables and fields of forms. */
    default Set<String> facts() {
        return Set.of();
    }

    /** Returns the ids of the processes it calls. */
    Set<String> calledProcesses();

    /**
     * Tells whether the files of the process are sealed: their tasks are given to persons of the file's team instead of
     * groups, and nothing of them is kept or told where others could see it.
     */
    default boolean sealed() {
        return false;
    }
}
