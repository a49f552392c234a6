package org.himaye.trafficking.emergency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request of access in an emergency. It says nothing about whether there was a file.
 *
 * @param id identifies it
 * @param requestedBy account name of who asked
 * @param province plate code of who asked
 * @param requestedAt when access began
 * @param expiresAt first instant at which it is over
 * @param reviewBy day on which somebody else looks at it at the latest
 * @param reason why it could not wait
 * @param openings how many times it was used; 0 for whoever asked
 * @param notedAt when the data-protection officer took note; null before
 * @param review what somebody else found; null before
 */
public record EmergencyAccess(
        UUID id,
        String requestedBy,
        String province,
        Instant requestedAt,
        Instant expiresAt,
        LocalDate reviewBy,
        String reason,
        int openings,
        @Nullable Instant notedAt,
        @Nullable Review review) {

    /**
     * What somebody else found.
     *
     * @param reviewedBy account name
     * @param justified whether the access was right
     * @param findings in words
     */
    public record Review(String reviewedBy, Instant reviewedAt, boolean justified, String findings) {}

    /** Tells whether it is over. */
    public boolean isOverAt(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
