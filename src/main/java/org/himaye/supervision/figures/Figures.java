package org.himaye.supervision.figures;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Readings of the read model. Each is one SQL statement under the row-level security of the reader, so that a provincial director
 * counts their own province and nothing else. A day includes everything that happened on it. The caller opens the transaction, or
 * each reading opens its own.
 */
public interface Figures {

    /**
     * Counts of some measures, as they lie in the read model, for figures that have no reading of their own.
     *
     * @param measures measures as {@code V22__read_model.sql} lists them, e.g. {@code OPENED}
     * @return one count for each measure, procedure, code, detail and track; not for those that come to nothing
     */
    List<Counted> counted(FigureQuestion question, List<String> measures);

    /** The same by origin. Only for {@code OPENED}, {@code CLOSED}, {@code DECIDED} and {@code FIRST_DECIDED} and whole months. */
    List<CountedByOrigin> countedByOrigin(FigureQuestion question, List<String> measures);

    /**
     * Cases opened and closed and first decisions in each month, and cases open at its end.
     *
     * @param question from the first of a month
     * @return a row for every month, oldest first
     */
    List<MonthOfFlow> flow(FigureQuestion question);

    /** Cases that were open at the end of the last day, by the number of days since opening. */
    List<AgeBand> backlogByAge(FigureQuestion question);

    /** Days spent in stages that were left on these days: number, median and 90th percentile. */
    List<StageTime> stageTimes(FigureQuestion question);

    /** Cases open at the end of the last day by stage and reason, and the case-days spent there on these days. */
    List<Waiting> waiting(FigureQuestion question);

    /** How each statutory period was kept: met in time or late on these days, and overdue at the end of the last one. */
    List<PeriodKept> periodsKept(FigureQuestion question);

    /** Decisions of these days by unit, kind and outcome, and what became of those contested. */
    List<UnitDecisions> decisionsByUnit(FigureQuestion question);

    /** Changes of track on these days. */
    List<TrackChange> trackChanges(FigureQuestion question);

    /**
     * A count.
     *
     * @param measure what was counted
     * @param procedure code of the procedure
     * @param code meaning depends on the measure; empty if it has none
     * @param detail meaning depends on the measure; empty if it has none
     * @param track examination track on the day; empty outside international protection
     * @param n how many
     */
    record Counted(String measure, String procedure, String code, String detail, String track, long n) {}

    /**
     * A count of one country of origin.
     *
     * @param measure what was counted
     * @param procedure code of the procedure
     * @param origin ISO 3166 alpha-3; {@code XXX} if the ledger does not say
     * @param code outcome, or how the case was closed; empty if it has none
     * @param detail kind of decision; empty if it has none
     * @param n how many
     */
    record CountedByOrigin(String measure, String procedure, String origin, String code, String detail, long n) {}

    /**
     * A month.
     *
     * @param month its first day
     * @param opened cases opened
     * @param closed cases closed
     * @param decided first decisions
     * @param backlog cases open when it ended, or at the end of the last day asked for
     */
    record MonthOfFlow(LocalDate month, long opened, long closed, long decided, long backlog) {}

    /**
     * Open cases of an age.
     *
     * @param procedure code of the procedure
     * @param fromDays least number of days since opening
     * @param untilDays first number that is too many; null if there is none
     * @param open cases
     */
    record AgeBand(String procedure, int fromDays, @Nullable Integer untilDays, long open) {}

    /**
     * Time in a stage.
     *
     * @param procedure code of the procedure
     * @param stage the stage
     * @param left how often it was left
     * @param medianDays days that half of the stays did not exceed
     * @param ninetiethDays days that nine of ten stays did not exceed
     */
    record StageTime(String procedure, String stage, long left, int medianDays, int ninetiethDays) {}

    /**
     * Where cases are and why.
     *
     * @param procedure code of the procedure
     * @param stage the stage
     * @param reason reason from the closed list; {@link #WORK} while somebody can work on the case
     * @param open cases there at the end
     * @param caseDays days that cases spent there, one for each case and day
     */
    record Waiting(String procedure, String stage, String reason, long open, long caseDays) {

        /** Stands where there is no reason to wait. */
        public static final String WORK = "WORK";

        /** Tells whether nobody could work on these cases. */
        public boolean isWaiting() {
            return !WORK.equals(reason);
        }
    }

    /**
     * How a statutory period was kept.
     *
     * @param rule its {@code DL-} id
     * @param kept met in time
     * @param late met after it ended
     * @param overdue lapsed and neither met nor stopped
     */
    record PeriodKept(String rule, long kept, long late, long overdue) {

        /** Returns the share kept in time, from 0 to 1; null if no period has ended. */
        public @Nullable Double rate() {
            long ended = kept + late + overdue;
            return ended == 0 ? null : Double.valueOf((double) kept / ended);
        }
    }

    /**
     * Decisions of a unit.
     *
     * @param province plate code of the unit's province
     * @param procedure code of the procedure
     * @param kind kind of decision
     * @param outcome outcome
     * @param decided decisions made
     * @param becameFinal decisions that became final
     * @param annulled decisions annulled, whoever annulled them
     */
    record UnitDecisions(
            String province,
            String procedure,
            String kind,
            String outcome,
            long decided,
            long becameFinal,
            long annulled) {}

    /**
     * Changes from one track to another.
     *
     * @param from former track
     * @param to new track
     * @param changes how many
     */
    record TrackChange(String from, String to, long changes) {}
}
