/**
 * International protection: lodging, registration, interview and first-instance decision (YUKK part three).
 *
 * <p>Models: {@code processes/protection}; forms: {@code forms/protection}.
 *
 * @see org.himaye.protection.process.ProtectionApplicationContract
 */
@ApplicationModule(
        displayName = "International protection",
        allowedDependencies = {
            "shared",
            "ledger",
            "deadlines",
            "casefile",
            "letter",
            "notification",
            "appeal",
            "guard",
            "correction",
            "access"
        })
@NullMarked
package org.himaye.protection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
