package org.himaye.supervision.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Province;
import org.himaye.supervision.lateness.LatePeriods.Lateness;
import org.himaye.supervision.lateness.LatePeriods.Selection;
import org.jspecify.annotations.Nullable;

/**
 * What the page of deadlines shows.
 *
 * @param at the moment for which it holds
 * @param riskDays from how many days before it lapses a period is at risk
 * @param filter what was asked for
 * @param overdue periods that have lapsed, of province and rule asked for
 * @param atRisk periods that are about to, likewise
 * @param rules by rule
 * @param units by province; empty for who sees one only
 * @param groups by group; empty unless a province is chosen
 * @param holders by officer; empty unless a province is chosen
 * @param rows one page of periods, what lapsed first on top
 * @param matching how many the filter finds
 * @param pages number of pages
 * @param provinces provinces the reader may choose from
 */
public record DeadlineBoard(
        Instant at,
        int riskDays,
        Selection filter,
        long overdue,
        long atRisk,
        List<RuleRow> rules,
        List<UnitRow> units,
        List<UnitRow> groups,
        List<HolderRow> holders,
        List<Row> rows,
        long matching,
        int pages,
        List<Province> provinces) {

    /** Tells whether the rule asked for, if any, is among those by which something is late. */
    public boolean listsRuleAskedFor() {
        return filter.rule() == null
                || rules.stream().anyMatch(row -> row.statute().id().equals(filter.rule()));
    }

    /**
     * A rule of the law.
     *
     * @param id e.g. {@code DL-IP-04}
     * @param name what it is for
     * @param citation deciding article
     * @param responsible who must act
     * @param lapse what happens when it lapses
     */
    public record Statute(
            String id, LocalizedText name, String citation, LocalizedText responsible, LocalizedText lapse) {}

    /** How much is late by a rule. */
    public record RuleRow(Statute statute, long overdue, long atRisk) {}

    /**
     * How much is late in a province or with a group.
     *
     * @param key plate code or group id; empty for cases that wait for no task
     * @param name its name; empty likewise
     */
    public record UnitRow(String key, String name, long overdue, long atRisk) {}

    /**
     * How much is late with an officer.
     *
     * @param holder account name; null if nobody has taken the cases
     * @param mark stands for the account in addresses
     * @param oldest when the first of them lapses or has lapsed
     */
    public record HolderRow(@Nullable String holder, String mark, long overdue, long atRisk, Instant oldest) {}

    /**
     * A period. The page names the file and nobody by name but the officers with whom it lies.
     *
     * @param caseNumber null if the case has no file that the reader may see
     * @param province name of the province
     * @param endsAt when it lapses
     * @param byHour whether it lapses by the hour, not with a day
     * @param lastDay last day on which it can be met
     * @param days days from the last day to today, or from today to the last day
     * @param holders accounts with which the case lies
     * @param groups names of the groups that have a task in it
     */
    public record Row(
            @Nullable String caseNumber,
            String province,
            Statute statute,
            Instant endsAt,
            boolean byHour,
            LocalDate lastDay,
            long days,
            Lateness lateness,
            List<String> holders,
            List<String> groups) {}
}
