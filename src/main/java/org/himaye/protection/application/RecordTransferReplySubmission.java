package org.himaye.protection.application;

import java.time.LocalDateTime;

/**
 * What the country answered (YUKK 73, 74).
 *
 * <p>Filled by the form {@code record-transfer-reply}.
 *
 * @param reply whether it takes the applicant
 * @param repliedAt when the answer arrived; local time of Türkiye
 * @param reference its number
 */
public record RecordTransferReplySubmission(Reply reply, LocalDateTime repliedAt, String reference) {

    /** The answer. */
    public enum Reply {
        /** The country takes the applicant. */
        ACCEPTED,
        /** It does not; the claim is examined. */
        REFUSED
    }
}
