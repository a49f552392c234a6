package org.himaye.supervision.programme;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.himaye.shared.LocalizedText;

/** Columns of a file with figures, found by their titles in Turkish or English, in any order. */
public enum FigureColumn {
    /** Code of the indicator, e.g. {@code T7.1}. */
    INDICATOR("Gösterge", "Indicator"),
    /** Actual or target. */
    KIND("Tür", "Kind"),
    /** The year. */
    YEAR("Yıl", "Year"),
    /** The month, 1–12; empty for the whole year. */
    MONTH("Ay", "Month"),
    /** The unit as the programme names it, which guards against a figure in the wrong row. */
    UNIT("Birim", "Unit"),
    /** The figure. */
    VALUE("Değer", "Value");

    private static final Locale TURKISH = Locale.forLanguageTag("tr");

    private final LocalizedText title;

    FigureColumn(String turkish, String english) {
        this.title = new LocalizedText(turkish, english);
    }

    /** Returns the title. */
    public LocalizedText title() {
        return title;
    }

    static Optional<FigureColumn> titled(String text) {
        return Arrays.stream(values())
                .filter(column ->
                        text.toLowerCase(TURKISH).equals(column.title.tr().toLowerCase(TURKISH))
                                || text.toLowerCase(Locale.ROOT)
                                        .equals(column.title.en().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
