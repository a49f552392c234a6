package org.himaye.letter;

import java.time.Instant;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a letter without opening it.
 *
 * @param letterId identifies the letter, also in its foot
 * @param caseId the case it belongs to
 * @param province plate code of the issuing province
 * @param documentId id in law note E, e.g. {@code DOC-08}
 * @param title title in Turkish
 * @param templateVersion fingerprint of the template used
 * @param issuedAt moment of issue
 * @param issuedBy account of the issuing user
 * @param sourceSha256 hash of the content as the ledger holds it
 * @param pdfSha256 hash of the PDF as the ledger holds it; null while nobody has needed the PDF
 * @param servedAt moment of service; null before
 */
public record StoredLetter(
        UUID letterId,
        CaseId caseId,
        String province,
        String documentId,
        String title,
        String templateVersion,
        Instant issuedAt,
        String issuedBy,
        String sourceSha256,
        @Nullable String pdfSha256,
        @Nullable Instant servedAt) {

    StoredLetter rendered(String sha256) {
        return new StoredLetter(
                letterId,
                caseId,
                province,
                documentId,
                title,
                templateVersion,
                issuedAt,
                issuedBy,
                sourceSha256,
                sha256,
                servedAt);
    }
}
