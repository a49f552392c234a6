package org.himaye.protection.application;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the front desk writes down when another unit or province refers an applicant (YUKK 65/2, 65/5).
 *
 * <p>Filled by the form {@code receive-referral}.
 *
 * @param receivedAt moment the referral reached the directorate; local time of Türkiye
 * @param referringUnit police, gendarmerie, coast guard, border gate, place of detention or province that refers
 * @param reportsOn day on which the person is to report in this province
 * @param note anything the registration officer should know, or null
 */
public record ReceiveReferralSubmission(
        LocalDateTime receivedAt,
        String referringUnit,
        LocalDate reportsOn,
        @Nullable String note) {}
