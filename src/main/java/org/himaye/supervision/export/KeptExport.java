package org.himaye.supervision.export;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An export as the register knows it; the content is apart.
 *
 * @param id its id
 * @param number number with which everything in it is marked
 * @param province unit of whoever asked; {@code 00} is the headquarters
 * @param requestedBy account of whoever asked
 * @param requestedAt when
 * @param dataset id of the dataset
 * @param format shape
 * @param purpose id of the purpose
 * @param purposeText what it is for in the requester's words
 * @param rows how many rows it has
 * @param withheld how many numbers are withheld in it
 * @param expiresAt from when it cannot be fetched any more
 * @param downloads how often it was fetched
 * @param deletedAt when the content was deleted; null before
 */
public record KeptExport(
        UUID id,
        String number,
        String province,
        String requestedBy,
        Instant requestedAt,
        String dataset,
        ExportFormat format,
        String purpose,
        String purposeText,
        int rows,
        int withheld,
        Instant expiresAt,
        int downloads,
        @Nullable Instant deletedAt) {

    /** Tells whether its requester can still fetch it. */
    public boolean isOpenAt(Instant moment) {
        return deletedAt == null && moment.isBefore(expiresAt);
    }

    /** Returns the name of the file. */
    public String filename() {
        return number + "." + format.extension();
    }
}
