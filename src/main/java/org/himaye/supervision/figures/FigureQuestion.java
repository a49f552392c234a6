package org.himaye.supervision.figures;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which cases, which days and which state of knowledge a reading is about.
 *
 * @param province plate code; null for every province that the reader may see
 * @param procedures procedures to count, at least one
 * @param from first day on which something happened
 * @param until first day that is not counted any more
 * @param knownOn counts only what the ledger had learnt by the end of this day; null for everything it knows
 */
public record FigureQuestion(
        @Nullable String province,
        Set<FigureProcedure> procedures,
        LocalDate from,
        LocalDate until,
        @Nullable LocalDate knownOn) {

    /**
     * Takes the question over.
     *
     * @throws IllegalArgumentException without a procedure, or if the days are not in order
     */
    public FigureQuestion {
        if (procedures.isEmpty() || until.isBefore(from)) {
            throw new IllegalArgumentException("A reading is about a procedure and days in their order");
        }
        procedures = Set.copyOf(procedures);
    }

    /** Asks for all procedures in every visible province, as known now. */
    public static FigureQuestion of(LocalDate from, LocalDate until) {
        return new FigureQuestion(null, EnumSet.allOf(FigureProcedure.class), from, until, null);
    }

    /** Returns this question for one province; null for every visible one. */
    public FigureQuestion in(@Nullable String plate) {
        return new FigureQuestion(plate, procedures, from, until, knownOn);
    }

    /** Returns this question for one procedure. */
    public FigureQuestion about(FigureProcedure procedure) {
        return new FigureQuestion(province, Set.of(procedure), from, until, knownOn);
    }

    /** Returns this question as the ledger could have answered it at the end of a day; null for now. */
    public FigureQuestion asKnownOn(@Nullable LocalDate day) {
        return new FigureQuestion(province, procedures, from, until, day);
    }
}
