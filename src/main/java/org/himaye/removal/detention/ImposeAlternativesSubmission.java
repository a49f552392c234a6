package org.himaye.removal.detention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Obligations for somebody who was released while the removal decision stands (YUKK 57/4, 57/A-3).
 *
 * <p>Filled by the form {@code impose-alternatives}.
 *
 * @param residence whether to reside at an address
 * @param reporting whether to report
 * @param familyBasedReturn whether a family-based return is imposed
 * @param returnCounselling whether return counselling is imposed
 * @param publicBenefitWork whether voluntary public-benefit work is imposed
 * @param guarantee whether a guarantee is to be paid
 * @param electronicMonitoring whether to be monitored electronically
 * @param address address of residence, or null
 * @param reportingEveryDays days between two reports, or null
 * @param guaranteeAmount guarantee in lira, or null
 * @param obligationsUntil last day of the obligations
 * @param reasons individual reasons
 */
public record ImposeAlternativesSubmission(
        Boolean residence,
        Boolean reporting,
        Boolean familyBasedReturn,
        Boolean returnCounselling,
        Boolean publicBenefitWork,
        Boolean guarantee,
        Boolean electronicMonitoring,
        @Nullable String address,
        @Nullable Integer reportingEveryDays,
        @Nullable Integer guaranteeAmount,
        LocalDate obligationsUntil,
        String reasons) {}
