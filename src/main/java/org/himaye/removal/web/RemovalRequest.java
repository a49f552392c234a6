package org.himaye.removal.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.himaye.casefile.Sex;
import org.himaye.removal.decision.Apprehension;
import org.himaye.removal.decision.OpeningReason;
import org.jspecify.annotations.Nullable;

/** Bodies of the requests that open a removal file. */
final class RemovalRequest {

    /** References, and nothing that a page could mistake for something else. */
    static final String REFERENCE = "[A-Za-z0-9][A-Za-z0-9._/-]*";

    /** No control characters, no half characters and no markup. */
    static final String TEXT = "[^<>\\p{Cntrl}\\p{Cs}]*";

    private RemovalRequest() {}

    /**
     * Body of {@code POST /api/removal/apprehensions}.
     *
     * @param reference given by the office; repeating it returns the same file
     * @param province plate code of the province that evaluates
     * @param apprehendedAt exact moment, with offset; the forty-eight hours run from it
     * @param place where
     * @param foreignerNumber number of a known person; left out if declared
     * @param person the person as declared; left out if known by number
     */
    record Apprehended(
            @NotBlank @Size(max = 60) @Pattern(regexp = REFERENCE)
            String reference,

            @NotBlank @Pattern(regexp = "[0-8][0-9]") String province,
            @NotNull OffsetDateTime apprehendedAt,

            @NotBlank @Size(max = 200) @Pattern(regexp = TEXT)
            String place,

            @Nullable @Size(max = 20) String foreignerNumber,
            @Nullable @Valid Declared person) {

        Apprehension toApprehension() {
            return new Apprehension(
                    reference,
                    province,
                    OpeningReason.APPREHENSION,
                    apprehendedAt.toInstant(),
                    place,
                    foreignerNumber,
                    person == null ? null : person.toDeclared());
        }
    }

    /** Why a file is opened without an apprehension. */
    enum Trigger {
        /** Protection was refused, ended or cancelled for good. */
        PROTECTION_ENDED,
        /** A residence permit was cancelled. */
        PERMIT_CANCELLED,
        /** A renewal was refused. */
        RENEWAL_REFUSED,
        /** The headquarters instruct (YUKK 53/1). */
        HEADQUARTERS_INSTRUCTION,
        /** A court has sentenced the person. */
        COURT_SENTENCE,
        /** The person came forward (YUKK 9/4). */
        CAME_FORWARD
    }

    /**
     * Body of {@code POST /api/removal/cases}.
     *
     * @param reference given by the office; repeating it returns the same file
     * @param province plate code of the province that evaluates
     * @param trigger why
     * @param foreignerNumber number of a known person; left out if declared
     * @param person the person as declared; left out if known by number
     */
    record Considered(
            @NotBlank @Size(max = 60) @Pattern(regexp = REFERENCE)
            String reference,

            @NotBlank @Pattern(regexp = "[0-8][0-9]") String province,
            @NotNull Trigger trigger,
            @Nullable @Size(max = 20) String foreignerNumber,
            @Nullable @Valid Declared person) {

        Apprehension toApprehension() {
            return new Apprehension(
                    reference,
                    province,
                    OpeningReason.valueOf(trigger.name()),
                    null,
                    null,
                    foreignerNumber,
                    person == null ? null : person.toDeclared());
        }
    }

    /** A person as declared. */
    record Declared(
            @NotBlank @Size(max = 80) @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*")
            String familyName,

            @NotBlank @Size(max = 80) @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*")
            String givenNames,

            @NotNull Sex sex,
            @NotNull LocalDate birthDate,
            @NotBlank @Pattern(regexp = "[A-Z]{3}") String nationality,
            @Nullable @Pattern(regexp = "[A-Z]{2}|OTHER") String language) {

        Apprehension.Declared toDeclared() {
            return new Apprehension.Declared(familyName, givenNames, sex, birthDate, nationality, language);
        }

        @Override
        public String toString() {
            return "Declared[…]";
        }
    }
}
