package org.himaye.caseload;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalLong;
import org.himaye.shared.Refusal;

/** Actual figures of the performance programme that come with the application, and shares of them. */
final class ProgrammeFigures {

    /** The table's name, for messages. */
    static final String SOURCE = "performance-programme.csv";

    private static final List<String> COLUMNS = List.of("indicator", "year", "value");

    private ProgrammeFigures() {}

    /** Returns the figure of an indicator in a year; empty if the programme has no actual one. */
    static OptionalLong of(String indicator, int year) {
        return SourceFile.shipped(SOURCE)
                .rows(COLUMNS, row -> new Figure(row.text("indicator"), row.year("year"), row.persons("value")))
                .stream()
                .filter(figure -> figure.indicator().equals(indicator) && figure.year() == year)
                .mapToLong(Figure::value)
                .findFirst();
    }

    /**
     * Refuses a share of the source that no replay works with.
     *
     * @throws Refusal unless it is above 0 and at most 1
     */
    static void refuseUnusable(BigDecimal scale) {
        if (scale.signum() <= 0 || scale.compareTo(BigDecimal.ONE) > 0) {
            throw CaseloadProblem.OPTION_INVALID.refuse(
                    "--scale 0'dan büyük ve en çok 1 olmalı.", "--scale must be above 0 and at most 1.");
        }
    }

    /** Returns the refusal of a scale at which a figure vanishes. */
    static Refusal nobodyLeft() {
        return CaseloadProblem.OPTION_INVALID.refuse(
                "Bu ölçekte hiç dosya kalmıyor; daha büyük bir --scale verin.",
                "No case is left at this scale; give a larger --scale.");
    }

    /** Returns a share of a figure in whole persons; half a person counts. */
    static long scaled(long figure, BigDecimal scale) {
        return BigDecimal.valueOf(figure)
                .multiply(scale)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private record Figure(String indicator, int year, long value) {}
}
