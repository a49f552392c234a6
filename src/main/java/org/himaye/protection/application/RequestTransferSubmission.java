package org.himaye.protection.application;

import java.time.LocalDateTime;

/**
 * The request to the country that is to take an applicant (YUKK 73, 74).
 *
 * <p>Filled by the form {@code request-transfer}.
 *
 * @param requestedAt when it was sent; local time of Türkiye
 * @param reference its number
 */
public record RequestTransferSubmission(LocalDateTime requestedAt, String reference) {}
