package org.himaye.protection.application;

import org.jspecify.annotations.Nullable;

/**
 * The facts on which special needs, inadmissibility and the accelerated procedure depend (YUKK 3/1-l, 67, 72/1, 79/1;
 * DT-01, DT-02, DT-04).
 *
 * <p>Filled by the form {@code screen-application}.
 *
 * @param unaccompaniedChild whether the person says or appears to be a child without a responsible adult
 * @param disabled whether the person is disabled
 * @param elderly whether the person is elderly
 * @param pregnant whether the person is pregnant
 * @param singleParent whether the person is a single parent with a child
 * @param violenceVictim whether the person suffered torture, sexual assault or other serious violence
 * @param lgbti whether the person says to be LGBTI+
 * @param illiterate whether the person cannot read and write
 * @param traffickingIndicator whether there is an indicator of trafficking
 * @param chronicIllness whether the person is chronically ill
 * @param sameClaimAsEarlier whether the claim is the same as in an earlier application of the person
 * @param newGroundOffered whether a new ground is offered
 * @param earlierFamilyConsent whether the person earlier consented to be covered by a family application
 * @param familyApplicationOutcome outcome of that family application
 * @param goodReasonShown whether a good reason for an own application is shown
 * @param fromCountryOfAsylum whether the person came from a country of first asylum that still protects (YUKK 73)
 * @param fromSafeThirdCountry whether the person came from a safe third country with an individually assessed link
 *     (YUKK 74)
 * @param thirdCountry that country, as in the nationality field, or null
 * @param noProtectionReason whether the reasons contain nothing related to protection (YUKK 79/1-a)
 * @param misledAuthorities whether the person misled with false or withheld documents (YUKK 79/1-b)
 * @param destroyedDocuments whether identity or travel documents were destroyed in bad faith (YUKK 79/1-c)
 * @param inRemovalDetention whether the person is in detention for removal (YUKK 79/1-ç)
 * @param appliedToDelayRemoval whether the application serves only to delay or prevent removal (YUKK 79/1-d)
 * @param publicOrderDanger whether the person is a danger to public order or security, or was removed for that before
 *     (YUKK 79/1-e)
 * @param reappliedAfterWithdrawal whether the person applies again after a deemed withdrawal (YUKK 79/1-f)
 * @param note what the facts rest on, or null
 */
public record ScreenApplicationSubmission(
        Boolean unaccompaniedChild,
        Boolean disabled,
        Boolean elderly,
        Boolean pregnant,
        Boolean singleParent,
        Boolean violenceVictim,
        Boolean lgbti,
        Boolean illiterate,
        Boolean traffickingIndicator,
        Boolean chronicIllness,
        Boolean sameClaimAsEarlier,
        Boolean newGroundOffered,
        Boolean earlierFamilyConsent,
        FamilyApplicationOutcome familyApplicationOutcome,
        Boolean goodReasonShown,
        Boolean fromCountryOfAsylum,
        Boolean fromSafeThirdCountry,
        @Nullable String thirdCountry,
        Boolean noProtectionReason,
        Boolean misledAuthorities,
        Boolean destroyedDocuments,
        Boolean inRemovalDetention,
        Boolean appliedToDelayRemoval,
        Boolean publicOrderDanger,
        Boolean reappliedAfterWithdrawal,
        @Nullable String note) {

    /** What became of a family application that covered the person (YUKK 72/1-b). */
    public enum FamilyApplicationOutcome {
        /** There was none. */
        NONE,
        /** It is pending. */
        PENDING,
        /** It was refused. */
        REFUSED
    }
}
