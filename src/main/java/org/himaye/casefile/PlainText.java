package org.himaye.casefile;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text from people without control characters, which PostgreSQL partly refuses and nobody can read. */
final class PlainText {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    private PlainText() {}

    static String of(String text) {
        return CONTROL.matcher(text).replaceAll("").strip();
    }

    static @Nullable String orNull(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String plain = of(text);
        return plain.isEmpty() ? null : plain;
    }
}
