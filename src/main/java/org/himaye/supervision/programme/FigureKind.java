package org.himaye.supervision.programme;

import java.util.Locale;
import org.himaye.shared.LocalizedText;

/** What a figure of a file says. */
public enum FigureKind {
    /** What was reached. */
    ACTUAL("Gerçekleşen", "actual"),
    /** What is aimed at in a year; goes before what the programme prints. */
    TARGET("Hedef", "target");

    private static final Locale TURKISH = Locale.forLanguageTag("tr");

    private final LocalizedText label;

    FigureKind(String turkish, String english) {
        this.label = new LocalizedText(turkish, english);
    }

    /** Returns what files and people call it. */
    public LocalizedText label() {
        return label;
    }

    boolean isNamed(String text) {
        return text.toLowerCase(TURKISH).equals(label.tr().toLowerCase(TURKISH))
                || text.toLowerCase(Locale.ROOT).equals(label.en());
    }
}
