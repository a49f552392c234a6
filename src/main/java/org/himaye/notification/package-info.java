/**
 * Service of decisions (tebliğ): way, proof, date and who was told what (7201, YUKK 100). Knows no procedure.
 *
 * <p>Models: {@code processes/notification}; forms: {@code forms/notification}.
 *
 * @see org.himaye.notification.process.NotifyDecisionContract
 */
@ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {"shared", "ledger", "deadlines", "casefile", "letter"})
@NullMarked
package org.himaye.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
