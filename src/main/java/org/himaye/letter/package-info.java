/**
 * Documents of law note E as tagged PDF/A, in Turkish and, where it matters to the person, in a language they
 * understand: rendered from typed content, never changed after they are
 * issued, and provable by the hashes in the ledger.
 *
 * <p>Public surface: {@link org.himaye.letter.Letters} and the content types, and
 * {@link org.himaye.letter.Sha256} for who keeps letters elsewhere, and {@link org.himaye.letter.ReportPrinter} for
 * tables that are about no case. A letter counts no days: routes and last
 * days come with its content, from {@code deadlines}.
 */
@ApplicationModule(
        displayName = "Letter",
        allowedDependencies = {"shared", "ledger", "deadlines", "casefile"})
@NullMarked
package org.himaye.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
