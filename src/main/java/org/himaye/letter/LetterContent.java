package org.himaye.letter;

import org.jspecify.annotations.Nullable;

/**
 * What a letter says: everything its template prints, as typed values. The record of a document refuses to exist
 * without its mandatory content, so that no letter can be issued without it (law note E).
 */
public sealed interface LetterContent
        permits RegistrationForm,
                InformationNotice,
                FamilyConsent,
                ApplicantIdentityDocument,
                ResidenceNotice,
                InterviewInvitation,
                InterviewMinutes,
                ProtectionDecisionLetter,
                InadmissibilityDecisionLetter,
                WithdrawalDecisionLetter,
                ApplicantDetentionLetter,
                NotificationRecord,
                AppealReceipt,
                CommissionDecisionLetter,
                RemovalDecisionLetter,
                ExitPermission,
                DetentionDecisionLetter,
                DetentionExtensionLetter,
                DetentionReviewLetter,
                AlternativeObligationsLetter,
                ReleaseRecord,
                EntryBanNotice,
                VoluntaryReturnForm,
                ReadmissionLetter,
                VictimReferralForm,
                IdentificationReport,
                IdentificationDecisionLetter,
                ResidencePermitCard,
                SupportEvaluationReport,
                SupportPlanLetter,
                StatusReviewNotice,
                StatusReviewDecisionLetter,
                RightsLimitationLetter,
                DelayNotice {

    /** Returns the id of the document in law note E, e.g. {@code DOC-08}. */
    String documentId();

    /** Returns the number of the case, printed in the letterhead. */
    String caseNumber();

    /** Returns the person the letter is addressed to. */
    Addressee addressee();

    /** Returns the official who signs. */
    Signatory signatory();

    /** Returns the language in which the letter speaks to the person beside Turkish; null if it does not. */
    default @Nullable PersonLanguage spoken() {
        return null;
    }

    /** Returns the interpreter through whom the letter was explained; null if none took part or the letter names none. */
    default @Nullable String interpreter() {
        return null;
    }
}
