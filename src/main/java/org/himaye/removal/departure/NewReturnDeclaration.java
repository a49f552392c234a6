package org.himaye.removal.departure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's own declaration of wanting to return, as an office received it (YUKK 60/A, 87; DOC-23).
 *
 * @param reference given by the office, so that a repeated call records nothing twice
 * @param caseNumber removal file, or protection file of an applicant or status holder
 * @param foreignerNumber whose declaration it is; null for the person the file was opened for
 * @param destination ISO 3166-1 alpha-3 code
 * @param declaredAt when the form was signed
 * @param language code of the language in which it was explained
 * @param interpreter name of the interpreter; null only where it was explained in Turkish
 * @param witness name of a witness, who is neither interpreter nor the receiving officer
 * @param informationGiven whether procedure, support and consequences were explained
 * @param freeWill whether the person declared to act without pressure
 * @param rightToRevokeTold whether the right to take it back until departure was explained
 * @param signedBy how the person signed
 */
public record NewReturnDeclaration(
        String reference,
        String caseNumber,
        @Nullable String foreignerNumber,
        String destination,
        Instant declaredAt,
        String language,
        @Nullable String interpreter,
        String witness,
        boolean informationGiven,
        boolean freeWill,
        boolean rightToRevokeTold,
        SignedBy signedBy) {

    /** An interpreter without a name is none. */
    public NewReturnDeclaration {
        interpreter = interpreter == null || interpreter.isBlank() ? null : interpreter;
    }

    /** Never prints who declared what. */
    @Override
    public String toString() {
        return "NewReturnDeclaration[" + reference + "]";
    }

    /** How somebody signs who can or cannot write. */
    public enum SignedBy {
        /** İmza. */
        SIGNATURE,
        /** Parmak izi. */
        FINGERPRINT
    }
}
