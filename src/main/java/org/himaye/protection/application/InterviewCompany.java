package org.himaye.protection.application;

import org.jspecify.annotations.Nullable;

/**
 * Who was in the room with an applicant, as far as law decides whether the interview may count (YUKK 75). No names.
 *
 * @param ofChild whether the applicant was a child on that day
 * @param companion who accompanied the child; null if nobody did
 * @param interpreterRejected whether the applicant does not accept the interpreter
 * @param lawyerRequested whether the applicant wants the lawyer to attend
 * @param lawyerPresent whether a lawyer observed
 * @param familyPresent whether other family members were present
 * @param familyConsentGiven whether the applicant consented to that
 * @param adapted whether special needs were taken into account
 */
record InterviewCompany(
        boolean ofChild,
        @Nullable Companion companion,
        boolean interpreterRejected,
        boolean lawyerRequested,
        boolean lawyerPresent,
        boolean familyPresent,
        boolean familyConsentGiven,
        boolean adapted) {

    /** Who accompanies a child (YUKK 75/3). */
    enum Companion {
        /** A psychologist, child development expert or social worker. */
        SPECIALIST,
        /** A parent or the legal representative. */
        PARENT,
        /** Both. */
        SPECIALIST_AND_PARENT
    }

    static InterviewCompany of(HoldInterviewSubmission submission, boolean ofChild) {
        return new InterviewCompany(
                ofChild,
                companion(submission.psychologistPresent(), submission.parentPresent()),
                submission.interpreterRejected(),
                submission.lawyerRequested(),
                submission.lawyerPresent(),
                submission.familyPresent(),
                submission.familyConsentGiven(),
                submission.adaptations() != null);
    }

    private static @Nullable Companion companion(boolean specialist, boolean parent) {
        if (specialist) {
            return parent ? Companion.SPECIALIST_AND_PARENT : Companion.SPECIALIST;
        }
        return parent ? Companion.PARENT : null;
    }
}
