package org.himaye.supervision.programme;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes figures as people read them: 1.101.030 in Turkish, 1,101,030 in English. */
public final class FigureText {

    private static final int DECIMALS = 2;

    private FigureText() {}

    /** Returns a figure in a language; a dash if there is none. */
    public static String of(@Nullable BigDecimal figure, Locale locale) {
        if (figure == null) {
            return "–";
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(DECIMALS);
        return format.format(figure);
    }
}
