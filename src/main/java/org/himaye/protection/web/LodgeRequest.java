package org.himaye.protection.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.himaye.casefile.FamilyRelation;
import org.himaye.casefile.Sex;
import org.himaye.protection.application.Channel;
import org.himaye.protection.application.Lodging;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /api/protection/applications}.
 *
 * @param reference given by the office; repeating it returns the same case
 * @param province plate code of the province that will examine
 * @param channel how the application arrived (YUKK 65)
 * @param lodgedAt when the wish was expressed, with offset
 * @param applicant the applicant as declared
 * @param removalDecisionNumber number of an existing removal decision; may be left out
 * @param family accompanying members whom the application covers; may be left out
 */
record LodgeRequest(
        @NotBlank @Size(max = 60) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._/-]*")
        String reference,

        @NotBlank @Pattern(regexp = "[0-8][0-9]") String province,
        @NotNull Channel channel,
        @NotNull OffsetDateTime lodgedAt,
        @NotNull @Valid Declared applicant,

        @Nullable @Size(max = 60) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._/-]*")
        String removalDecisionNumber,

        @Nullable @Size(max = 30) List<@NotNull @Valid Member> family) {

    /** No control characters and no half characters; one pass, however long the text. */
    private static final String NAME = "[^\\p{Cntrl}\\p{Cs}]*";

    /** Returns the lodging for the domain. */
    Lodging toLodging() {
        return new Lodging(
                reference,
                province,
                channel,
                lodgedAt.toInstant(),
                applicant.toDeclared(),
                removalDecisionNumber,
                family == null
                        ? List.of()
                        : family.stream().map(Member::toMember).toList());
    }

    /**
     * A person as declared.
     *
     * @param foreignerNumber number of a person who is recorded already, e.g. in a removal file; may be left out
     */
    record Declared(
            @NotBlank @Size(max = 80) @Pattern(regexp = NAME)
            String familyName,

            @NotBlank @Size(max = 80) @Pattern(regexp = NAME)
            String givenNames,

            @NotNull Sex sex,
            @NotNull LocalDate birthDate,
            @NotBlank @Pattern(regexp = "[A-Z]{3}") String nationality,
            @Nullable @Pattern(regexp = "[A-Z]{2}|OTHER") String language,
            @Nullable @Size(max = 20) String foreignerNumber) {

        Lodging.Declared toDeclared() {
            return new Lodging.Declared(familyName, givenNames, sex, birthDate, nationality, language, foreignerNumber);
        }
    }

    /** A family member with the relation to the applicant, and for adults the moment of consent (YUKK 65/3). */
    record Member(
            @NotNull @Valid Declared person,
            @NotNull FamilyRelation relation,
            @Nullable OffsetDateTime consentedAt) {

        Lodging.Member toMember() {
            return new Lodging.Member(
                    person.toDeclared(), relation, consentedAt == null ? null : consentedAt.toInstant());
        }
    }
}
