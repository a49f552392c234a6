package org.himaye.scenario;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of one form as Tasklist sends them: a sensible form, in which a test changes what it is about. */
final class Fields {

    private final Map<String, Object> values = new HashMap<>();

    private Fields() {}

    /** No change at all. */
    static Fields asUsual() {
        return new Fields();
    }

    /** One change; null leaves the field out. */
    static Fields with(String field, @Nullable Object value) {
        return asUsual().and(field, value);
    }

    /** Another change; null leaves the field out. */
    Fields and(String field, @Nullable Object value) {
        values.put(field, value);
        return this;
    }

    /** Returns usual fields with these changes. */
    Map<String, Object> over(Map<String, Object> usual) {
        Map<String, Object> all = new HashMap<>(usual);
        all.putAll(values);
        all.values().removeIf(value -> value == null);
        return all;
    }
}
