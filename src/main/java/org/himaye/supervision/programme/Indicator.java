package org.himaye.supervision.programme;

import java.math.BigDecimal;
import org.himaye.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * An indicator of the performance programme, as it is printed there, with its definition in our own words.
 *
 * @param id table and number, e.g. {@code 7.12}
 * @param name name as printed, and in English
 * @param unit what it is measured in
 * @param planned what the programme prints for each year
 * @param responsible unit that answers for the data, as printed
 * @param method way of computation, as printed
 * @param definition what is counted
 * @param months how figures of months make the figure of a year
 * @param measure how our cases answer it; null if its figures come from a file
 * @param growth whether it is a growth, which may be negative
 * @param note what a reader should know besides; null if nothing
 */
public record Indicator(
        String id,
        LocalizedText name,
        IndicatorUnit unit,
        Planned planned,
        LocalizedText responsible,
        LocalizedText method,
        LocalizedText definition,
        MonthRule months,
        @Nullable String measure,
        boolean growth,
        @Nullable LocalizedText note) {

    static final int FIRST_YEAR = 2019;

    /** How figures of months make the figure of a year. */
    public enum MonthRule {
        /** They are added up. */
        SUM,
        /** The latest counts: a stock, or a rate since the start of the year. */
        LAST
    }

    /**
     * What the programme prints.
     *
     * @param actual2019 counted in 2019
     * @param plan2020 planned for 2020
     * @param estimate2020 estimate for the end of 2020
     * @param target2021 target for 2021
     * @param forecast2022 foreseen for 2022
     * @param forecast2023 foreseen for 2023
     */
    public record Planned(
            BigDecimal actual2019,
            BigDecimal plan2020,
            BigDecimal estimate2020,
            BigDecimal target2021,
            BigDecimal forecast2022,
            BigDecimal forecast2023) {}

    /** Returns the code by which files name it, e.g. {@code T7.10}: a spreadsheet would make 7.1 of 7.10. */
    public String code() {
        return "T" + id;
    }

    /** Tells whether our cases answer it, so that no file may. */
    public boolean isOwn() {
        return measure != null;
    }

    /** Returns the number it has within its table. */
    public int number() {
        return Integer.parseInt(id.substring(id.indexOf('.') + 1));
    }

    /**
     * Returns what the programme aims at in a year: a plan, a target or what is foreseen.
     *
     * @return null for 2019, which was over, and for years of no programme
     */
    public @Nullable BigDecimal aim(int year) {
        return switch (year - FIRST_YEAR) {
            case 1 -> planned.plan2020();
            case 2 -> planned.target2021();
            case 3 -> planned.forecast2022();
            case 4 -> planned.forecast2023();
            default -> null;
        };
    }
}
