package org.himaye.casefile;

import java.time.Instant;
import org.himaye.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A document in a case file, as the case page lists it.
 *
 * @param id identifies the document
 * @param documentId kind of document, e.g. {@code DOC-12}
 * @param title for people
 * @param issuedAt when it was issued
 * @param servedAt when it was handed over; null if not
 * @param href where it can be read, a path without personal data
 * @param sha256 hash of the document as the ledger holds it; null while nobody has needed it as a PDF
 */
public record CaseDocument(
        String id,
        String documentId,
        LocalizedText title,
        Instant issuedAt,
        @Nullable Instant servedAt,
        String href,
        @Nullable String sha256) {}
