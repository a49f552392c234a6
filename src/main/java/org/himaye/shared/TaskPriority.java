package org.himaye.shared;

/** Priorities of tasks; the lists of officers show the highest first, and the earliest due date first among equals. */
public final class TaskPriority {

    /** The variable from which the tasks of every model take their priority. */
    public static final String VARIABLE = "taskPriority";

    /** Nothing speaks for taking the task before others. */
    public static final long ORDINARY = 50;

    /** The person has special needs (YUKK 67/1), or somebody asked for priority without saying why. */
    public static final long SPECIAL_NEED = 80;

    private TaskPriority() {}
}
