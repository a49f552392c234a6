package org.himaye.supervision.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.himaye.supervision.map.ShownFigure.State;

/**
 * The colours of a map: nothing, four steps of equal width up to a round number, and withheld.
 *
 * <p>Every step also has a thicker border, and every node prints its number: the map can be read without colours.
 */
final class ColourScale {

    /** A colour with the ink that is read on it. */
    record Colour(String fill, String ink, double border) {}

    /** One line of the legend. */
    record Entry(Colour colour, String text) {}

    static final String PAPER = "#ffffff";
    static final String INK = "#1c2430";

    /** Nothing measured, zero, and four steps; each is readable with its ink at 4.5 to 1 or better. */
    static final List<Colour> STEPS = List.of(
            new Colour("#ffffff", INK, 1.2),
            new Colour("#fdebc8", INK, 1.6),
            new Colour("#f7bf6b", INK, 2.0),
            new Colour("#e0812f", INK, 2.6),
            new Colour("#8a2f0c", "#ffffff", 3.4));

    static final Colour WITHHELD = new Colour("#e6e9ed", INK, 1.2);

    private static final int WIDTHS = 4;
    private static final long MINUTES_OF_HOUR = 60;
    private static final long MINUTES_OF_DAY = 24 * MINUTES_OF_HOUR;
    private static final int[] ROUND = {4, 8, 12, 16, 20, 40, 60, 80, 120, 160, 200, 400};
    private static final int NEXT_TEN = 10;
    private static final long LEAST_COUNT = 20;

    private final boolean time;
    private final long unit;
    private final long width;

    private ColourScale(boolean time, long unit, long width) {
        this.time = time;
        this.unit = unit;
        this.width = width;
    }

    /** Makes the scale for figures up to the highest one, or up to a count of which no step is all withheld. */
    static ColourScale upTo(long highestShown, boolean time) {
        long highest = time ? highestShown : Math.max(highestShown, LEAST_COUNT);
        long unit = 1;
        if (time) {
            unit = highest >= 2 * MINUTES_OF_DAY ? MINUTES_OF_DAY : MINUTES_OF_HOUR;
        }
        return new ColourScale(time, unit, round((highest + unit - 1) / unit) / WIDTHS);
    }

    /** Returns the colour of a figure. */
    Colour of(ShownFigure figure) {
        return figure.state() == State.FEW ? WITHHELD : STEPS.get(step(figure.value()));
    }

    /** Returns the number of the step of a value: 0 for nothing, 4 for the most. */
    int step(long value) {
        long size = width * unit;
        return (int) Math.min(WIDTHS, (value + size - 1) / size);
    }

    /** Returns the lines of the legend, the lowest first. */
    List<Entry> legend(Locale locale) {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(STEPS.get(0), time ? MapText.NOTHING.in(locale) : "0"));
        for (int step = 1; step <= WIDTHS; step++) {
            String from = ShownFigure.number((step - 1) * width + (time ? 0 : 1), locale);
            String until = ShownFigure.number(step * width, locale);
            entries.add(new Entry(STEPS.get(step), (from.equals(until) ? from : from + "–" + until) + unitIn(locale)));
        }
        entries.add(new Entry(WITHHELD, MapText.WITHHELD.in(locale)));
        return entries;
    }

    private String unitIn(Locale locale) {
        if (!time) {
            return "";
        }
        return unit == MINUTES_OF_DAY ? MapText.DAYS.in(locale) : MapText.HOURS.in(locale);
    }

    /** Returns the next number that has four whole parts and few digits. */
    private static long round(long number) {
        for (long ten = 1; ; ten *= NEXT_TEN) {
            for (int round : ROUND) {
                if (round * ten >= number) {
                    return round * ten;
                }
            }
        }
    }
}
