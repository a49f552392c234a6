package org.himaye.removal.alternatives;

import java.time.LocalDate;

/**
 * Payment of the guarantee (YUKK 57/A-1-e).
 *
 * <p>Filled by the form {@code receive-guarantee}.
 *
 * @param paidOn day of payment
 * @param receiptNumber number of the receipt
 */
public record ReceiveGuaranteeSubmission(LocalDate paidOn, String receiptNumber) {}
