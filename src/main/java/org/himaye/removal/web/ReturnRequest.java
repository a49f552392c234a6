package org.himaye.removal.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.himaye.removal.departure.NewReturnDeclaration;
import org.himaye.removal.departure.NewReturnDeclaration.SignedBy;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /api/removal/returns}.
 *
 * @param reference given by the office; repeating it returns the same declaration
 * @param caseNumber removal file, or protection file of an applicant or status holder
 * @param foreignerNumber whose declaration it is; may be left out for the person the file was opened for
 * @param destination country of return, ISO 3166-1 alpha-3
 * @param declaredAt when the form was signed, with offset
 * @param language code of the language in which it was explained
 * @param interpreter name of the interpreter; only in Turkish it may be left out
 * @param witness name of the witness
 * @param informationGiven whether procedure, support and consequences were explained
 * @param freeWill whether the person declared to act without pressure
 * @param rightToRevokeTold whether the right to take it back until departure was explained
 * @param signedBy how the person signed
 */
record ReturnRequest(
        @NotBlank @Size(max = 60) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._/-]*")
        String reference,

        @NotBlank @Size(max = 30) String caseNumber,
        @Nullable @Size(max = 20) String foreignerNumber,
        @NotBlank @Pattern(regexp = "[A-Z]{3}") String destination,
        @NotNull OffsetDateTime declaredAt,
        @NotBlank @Pattern(regexp = "[A-Z]{2}|OTHER") String language,

        @Nullable @Size(max = 120) @Pattern(regexp = NAME) String interpreter,

        @NotBlank @Size(max = 120) @Pattern(regexp = NAME) String witness,

        @NotNull Boolean informationGiven,
        @NotNull Boolean freeWill,
        @NotNull Boolean rightToRevokeTold,
        @NotNull SignedBy signedBy) {

    /** No control characters and no half characters; one pass, however long the text. */
    private static final String NAME = "[^\\p{Cntrl}\\p{Cs}]*";

    /** Returns the declaration for the domain. */
    NewReturnDeclaration toDeclaration() {
        return new NewReturnDeclaration(
                reference,
                caseNumber,
                foreignerNumber,
                destination,
                declaredAt.toInstant(),
                language,
                interpreter,
                witness,
                informationGiven,
                freeWill,
                rightToRevokeTold,
                signedBy);
    }
}
