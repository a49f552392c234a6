package org.himaye.removal.detention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Review of a detention: is it still necessary? (YUKK 57/4).
 *
 * <p>Filled by the form {@code review-detention}.
 *
 * @param result whether the detention goes on
 * @param necessity why it is still necessary, or is not
 * @param removalProspects what has been done for the removal and when it can be expected
 * @param alternativesConsidered which obligations would do instead, or why none does
 * @param extensionProposed whether an extension is proposed to the governorate
 * @param residence whether to reside at an address, if it ends
 * @param reporting whether to report
 * @param familyBasedReturn whether a family-based return is imposed
 * @param returnCounselling whether return counselling is imposed
 * @param publicBenefitWork whether voluntary public-benefit work is imposed
 * @param guarantee whether a guarantee is to be paid
 * @param electronicMonitoring whether to be monitored electronically
 * @param address address of residence, or null
 * @param reportingEveryDays days between two reports, or null
 * @param guaranteeAmount guarantee in lira, or null
 * @param obligationsUntil last day of the obligations, or null
 */
public record ReviewDetentionSubmission(
        Result result,
        String necessity,
        String removalProspects,
        String alternativesConsidered,
        Boolean extensionProposed,
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
        @Nullable LocalDate obligationsUntil) {

    /** Whether the detention goes on. */
    public enum Result {
        /** It is still necessary. */
        CONTINUE,
        /** It is not necessary any more and ends at once. */
        END
    }
}
