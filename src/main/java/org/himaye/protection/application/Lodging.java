package org.himaye.protection.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.himaye.casefile.FamilyRelation;
import org.himaye.casefile.Sex;
import org.jspecify.annotations.Nullable;

/**
 * What the office that receives a wish for protection writes down (YUKK 65). An application exists from the moment the
 * wish is expressed; completeness is settled at registration.
 *
 * @param reference given by the office, so that a repeated call opens no second case
 * @param province plate code of the province that will examine
 * @param channel how the application arrived
 * @param lodgedAt when the wish was expressed
 * @param person the applicant as declared
 * @param removalDecisionNumber number of an existing removal decision; null if none is known
 * @param family accompanying family members whom the application covers (YUKK 65/3)
 */
public record Lodging(
        String reference,
        String province,
        Channel channel,
        Instant lodgedAt,
        Declared person,
        @Nullable String removalDecisionNumber,
        List<Member> family) {

    public Lodging {
        family = List.copyOf(family);
    }

    /**
     * A person as declared, without proof yet.
     *
     * @param familyName family name
     * @param givenNames given names
     * @param sex sex
     * @param birthDate date of birth
     * @param nationality ISO 3166 alpha-3, XXA for stateless, UNK for unknown
     * @param language code of the language the person understands; null if unknown
     * @param foreignerNumber number of a person who is recorded already; null for somebody nobody has recorded
     */
    public record Declared(
            String familyName,
            String givenNames,
            Sex sex,
            LocalDate birthDate,
            String nationality,
            @Nullable String language,
            @Nullable String foreignerNumber) {

        /** Declares somebody nobody has recorded. */
        public Declared(
                String familyName,
                String givenNames,
                Sex sex,
                LocalDate birthDate,
                String nationality,
                @Nullable String language) {
            this(familyName, givenNames, sex, birthDate, nationality, language, null);
        }

        @Override
        public String toString() {
            return "Declared[…]";
        }
    }

    /**
     * A family member whom the application covers.
     *
     * @param person the member as declared
     * @param relation relation to the applicant
     * @param consentedAt written consent of an adult member (YUKK 65/3); null for a child
     */
    public record Member(
            Declared person,
            FamilyRelation relation,
            @Nullable Instant consentedAt) {}
}
