package org.himaye.protection.application;

import java.time.LocalDateTime;

/**
 * The journey of an applicant to the country that takes them (YUKK 73, 74).
 *
 * <p>Filled by the form {@code carry-out-transfer}.
 *
 * @param leftAt when the applicant left; local time of Türkiye
 * @param borderGate where
 * @param receivedBy who received the applicant on the other side
 */
public record CarryOutTransferSubmission(LocalDateTime leftAt, String borderGate, String receivedBy) {}
