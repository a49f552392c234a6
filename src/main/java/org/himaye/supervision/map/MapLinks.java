package org.himaye.supervision.map;

import org.jspecify.annotations.Nullable;

/** Where the steps of a map lead. Every address is a path of Himaye itself. */
public interface MapLinks {

    /**
     * Returns the address of another map.
     *
     * @param process id of the process
     * @param subProcess the collapsed sub-process to show; null for the main sheet
     */
    String toMap(String process, @Nullable String subProcess);

    /**
     * Returns the address of the list of cases at a step; null if the reader sees no cases.
     *
     * @param process id of the process
     * @param node id of the step
     */
    @Nullable
    String toCases(String process, String node);
}
