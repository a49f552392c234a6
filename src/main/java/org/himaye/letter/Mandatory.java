package org.himaye.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses content without which a letter would not be lawful; names the component, never its value. */
final class Mandatory {

    private Mandatory() {}

    static void text(@Nullable String value, String component) {
        require(value != null && !value.isBlank(), component);
    }

    static <T> List<T> entries(List<T> values, String component) {
        require(!values.isEmpty(), component);
        return List.copyOf(values);
    }

    static void require(boolean fulfilled, String component) {
        if (!fulfilled) {
            throw new IllegalArgumentException("Mandatory content of the letter is missing: " + component);
        }
    }
}
