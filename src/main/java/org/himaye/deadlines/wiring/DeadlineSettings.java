package org.himaye.deadlines.wiring;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Amounts that the Ministry or Himaye sets because the law names none.
 *
 * @param settings amount in the rule's own unit, by id: {@code himaye.deadlines.settings.DL-IP-18=1}; null for none
 */
@ConfigurationProperties("himaye.deadlines")
record DeadlineSettings(@Nullable Map<String, Integer> settings) {

    Map<String, Integer> amounts() {
        return settings == null ? Map.of() : settings;
    }
}
