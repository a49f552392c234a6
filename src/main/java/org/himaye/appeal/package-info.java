/**
 * Appeals to the International Protection Evaluation Commission (YUKK 80, CBK-4 164).
 *
 * <p>Models: {@code processes/appeal}; forms: {@code forms/appeal}.
 */
@ApplicationModule(
        displayName = "Appeal to the Commission",
        allowedDependencies = {"shared", "ledger", "deadlines", "casefile", "letter", "notification", "access"})
@NullMarked
package org.himaye.appeal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
