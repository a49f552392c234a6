package org.himaye.removal.departure;

import org.jspecify.annotations.Nullable;

/**
 * The headquarters' word on support (YUKK 60/A).
 *
 * <p>Filled by the form {@code decide-return-support}.
 *
 * @param granted the support that is granted
 * @param amount whole Turkish lira; null without cash
 * @param reasons why
 */
public record DecideReturnSupportSubmission(
        ReturnSupport granted, @Nullable Integer amount, String reasons) {}
