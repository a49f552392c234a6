package org.himaye.supervision.map;

import java.text.NumberFormat;
import java.util.Locale;

/**
 * What may be shown of a figure. Nothing else of it gets into a picture.
 *
 * @param state how much of it
 * @param value the count or the minutes; for {@code AT_LEAST} what it is no less than, for {@code FEW} the threshold
 * @param time whether it is a time in minutes
 */
record ShownFigure(State state, long value, boolean time) {

    private static final long MINUTES_OF_HOUR = 60;
    private static final long MINUTES_OF_DAY = 24 * MINUTES_OF_HOUR;
    /** Below two days hours say more. */
    private static final long IN_DAYS_FROM = 2 * MINUTES_OF_DAY;

    /** How much of a figure may be shown. */
    enum State {
        /** The figure itself. */
        EXACT,
        /** That it is below the threshold. */
        FEW,
        /** A floor, because what lies below would give a withheld figure away. */
        AT_LEAST
    }

    /** Applies the threshold to a count. */
    static ShownFigure counted(long count, int suppressBelow) {
        return count > 0 && count < suppressBelow
                ? new ShownFigure(State.FEW, suppressBelow, false)
                : new ShownFigure(State.EXACT, count, false);
    }

    /** Tells whether the figure itself is kept back. */
    boolean isWithheld() {
        return state != State.EXACT;
    }

    /** Returns a text of a few characters, for the picture. */
    String brief(Locale locale) {
        return switch (state) {
            case EXACT -> time ? period(locale) : number(value, locale);
            case FEW -> (time ? "n<" : "<") + value;
            case AT_LEAST -> "≥" + number(value, locale);
        };
    }

    /** Returns a text to be read out. */
    String spoken(Locale locale) {
        return switch (state) {
            case EXACT -> time ? period(locale) : number(value, locale);
            case FEW ->
                time
                        ? MapText.TOO_FEW_SPELLS.in(locale)
                        : MapText.BELOW.in(locale).replace("{0}", number(value, locale));
            case AT_LEAST -> MapText.AT_LEAST.in(locale).replace("{0}", number(value, locale));
        };
    }

    private String period(Locale locale) {
        if (value >= IN_DAYS_FROM) {
            return number(Math.round((double) value / MINUTES_OF_DAY), locale) + MapText.DAYS.in(locale);
        } else if (value >= MINUTES_OF_HOUR) {
            return number(Math.round((double) value / MINUTES_OF_HOUR), locale) + MapText.HOURS.in(locale);
        }
        return number(value, locale) + MapText.MINUTES.in(locale);
    }

    /** Formats for Turkish readers unless they read English: the application speaks these two. */
    static String number(long number, Locale locale) {
        Locale known = "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.forLanguageTag("tr");
        return NumberFormat.getIntegerInstance(known).format(number);
    }
}
