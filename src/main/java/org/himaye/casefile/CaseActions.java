package org.himaye.casefile;

import java.util.List;
import java.util.Set;

/** The steps that officers may open in files of a procedure; implemented by whoever decides whether they are lawful. */
public interface CaseActions {

    /** Returns all of them, in the order in which pages show them. */
    List<CaseAction<?>> all();

    /**
     * Tells which of some steps are lawful in a file now, as far as that is known before anything is typed. It reads only and
     * changes nothing; opening one decides anew.
     *
     * @param asked ids of steps; others need not be thought of
     */
    Set<String> lawful(CaseFile file, Set<String> asked);
}
