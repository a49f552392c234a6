package org.himaye.protection.application;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The personal interview as it took place, or why it did not (YUKK 75, DOC-07).
 *
 * <p>Filled by the form {@code hold-interview}.
 *
 * @param outcome whether the interview took place
 * @param heldAt moment the interview took place or should have; local time of Türkiye
 * @param absence who the interview failed for, or null
 * @param absenceNote what is known about it, or null
 * @param interpreterPresent whether an interpreter was present
 * @param interpreterName name of the interpreter, or null
 * @param interpreterRejected whether the applicant does not accept the interpreter; there is no interview then
 * @param lawyerRequested whether the applicant wants the lawyer to attend (YUKK 75/1)
 * @param lawyerPresent whether a lawyer attended as observer
 * @param psychologistPresent whether a psychologist, child development expert or social worker attended (YUKK 75/3)
 * @param parentPresent whether a parent or the legal representative of a child attended (YUKK 75/3)
 * @param companionName name of the person who accompanied a child, or null
 * @param familyPresent whether other family members were present (YUKK 75/1)
 * @param familyConsentGiven whether the applicant consented to that
 * @param adaptations what was done because of a special need, or null (YUKK 75/3)
 * @param recordingNotified whether the person was told of the recording (YUKK 75/6)
 * @param minutes questions and answers, or null
 * @param copyHandedOver whether a copy of the minutes was handed over (YUKK 75/6)
 */
public record HoldInterviewSubmission(
        InterviewOutcome outcome,
        LocalDateTime heldAt,
        @Nullable Absence absence,
        @Nullable String absenceNote,
        Boolean interpreterPresent,
        @Nullable String interpreterName,
        Boolean interpreterRejected,
        Boolean lawyerRequested,
        Boolean lawyerPresent,
        Boolean psychologistPresent,
        Boolean parentPresent,
        @Nullable String companionName,
        Boolean familyPresent,
        Boolean familyConsentGiven,
        @Nullable String adaptations,
        Boolean recordingNotified,
        @Nullable String minutes,
        Boolean copyHandedOver) {

    /** Whether a scheduled interview took place. */
    public enum InterviewOutcome {
        /** The applicant was heard. */
        HELD,
        /** The applicant was not heard. */
        NOT_HELD
    }

    /** Why a scheduled interview did not take place; only the first kind can count against the applicant (YUKK
     * 77/1-b). */
    public enum Absence {
        /** The applicant did not appear. */
        APPLICANT_ABSENT,
        /** The authority postponed it. */
        AUTHORITY_POSTPONED
    }
}
