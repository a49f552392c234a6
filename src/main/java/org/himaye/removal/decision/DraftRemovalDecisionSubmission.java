package org.himaye.removal.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The draft of a removal decision with its departure period and measure (YUKK 52-57/A).
 *
 * <p>Filled by the form {@code draft-removal-decision}.
 *
 * @param destination country of destination, ISO 3166 alpha-3
 * @param destinationBasis why this country (YUKK 52)
 * @param facts the facts found
 * @param reasons the material reasons
 * @param unaccompaniedChild whether the person turned out to be an unaccompanied child
 * @param abscondingRisk whether there is a risk of absconding (56/1, 57/2)
 * @param entryOrExitBreached whether rules of entry or exit were breached (56/1, 57/2)
 * @param falseDocument whether a false or unfounded document was used (56/1, 57/2)
 * @param unfoundedPermitDocuments whether a permit was sought or got with unfounded documents (56/1)
 * @param orderThreat whether there is a threat to public order, security or health (56/1, 57/2)
 * @param departureDays days to leave; null if not given
 * @param didNotLeaveInTime whether an earlier departure period lapsed without an excuse (57/2)
 * @param earlierMeasure what became of an earlier measure
 * @param alternativeSufficient whether individually assessed, an alternative suffices
 * @param measureReasons individual reasons of the measure, also why no alternative suffices; null if not given
 * @param residence whether residence at an address is an obligation
 * @param residenceAddress the address; null if not given
 * @param reporting whether reporting is an obligation
 * @param reportingEveryDays how often to report, in days; null if not given
 * @param familyBasedReturn whether family-based return is an obligation
 * @param returnCounselling whether return counselling is an obligation
 * @param publicBenefitWork whether voluntary work for the public is an obligation
 * @param guarantee whether a guarantee is an obligation
 * @param guaranteeAmount amount in whole Turkish lira; null if not given
 * @param electronicMonitoring whether electronic monitoring is an obligation
 * @param obligationsUntil last day of the obligations; null if not given
 * @param visaCancelled whether the visa is cancelled (16/2)
 * @param entryBanYears proposed entry ban in years; 0 for none
 */
public record DraftRemovalDecisionSubmission(
        String destination,
        DestinationBasis destinationBasis,
        String facts,
        String reasons,
        Boolean unaccompaniedChild,
        Boolean abscondingRisk,
        Boolean entryOrExitBreached,
        Boolean falseDocument,
        Boolean unfoundedPermitDocuments,
        Boolean orderThreat,
        @Nullable Integer departureDays,
        Boolean didNotLeaveInTime,
        EarlierMeasure earlierMeasure,
        Boolean alternativeSufficient,
        @Nullable String measureReasons,
        Boolean residence,
        @Nullable String residenceAddress,
        Boolean reporting,
        @Nullable Integer reportingEveryDays,
        Boolean familyBasedReturn,
        Boolean returnCounselling,
        Boolean publicBenefitWork,
        Boolean guarantee,
        @Nullable Integer guaranteeAmount,
        Boolean electronicMonitoring,
        @Nullable LocalDate obligationsUntil,
        Boolean visaCancelled,
        Integer entryBanYears) {

    /** Countries to which a person can be removed (YUKK 52). */
    public enum DestinationBasis {
        /** Country of origin. */
        ORIGIN,
        /** Country of transit. */
        TRANSIT,
        /** A third country. */
        THIRD
    }

    /** What became of an earlier measure (YUKK 57/4, 57/A-6). */
    public enum EarlierMeasure {
        /** There was none. */
        NONE,
        /** Detention is no longer necessary. */
        DETENTION_NO_LONGER_NECESSARY,
        /** An obligation was breached. */
        OBLIGATION_BREACHED
    }
}
