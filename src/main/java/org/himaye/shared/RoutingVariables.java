package org.himaye.shared;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a completed step tells the model about where to go next. */
public final class RoutingVariables {

    private final Map<String, Object> values = new LinkedHashMap<>();

    private RoutingVariables() {}

    /** Starts without a variable. */
    public static RoutingVariables none() {
        return new RoutingVariables();
    }

    /** Adds a variable and returns this. */
    public <T> RoutingVariables with(ProcessVariable<T> variable, T value) {
        values.put(variable.name(), value);
        return this;
    }

    /** Returns the values by variable name, in the order in which they were added. */
    public Map<String, Object> asMap() {
        return Map.copyOf(values);
    }
}
