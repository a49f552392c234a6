package org.himaye.supervision.work;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code himaye.supervision.work.*}.
 *
 * @param reassignAtOnce how many tasks are handed over at once at most
 */
@ConfigurationProperties("himaye.supervision.work")
record WorkSettings(@DefaultValue("50") int reassignAtOnce) {

    WorkSettings {
        if (reassignAtOnce < 1) {
            throw new IllegalArgumentException("himaye.supervision.work.reassign-at-once must be 1 or more");
        }
    }
}
