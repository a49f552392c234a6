package org.himaye.supervision.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Province;
import org.himaye.supervision.figures.FigureProcedure;
import org.himaye.supervision.figures.Figures.AgeBand;
import org.himaye.supervision.figures.Figures.MonthOfFlow;
import org.himaye.supervision.quality.QualityResults;
import org.jspecify.annotations.Nullable;

/**
 * What the flow page shows.
 *
 * @param procedure procedure it is about
 * @param province plate code; null for all that the reader sees
 * @param lastMonth last of the months shown
 * @param until first day that is not counted any more
 * @param knownOn day on whose knowledge it rests; null for now
 * @param months inflow, outflow and backlog
 * @param chart the same as a picture
 * @param ages open cases by age
 * @param stages time and place of cases by stage
 * @param reasons case-days by reason to wait, most first
 * @param waitingShare share of case-days on which nobody could work; null if there were none
 * @param units decisions by unit
 * @param changes changes of track
 * @param changeRate changes for each application opened; null if none was opened or the procedure has no tracks
 * @param secondReadings what second readings of a year found, for each unit; null if the reader may not know
 * @param provinces provinces that the reader may choose from
 */
public record FlowView(
        FigureProcedure procedure,
        @Nullable String province,
        YearMonth lastMonth,
        LocalDate until,
        @Nullable LocalDate knownOn,
        List<MonthOfFlow> months,
        FlowChart chart,
        List<AgeBand> ages,
        List<Stage> stages,
        List<Reason> reasons,
        @Nullable Double waitingShare,
        List<Unit> units,
        List<Change> changes,
        @Nullable Double changeRate,
        @Nullable List<SecondReadings> secondReadings,
        List<Province> provinces) {

    /**
     * A stage.
     *
     * @param code its code
     * @param open cases in it
     * @param waiting those of them on which nobody can work
     * @param caseDays case-days spent in it
     * @param left how often it was left
     * @param medianDays days that half of the stays did not exceed; null if withheld or if it was not left
     * @param ninetiethDays days that nine of ten did not exceed; null likewise
     */
    public record Stage(
            String code,
            long open,
            long waiting,
            long caseDays,
            long left,
            @Nullable Integer medianDays,
            @Nullable Integer ninetiethDays) {}

    /**
     * Case-days for a reason.
     *
     * @param name why nobody can work, or that somebody can
     * @param caseDays case-days of the period
     * @param open cases open with it at the end
     * @param share of all case-days, 0 to 1
     */
    public record Reason(LocalizedText name, long caseDays, long open, double share) {}

    /**
     * Decisions of a unit.
     *
     * @param name name of the province
     * @param decided decisions made
     * @param merits decisions on the merits of protection
     * @param granted those of them that grant protection; null if withheld
     * @param grantRate share; null if withheld or if there is none
     * @param settled decisions whose fate was settled
     * @param annulled those of them annulled; null if withheld
     * @param overturnRate share; null if withheld or if there is none
     */
    public record Unit(
            String name,
            long decided,
            long merits,
            @Nullable Long granted,
            @Nullable Double grantRate,
            long settled,
            @Nullable Long annulled,
            @Nullable Double overturnRate) {}

    /**
     * Changes of track.
     *
     * @param from former track
     * @param to new track
     * @param changes how many
     */
    public record Change(String from, String to, long changes) {}

    /**
     * Second readings of a unit.
     *
     * @param unit name of the province; of the Commission, its code
     * @param year what became of its decisions of a year
     */
    public record SecondReadings(String unit, QualityResults.Row year) {}
}
