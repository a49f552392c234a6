package org.himaye.supervision.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How large a share of decisions is read a second time.
 *
 * @param share share where nothing else is set, 0 to 1
 * @param shares share by unit and procedure ({@code 65-protection}), by unit ({@code 65}) or by procedure ({@code protection}),
 *     0 to 1; the narrowest holds
 */
@ConfigurationProperties("himaye.supervision.quality")
record QualitySettings(
        @DefaultValue("0.05") BigDecimal share, @Nullable Map<String, BigDecimal> shares) {

    private static final int DIGITS = 8;
    private static final String KEY = "[0-8][0-9]|([0-8][0-9]-)?[a-z]+";

    QualitySettings {
        requireShare("share", share);
        shares = shares == null ? Map.of() : Map.copyOf(shares);
        shares.forEach((key, value) -> {
            requireShare("shares." + key, value);
            if (!key.matches(KEY)) {
                throw new IllegalArgumentException("himaye.supervision.quality.shares." + key
                        + ": birim, işlem ya da birim-işlem olmalı / must name a unit, a procedure or unit-procedure");
            }
        });
    }

    /** Returns the share that holds for a unit and a procedure. */
    BigDecimal of(String unit, String procedure) {
        Map<String, BigDecimal> narrower = shares == null ? Map.of() : shares;
        String lower = procedure.toLowerCase(Locale.ROOT);
        BigDecimal found = narrower.getOrDefault(
                unit + "-" + lower, narrower.getOrDefault(unit, narrower.getOrDefault(lower, share)));
        return found.setScale(DIGITS, RoundingMode.HALF_UP);
    }

    private static void requireShare(String name, BigDecimal share) {
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "himaye.supervision.quality." + name + ": 0 ile 1 arasında olmalı / must lie between 0 and 1");
        }
    }
}
