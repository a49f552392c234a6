package org.himaye.removal.decision;

import org.jspecify.annotations.Nullable;

/**
 * What the headquarters decide about an entry ban (YUKK 9/3).
 *
 * <p>Filled by the form {@code decide-entry-ban-at-headquarters}.
 *
 * @param banImposed whether a ban is imposed
 * @param years length in years; null if not given
 * @param seriousThreat whether there is a serious threat to public order or security
 * @param addedYears years added; null if not given
 * @param cameForward whether an overstayer came forward before being detected
 * @param finesPaid whether the fines are paid
 * @param withinOverstayLimits whether the overstay is within the limits of the Ministry
 * @param publicOrderConcern whether public order, security or health calls for a pre-permission
 * @param unpaidDebt whether unpaid fines or public debt call for a pre-permission
 * @param facts the facts found
 * @param reasons the material reasons
 */
public record DecideEntryBanAtHeadquartersSubmission(
        Boolean banImposed,
        @Nullable Integer years,
        Boolean seriousThreat,
        @Nullable Integer addedYears,
        Boolean cameForward,
        Boolean finesPaid,
        Boolean withinOverstayLimits,
        Boolean publicOrderConcern,
        Boolean unpaidDebt,
        String facts,
        String reasons) {}
