package org.himaye.model;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The names that a process may refer to.
 *
 * @param processes ids of the processes
 * @param decisions ids of the decision tables
 * @param forms ids of the forms
 * @param code what the code declares
 * @param calledBeans delegate beans found in models so far; grows during the check
 * @param exchanged variables that callers pass to a process or take from it; grows during the check
 */
record ModelNames(
        Set<String> processes,
        Set<String> decisions,
        Set<String> forms,
        DeclaredCode code,
        Set<String> calledBeans,
        Map<String, Set<String>> exchanged) {

    /** Starts with nothing called and nothing exchanged. */
    ModelNames(Set<String> processes, Set<String> decisions, Set<String> forms, DeclaredCode code) {
        this(processes, decisions, forms, code, new TreeSet<>(), new TreeMap<>());
    }

    /** Notes that a caller passes a variable to a process or takes it from there. */
    void exchange(String process, String variable) {
        exchanged.computeIfAbsent(process, key -> new TreeSet<>()).add(variable);
    }

    /** Tells whether any caller passes or takes the variable. */
    boolean isExchanged(String process, String variable) {
        return exchanged.getOrDefault(process, Set.of()).contains(variable);
    }
}
