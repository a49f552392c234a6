package org.himaye.removal.readmission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.himaye.removal.readmission.NewReadmissionRequest.Direction;
import org.himaye.shared.CaseId;
import org.himaye.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A recorded request and what became of it.
 *
 * @param id identifies it
 * @param caseId the case
 * @param province plate code
 * @param personId whom it concerns
 * @param requestSha256 fingerprint of the request
 * @param direction who asks whom
 * @param agreement id of the agreement
 * @param partner the other state
 * @param accelerated whether the accelerated procedure applies
 * @param evidence evidence
 * @param receivedAt when the requested state received it
 * @param silenceAccepts whether silence accepts
 * @param replyDueAt when the period for the reply is over; null if none is known
 * @param reply what was answered; null before
 * @param acceptedAt when it was accepted, expressly or by silence; null before, and if it was refused
 * @param extendedUntil until when the transfer was extended; null if it was not
 * @param over whether nothing more will come of it
 */
public record ReadmissionRequest(
        UUID id,
        CaseId caseId,
        String province,
        PersonId personId,
        String requestSha256,
        Direction direction,
        String agreement,
        String partner,
        boolean accelerated,
        List<Evidence> evidence,
        Instant receivedAt,
        boolean silenceAccepts,
        @Nullable Instant replyDueAt,
        @Nullable Result reply,
        @Nullable Instant acceptedAt,
        @Nullable Instant extendedUntil,
        boolean over) {

    public ReadmissionRequest {
        evidence = List.copyOf(evidence);
    }

    /** Tells whether Türkiye asks. */
    public boolean outgoing() {
        return direction == Direction.OUTGOING;
    }

    /** Returns where the person is to be handed over to. */
    String destination() {
        return outgoing() ? partner : "TUR";
    }

    /** What was answered. */
    public enum Result {
        /** Kabul. */
        ACCEPTED,
        /** Ret. */
        REFUSED,
        /** Susma yoluyla kabul. */
        TACITLY_ACCEPTED
    }
}
