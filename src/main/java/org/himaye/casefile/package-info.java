/**
 * Persons, case files, decisions and documents of all procedures, on one timeline per person.
 *
 * <p>Public surface: the types of this package. {@link org.himaye.casefile.CaseDocuments} and
 * {@link org.himaye.casefile.OpenTasks} are for other modules to implement, so that the case page can show what this
 * module does not know. Opening a case page and searching leave a line in the ledger.
 */
@ApplicationModule(
        displayName = "Case file",
        allowedDependencies = {"shared", "ledger", "deadlines", "access"})
@NullMarked
package org.himaye.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
