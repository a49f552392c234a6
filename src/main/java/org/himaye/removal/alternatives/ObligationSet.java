package org.himaye.removal.alternatives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * Imposed obligations as they stand.
 *
 * @param id identifies the set
 * @param caseId the removal file
 * @param province plate code
 * @param removalDecisionId the removal decision that they serve
 * @param kinds what is imposed; without electronic monitoring once a judge has lifted it
 * @param reportingEveryDays days between two reports; null without that obligation
 * @param guaranteeAmount guarantee in lira; null without that obligation
 * @param decidedAt when
 * @param until last day
 * @param because why they ended; null while they run
 * @param guaranteePaid whether the guarantee was paid
 * @param guaranteeSettled whether it was given back or forfeited
 */
public record ObligationSet(
        UUID id,
        CaseId caseId,
        String province,
        UUID removalDecisionId,
        Set<ObligationKind> kinds,
        @Nullable Integer reportingEveryDays,
        @Nullable Long guaranteeAmount,
        Instant decidedAt,
        LocalDate until,
        @Nullable String because,
        boolean guaranteePaid,
        boolean guaranteeSettled) {

    public ObligationSet {
        kinds = Set.copyOf(kinds);
    }
}
