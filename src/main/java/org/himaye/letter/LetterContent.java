package org.himaye.letter;

/**
 * What a letter says: everything its template prints, as typed values. The record of a document refuses to exist
 * without its mandatory content, so that no letter can be issued without it (law note E).
 */
public sealed interface LetterContent
        permits InformationNotice,
                ApplicantIdentityDocument,
                InterviewInvitation,
                ProtectionDecisionLetter,
                NotificationRecord,
                AppealReceipt,
                CommissionDecisionLetter,
                RemovalDecisionLetter,
                ExitPermission,
                ApplicantDetentionLetter,
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
                SupportPlanLetter {

    /** Returns the id of the document in law note E, e.g. {@code DOC-08}. */
    String documentId();

    /** Returns the number of the case, printed in the letterhead. */
    String caseNumber();

    /** Returns the person the letter is addressed to. */
    Addressee addressee();

    /** Returns the official who signs. */
    Signatory signatory();
}
