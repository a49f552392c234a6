package org.himaye.letter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A family member whom an application or a decision covers.
 *
 * @param fullName name as registered
 * @param relation relation to the principal in Turkish, e.g. {@code eşi}
 * @param birthDate day of birth; null if unknown
 */
public record FamilyMember(
        String fullName, String relation, @Nullable LocalDate birthDate) {

    public FamilyMember {
        Mandatory.text(fullName, "fullName");
        Mandatory.text(relation, "relation");
    }
}
