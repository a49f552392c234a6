package org.himaye.protection.review;

import java.time.Instant;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.himaye.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A review as it stands by all that is recorded about it.
 *
 * @param id identifies the review
 * @param caseId the file of the status
 * @param province plate code
 * @param personId the holder of the status
 * @param status code of the status
 * @param ground what may end it
 * @param facts what has become known
 * @param openedAt when it was opened
 * @param noticeId the notice of re-evaluation; null until written
 * @param answerUntil until when the holder is waited for; null until the notice was served
 * @param answered whether the holder has answered
 * @param decisionId the decision that stands; null if there is none
 * @param outcome how the review ended; null while it is open
 */
record StatusReview(
        UUID id,
        CaseId caseId,
        String province,
        PersonId personId,
        String status,
        StatusReviewGround ground,
        String facts,
        Instant openedAt,
        @Nullable UUID noticeId,
        @Nullable Instant answerUntil,
        boolean answered,
        @Nullable UUID decisionId,
        @Nullable StatusOutcome outcome) {

    /** Tells whether the holder was told, and has answered or let the time pass (YUKK 85/4). */
    boolean heardAt(Instant instant) {
        return answerUntil != null && (answered || !instant.isBefore(answerUntil));
    }

    /** Returns a step that people can follow: what is waited for. */
    String step(Instant now) {
        if (outcome != null) {
            return "ENDED";
        }
        if (decisionId != null) {
            return "DECIDED";
        }
        if (noticeId == null) {
            return "NOTICE";
        }
        return answerUntil == null ? "SERVICE_OF_NOTICE" : heardAt(now) ? "DECISION" : "ANSWER";
    }

    /** Never prints what is said about whom. */
    @Override
    public String toString() {
        return "StatusReview[" + id + "]";
    }
}
