package org.himaye.trafficking.support;

import java.time.LocalDateTime;

/**
 * The governorate's first permit (YUKK 48/1).
 *
 * <p>Filled by the form {@code grant-sealed-permit}.
 *
 * @param grantedAt when it was signed; local time of Türkiye
 * @param reasons reasons
 */
public record GrantPermitSubmission(LocalDateTime grantedAt, String reasons) {}
