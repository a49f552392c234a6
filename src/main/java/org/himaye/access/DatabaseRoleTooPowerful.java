package org.himaye.access;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.himaye.shared.LocalizedText;

/** Himaye does not start: its database role has rights that would make the append-only tables changeable. */
final class DatabaseRoleTooPowerful extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /**
     * Names the role and its faults.
     *
     * @param role name of the database role
     * @param findings what is wrong, one phrase each; never empty
     */
    DatabaseRoleTooPowerful(String role, List<LocalizedText> findings) {
        super("Himaye bu veritabanı rolüyle başlamaz: " + role + " – " + listed(findings, LocalizedText::tr) + "."
                + System.lineSeparator()
                + "Himaye does not start with this database role: " + role + " – " + listed(findings, LocalizedText::en)
                + ".");
    }

    private static String listed(List<LocalizedText> findings, Function<LocalizedText, String> language) {
        return findings.stream().map(language).collect(Collectors.joining("; "));
    }
}
