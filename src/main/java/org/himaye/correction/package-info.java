/**
 * Corrections of the facts on which clocks hang: the registration of an application and the service of a decision (INV-50).
 * One officer proposes, another approves; old values stay. Knows no procedure: they tell it their dates as
 * {@link org.himaye.correction.RegistrationDates}.
 *
 * <p>Models: {@code processes/correction}; forms: {@code forms/correction}.
 */
@ApplicationModule(
        displayName = "Corrections",
        allowedDependencies = {"shared", "ledger", "deadlines", "casefile", "notification", "guard"})
@NullMarked
package org.himaye.correction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
