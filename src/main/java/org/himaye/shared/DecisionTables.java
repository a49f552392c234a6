package org.himaye.shared;

import java.util.List;
import java.util.Map;

/** Evaluates the decision tables of the law. Facts never become process variables or engine history. */
public interface DecisionTables {

    /**
     * Evaluates a table on facts of the case file.
     *
     * @param decision id of the table, e.g. {@code inadmissibility}
     * @param facts one entry per input of the table
     * @return one map of outputs per matching row, in the order of the rows; empty if no row matches
     * @throws IllegalArgumentException if there is no such table
     */
    List<Map<String, Object>> evaluate(String decision, Map<String, Object> facts);
}
