package org.himaye.supervision.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What second readings found, by unit. Nothing here can be asked by person, and what could point to one is withheld. Units of
 * provinces that the caller may not see are left out.
 */
public interface QualityResults {

    /**
     * What became of the decisions of a unit and procedure in a month or a whole year, by the day of the decision.
     *
     * @param unit plate code; the headquarters for the Commission
     * @param procedure id of the procedure
     * @param month first day of the month; null for the whole year
     * @param decided decisions that went through the draw
     * @param drawn decisions drawn
     * @param read decisions read
     * @param overdue decisions drawn, not read and past their day
     * @param agreed decisions with which the reader agreed; null if withheld because too few were read
     */
    record Row(
            String unit,
            String procedure,
            @Nullable LocalDate month,
            long decided,
            long drawn,
            long read,
            long overdue,
            @Nullable Long agreed) {

        /** Returns the share of decisions with which the reader agreed, in whole per cent; null if withheld. */
        public @Nullable Long agreedPercent() {
            return agreed == null || read == 0 ? null : Math.round(100.0 * agreed / read);
        }
    }

    /**
     * How often a point of the checklist was met in a year.
     *
     * @param unit plate code; the headquarters for the Commission
     * @param procedure id of the procedure
     * @param point id of the point
     * @param met decisions that met it
     * @param missed decisions that did not
     */
    record PointRow(String unit, String procedure, String point, long met, long missed) {}

    /**
     * Something a reader found wrong, for the supervisor of the unit.
     *
     * @param id identifies the reading
     * @param unit plate code; the headquarters for the Commission
     * @param procedure id of the procedure
     * @param caseNumber number of the file
     * @param decisionNumber number of the decision
     * @param kind code of the kind of decision
     * @param agrees whether the reader agreed with the outcome
     * @param grounds what they wrote
     * @param missed ids of the points that were missed
     * @param recordedOn day of the result
     * @param measure what the supervisor says follows; null until noted
     * @param notedOn day of that; null until noted
     */
    record Finding(
            UUID id,
            String unit,
            String procedure,
            String caseNumber,
            String decisionNumber,
            String kind,
            boolean agrees,
            String grounds,
            List<String> missed,
            LocalDate recordedOn,
            @Nullable String measure,
            @Nullable LocalDate notedOn) {

        public Finding {
            missed = List.copyOf(missed);
        }

        /** Never prints what was found. */
        @Override
        public String toString() {
            return "Finding[" + id + "]";
        }
    }

    /**
     * Returns the results of a year by unit, procedure and month, and of the whole year.
     *
     * @param unit plate code; null for every unit that the caller sees
     * @throws Refusal invalid request for a year before 2014 or after 2999
     */
    List<Row> of(int year, @Nullable String unit);

    /**
     * Returns the results of a whole year by unit and procedure, without its months: as many rows as units decide, whatever the year
     * has brought.
     *
     * @throws Refusal as {@link #of}
     */
    List<Row> wholeYear(int year);

    /**
     * Returns how often each point was met in a year; nothing for units with too few readings.
     *
     * @param unit plate code; null for every unit that the caller sees
     * @throws Refusal as {@link #of}
     */
    List<PointRow> points(int year, @Nullable String unit);

    /**
     * Returns what was found wrong in decisions of the caller's own province, or, for who sees every province, of the
     * Commission; what nobody has noted comes first, at most 200.
     */
    List<Finding> findings();

    /**
     * Notes a finding, with what follows from it in the unit. The decision stays as it is; whoever wants it changed uses the ways
     * of the procedure.
     *
     * @throws Refusal not found if it is not the caller's to note, or noted already; invalid request without a measure
     */
    void note(UUID id, String measure);
}
