package org.himaye.removal.alternatives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Imposes obligations in place of detention (YUKK 57/A). All methods join the caller's transaction. */
public interface AlternativeObligations {

    /**
     * Records the decision, starts its clock and its process.
     *
     * @return identifier of the imposed set
     * @throws Refusal unless a removal decision stands and at most 24 months come together (INV-28)
     */
    UUID impose(Imposition imposition);

    /**
     * Signed obligations.
     *
     * @param caseId the removal file
     * @param removalDecisionId the standing removal decision
     * @param kinds at least one
     * @param reasons individual reasons
     * @param address address of residence; null unless it is an obligation
     * @param reportingEveryDays how often to report, in days; null unless it is an obligation
     * @param guaranteeAmount amount in whole Turkish lira; null unless it is an obligation
     * @param until last day
     * @param decidedBy account of the governor or delegate
     * @param decidedAt when it was signed
     */
    record Imposition(
            CaseId caseId,
            UUID removalDecisionId,
            Set<ObligationKind> kinds,
            String reasons,
            @Nullable String address,
            @Nullable Integer reportingEveryDays,
            @Nullable Long guaranteeAmount,
            LocalDate until,
            String decidedBy,
            Instant decidedAt) {

        public Imposition {
            kinds = Set.copyOf(kinds);
        }
    }
}
