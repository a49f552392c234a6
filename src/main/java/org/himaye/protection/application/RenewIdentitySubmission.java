package org.himaye.protection.application;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * The next identity document of an applicant, free of charge (YUKK 76, DOC-04).
 *
 * <p>Filled by the form {@code renew-identity}.
 *
 * @param validUntil last day of validity
 * @param handedOverAt moment the document was handed over; local time of Türkiye
 */
public record RenewIdentitySubmission(LocalDate validUntil, LocalDateTime handedOverAt) {}
