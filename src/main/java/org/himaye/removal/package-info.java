/**
 * Removal, administrative detention, its alternatives, voluntary return and readmission (YUKK 9, 52-60/A, 87).
 *
 * <p>Models: {@code processes/removal}; forms: {@code forms/removal}.
 */
@ApplicationModule(
        displayName = "Removal",
        allowedDependencies = {
            "shared",
            "ledger",
            "deadlines",
            "casefile",
            "letter",
            "notification",
            "guard",
            "access",
            "protection",
            "appeal",
            "trafficking"
        })
@NullMarked
package org.himaye.removal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
