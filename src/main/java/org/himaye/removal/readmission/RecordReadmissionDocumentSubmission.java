package org.himaye.removal.readmission;

import java.time.LocalDate;

/**
 * The travel document of the requested state.
 *
 * <p>Filled by the form {@code record-readmission-document}.
 *
 * @param kind kind of document
 * @param issuedOn day of issue
 * @param validUntil last day of validity
 */
public record RecordReadmissionDocumentSubmission(Kind kind, LocalDate issuedOn, LocalDate validUntil) {

    /** Kind of document. */
    public enum Kind {
        /** Pasaport. */
        PASSPORT,
        /** Acil seyahat belgesi. */
        EMERGENCY_TRAVEL_DOCUMENT,
        /** Standart seyahat belgesi. */
        STANDARD_TRAVEL_DOCUMENT
    }
}
