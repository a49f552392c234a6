package org.himaye.supervision.map;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one step of a process, before anything is withheld.
 *
 * @param openCases cases that are at the step now; zero or more
 * @param overdue how many of them are past the due day of their task
 * @param returns how often cases were sent back to the step; null if nothing sends them back
 * @param waiting finished spells of waiting in the stage of the step; null if it belongs to no stage
 * @param working finished spells of work in the stage of the step; null if it belongs to no stage
 */
public record NodeFigures(
        long openCases,
        long overdue,
        @Nullable Long returns,
        @Nullable Spells waiting,
        @Nullable Spells working) {

    /** A step at which nothing is, to which nothing leads back, and that belongs to no stage. */
    public static final NodeFigures NONE = new NodeFigures(0, 0, null, null, null);

    /**
     * Checks the figures.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public NodeFigures {
        if (openCases < 0 || overdue < 0 || returns != null && returns < 0) {
            throw new IllegalArgumentException("Figures of a step cannot be negative");
        }
    }

    /** Returns figures of a step of which only the open cases are known. */
    public static NodeFigures open(long openCases, long overdue) {
        return new NodeFigures(openCases, overdue, null, null, null);
    }

    /** Returns the same with a number of returns. */
    public NodeFigures returned(long often) {
        return new NodeFigures(openCases, overdue, often, waiting, working);
    }

    /** Returns the same with the spells of the stage of the step. */
    public NodeFigures inStage(Spells stageWaiting, Spells stageWorking) {
        return new NodeFigures(openCases, overdue, returns, stageWaiting, stageWorking);
    }

    /**
     * Finished spells: uninterrupted stretches of either waiting or work.
     *
     * @param count how many
     * @param median half of them were no longer; zero if there are none
     */
    public record Spells(long count, Duration median) {

        /** No spell has finished. */
        public static final Spells NONE = new Spells(0, Duration.ZERO);

        /**
         * Checks the figures.
         *
         * @throws IllegalArgumentException if one is negative
         */
        public Spells {
            if (count < 0 || median.isNegative()) {
                throw new IllegalArgumentException("Spells cannot be negative");
            }
        }
    }
}
