/**
 * Possible victims of trafficking in persons, as far as a referral stands against a removal (YUKK 48, 49, 55/1-ç; İTY;
 * INV-13 … INV-15). A sealed compartment: nothing here can be read back, and the ledger names no person.
 */
@ApplicationModule(
        displayName = "Trafficking in persons",
        allowedDependencies = {"shared", "ledger", "deadlines", "casefile", "letter", "guard", "access"})
@NullMarked
package org.himaye.trafficking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
