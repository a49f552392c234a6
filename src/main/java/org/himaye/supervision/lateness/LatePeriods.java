package org.himaye.supervision.lateness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.himaye.shared.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * The periods that have lapsed or are about to, as far as the actor may see them. Validities and first days on which something
 * may happen are never late, nor are periods that are suspended. Sealed files are not among them. Every question is one statement,
 * whatever the number of cases.
 */
public interface LatePeriods {

    /** Value of {@link Selection#holder} for cases that nobody has taken. */
    String NOBODY = "nobody";

    /** Returns how many periods are late or at risk by rule, most of them first; the rule asked for narrows nothing here. */
    List<Count> byRule(Selection selection);

    /** Returns the same by province, of the rule asked for. */
    List<Count> byProvince(Selection selection);

    /**
     * Returns the same by the group whose task the case waits for; a case that waits for two counts with both.
     *
     * @param selection names a province
     */
    List<Count> byGroup(Selection selection);

    /**
     * Returns the same by officer, whose case is oldest first; a case that lies with two counts with both.
     *
     * @param selection names a province
     */
    List<HolderCount> byHolder(Selection selection);

    /**
     * Returns how many periods {@link #periods} finds on all pages.
     *
     * @param selection names a province if it names a group or an officer
     */
    long matching(Selection selection);

    /**
     * Returns one page of the periods, what lapsed first on top.
     *
     * @param selection names a province if it names a group or an officer
     */
    List<LatePeriod> periods(Selection selection);

    /** How late a period is. */
    enum Lateness {
        /** It has lapsed and what it is for has not been done. */
        OVERDUE,
        /** It lapses within the days that the authority has set. */
        AT_RISK
    }

    /**
     * What to look at.
     *
     * @param province plate code; null for every province the actor may see
     * @param rule e.g. {@code DL-IP-04}; null for all
     * @param group id of a group that has a task in the case; null for all
     * @param holder mark of the officer with whom the case lies, or {@link #NOBODY}; null for all
     * @param lateness null for both
     * @param now the moment for which it holds
     * @param riskUntil day before which a period must lapse to be at risk
     * @param page number of the page, from 0
     * @param size periods a page
     */
    record Selection(
            @Nullable String province,
            @Nullable String rule,
            @Nullable String group,
            @Nullable String holder,
            @Nullable Lateness lateness,
            Instant now,
            LocalDate riskUntil,
            int page,
            int size) {}

    /**
     * How many.
     *
     * @param key the rule, province or group; empty for cases that wait for no task
     */
    record Count(String key, long overdue, long atRisk) {}

    /**
     * How many lie with an officer.
     *
     * @param holder account name; null if nobody has taken them
     * @param mark stands for the account in addresses
     * @param oldest when the first of them lapses or has lapsed
     */
    record HolderCount(@Nullable String holder, String mark, long overdue, long atRisk, Instant oldest) {}

    /**
     * A period.
     *
     * @param caseNumber null if the case has no file that the actor may see
     * @param endsAt when it lapses
     * @param lastDay last day on which it can be met
     * @param holders accounts with which the case lies, possibly none
     * @param groups ids of the groups that have a task in the case, possibly none
     */
    record LatePeriod(
            CaseId caseId,
            @Nullable String caseNumber,
            String province,
            String rule,
            Instant endsAt,
            LocalDate lastDay,
            Lateness lateness,
            List<String> holders,
            List<String> groups) {

        public LatePeriod {
            holders = List.copyOf(holders);
            groups = List.copyOf(groups);
        }
    }
}
