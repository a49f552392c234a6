package org.himaye.caseload;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One case file to be opened and driven: one person, as the source counts persons.
 *
 * @param index position in the plan, from 0, in the order of lodging
 * @param originIso3 nationality as the source lists it
 * @param province plate code of the province that handles the case
 * @param channel how the application arrives
 * @param opening whether the case was pending when the year began
 * @param lodgedOn weekday on which the application is lodged and registered
 * @param outcome where the case stands when the year ends
 * @param status status of a recognised case; null otherwise
 * @param targetDecisionOn weekday in the year on which the case is decided; null for a pending case
 * @param accelerated whether screening finds a ground for the accelerated procedure (YUKK 79)
 * @param interviews appointments in their order, at least ten days apart; the first is given at registration and lies
 *     within 30 days of it (YUKK 75/1)
 * @param person the applicant
 * @param withFamily whether family members came along; each of them is a person of their own in the source
 * @param needs what screening finds
 */
public record PlannedCase(
        int index,
        String originIso3,
        String province,
        PlannedChannel channel,
        boolean opening,
        LocalDate lodgedOn,
        PlannedOutcome outcome,
        @Nullable PlannedStatus status,
        @Nullable LocalDate targetDecisionOn,
        boolean accelerated,
        List<PlannedInterview> interviews,
        PlannedPerson person,
        boolean withFamily,
        Set<PlannedNeed> needs) {

    public PlannedCase {
        interviews = List.copyOf(interviews);
        // Set.copyOf would iterate in another order in every run.
        needs = needs.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(needs));
    }

    /** Returns the weekday of the decision, or nothing for a pending case. */
    public Optional<LocalDate> decisionDay() {
        return Optional.ofNullable(targetDecisionOn);
    }

    /** Tells whether screening finds something. */
    public boolean has(PlannedNeed need) {
        return needs.contains(need);
    }

    /** Returns this case at another position. */
    PlannedCase at(int position) {
        return new PlannedCase(
                position,
                originIso3,
                province,
                channel,
                opening,
                lodgedOn,
                outcome,
                status,
                targetDecisionOn,
                accelerated,
                interviews,
                person,
                withFamily,
                needs);
    }
}
