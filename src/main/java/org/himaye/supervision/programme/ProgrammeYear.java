package org.himaye.supervision.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The programme in a year, as a reader may see it.
 *
 * @param year the year
 * @param at when it was read
 * @param until last day counted
 * @param knownOn what was known at the end of this day counts; null for now
 * @param national whether it holds for the country; otherwise for the reader's provinces
 * @param tables tables in printed order
 */
public record ProgrammeYear(
        int year, Instant at, LocalDate until, @Nullable LocalDate knownOn, boolean national, List<TableYear> tables) {

    public ProgrammeYear {
        tables = List.copyOf(tables);
    }

    /**
     * A table in a year.
     *
     * @param table the table
     * @param figures its indicators in printed order
     */
    public record TableYear(Programme.Table table, List<IndicatorFigure> figures) {

        public TableYear {
            figures = List.copyOf(figures);
        }
    }

    /** Returns every indicator in printed order. */
    public List<IndicatorFigure> figures() {
        return tables.stream().flatMap(table -> table.figures().stream()).toList();
    }
}
