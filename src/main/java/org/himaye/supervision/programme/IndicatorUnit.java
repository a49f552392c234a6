package org.himaye.supervision.programme;

import java.util.Locale;
import org.himaye.shared.LocalizedText;

/** Units in which the programme measures. */
public enum IndicatorUnit {
    /** A whole number. */
    NUMBER("Sayı", "number"),
    /** A ratio, as a number of hundredths: 95 is 95 of 100. */
    RATIO("Oran", "ratio"),
    /** Percent. */
    PERCENT("Yüzde", "percent");

    private static final Locale TURKISH = Locale.forLanguageTag("tr");

    private final LocalizedText label;

    IndicatorUnit(String turkish, String english) {
        this.label = new LocalizedText(turkish, english);
    }

    /** Returns what the programme calls the unit. */
    public LocalizedText label() {
        return label;
    }

    /** Tells whether a text names this unit, in Turkish or English and in any case. */
    boolean isNamed(String text) {
        return text.toLowerCase(TURKISH).equals(label.tr().toLowerCase(TURKISH))
                || text.toLowerCase(Locale.ROOT).equals(label.en());
    }
}
