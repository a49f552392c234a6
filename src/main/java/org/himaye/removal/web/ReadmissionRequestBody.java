package org.himaye.removal.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.himaye.casefile.Sex;
import org.himaye.removal.readmission.Evidence;
import org.himaye.removal.readmission.NewReadmissionRequest;
import org.himaye.removal.readmission.NewReadmissionRequest.Direction;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /api/removal/readmission-requests}.
 *
 * @param reference given by the desk; repeating it returns the same request
 * @param direction who asks whom
 * @param agreement id of the agreement
 * @param partner the other state, ISO 3166-1 alpha-3
 * @param accelerated whether the accelerated procedure is asked for
 * @param evidence at least one
 * @param knownAt knowledge of the irregular stay or apprehension, with offset
 * @param receivedAt when the requested state received it, with offset
 * @param caseNumber removal file of an outgoing request
 * @param province plate code of the desk for an incoming request
 * @param person whom the other state wants to send, for an incoming request
 */
record ReadmissionRequestBody(
        @NotBlank @Size(max = 60) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._/-]*")
        String reference,

        @NotNull Direction direction,

        @NotBlank @Size(max = 40) @Pattern(regexp = "[A-Z][A-Z0-9-]*")
        String agreement,

        @NotBlank @Pattern(regexp = "[A-Z]{3}") String partner,
        @NotNull Boolean accelerated,
        @NotNull @Size(min = 1, max = 9) List<@NotNull Evidence> evidence,
        @NotNull OffsetDateTime knownAt,
        @NotNull OffsetDateTime receivedAt,
        @Nullable @Size(max = 30) String caseNumber,
        @Nullable @Pattern(regexp = "[0-8][0-9]") String province,
        @Nullable @Valid Declared person) {

    /** No control characters and no half characters; one pass, however long the text. */
    private static final String NAME = "[^\\p{Cntrl}\\p{Cs}]*";

    /** Returns the request for the domain. */
    NewReadmissionRequest toRequest() {
        return new NewReadmissionRequest(
                reference,
                direction,
                agreement,
                partner,
                accelerated,
                evidence,
                knownAt.toInstant(),
                receivedAt.toInstant(),
                caseNumber,
                province,
                person == null ? null : person.toDeclared());
    }

    /** A person as the requesting state describes them. */
    record Declared(
            @NotBlank @Size(max = 80) @Pattern(regexp = NAME)
            String familyName,

            @NotBlank @Size(max = 80) @Pattern(regexp = NAME)
            String givenNames,

            @NotNull Sex sex,
            @NotNull LocalDate birthDate,
            @NotBlank @Pattern(regexp = "[A-Z]{3}") String nationality) {

        NewReadmissionRequest.Declared toDeclared() {
            return new NewReadmissionRequest.Declared(familyName, givenNames, sex, birthDate, nationality);
        }
    }
}
