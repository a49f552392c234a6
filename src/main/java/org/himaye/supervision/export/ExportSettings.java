package org.himaye.supervision.export;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code himaye.supervision.export}.
 *
 * @param lifetime how long an export can be fetched, 1 hour to 7 days
 * @param rowsADay most rows that one person exports in 24 hours, at most 100,000
 */
@ConfigurationProperties("himaye.supervision.export")
record ExportSettings(
        @DefaultValue("PT72H") Duration lifetime,
        @DefaultValue("50000") int rowsADay) {

    private static final Duration LONGEST = Duration.ofDays(7);
    private static final int MOST_ROWS = 100_000;

    ExportSettings {
        if (lifetime.compareTo(Duration.ofHours(1)) < 0 || lifetime.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("himaye.supervision.export.lifetime is not within 1 hour and 7 days");
        }
        if (rowsADay < 1 || rowsADay > MOST_ROWS) {
            throw new IllegalArgumentException("himaye.supervision.export.rows-a-day is not within 1 and 100000");
        }
    }
}
