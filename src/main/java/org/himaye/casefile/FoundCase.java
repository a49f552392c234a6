package org.himaye.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case file that a search found, with what tells persons of the same name apart.
 *
 * @param caseNumber number of the file
 * @param type kind of procedure
 * @param province plate code
 * @param state open or closed
 * @param stage code of the stage
 * @param waitingReason null while somebody works on the case, and when it is closed
 * @param foreignerNumber of the person who was found, applicant or family member
 * @param familyName of that person
 * @param givenNames of that person
 * @param birthDate of that person
 * @param nationality of that person, ISO 3166 alpha-3
 */
public record FoundCase(
        String caseNumber,
        CaseType type,
        String province,
        CaseState state,
        String stage,
        @Nullable WaitingReason waitingReason,
        String foreignerNumber,
        String familyName,
        String givenNames,
        LocalDate birthDate,
        String nationality) {

    /** Never prints who was found. */
    @Override
    public String toString() {
        return "FoundCase[" + caseNumber + "]";
    }
}
