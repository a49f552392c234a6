package org.himaye.supervision.export;

import java.util.regex.Pattern;

/** Text that no spreadsheet takes for a formula. */
final class HarmlessText {

    // Also in full width, which some spreadsheets read alike, and behind spaces, which they skip.
    private static final Pattern FORMULA =
            Pattern.compile("^[\\s\\p{Z}\\p{Cntrl}]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);
    private static final Pattern BREAKING = Pattern.compile("[\\p{Cntrl}]");

    private HarmlessText() {}

    /** Returns a text for a cell: without control characters, and with an apostrophe before what would be a formula. */
    static String of(String text) {
        String flat = BREAKING.matcher(text).replaceAll(" ");
        return FORMULA.matcher(flat).matches() ? "'" + flat : flat;
    }
}
