package org.himaye.trafficking.identification;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.himaye.casefile.Sex;
import org.himaye.trafficking.referral.AgeGroup;
import org.jspecify.annotations.Nullable;

/**
 * Urgent protection, preliminary interview and who the person is (law note 4.a, steps 1 and 2).
 *
 * <p>Filled by the form {@code secure-person}.
 *
 * @param securedAt when somebody reached the person; local time of Türkiye
 * @param danger how safe the person is
 * @param protection what was done at once
 * @param protectionNote what exactly, or null
 * @param preliminaryInterviewAt when the preliminary interview was held, or null
 * @param preliminaryNote what was said in it, or null
 * @param prosecutorInformedAt when the public prosecutor was informed, or null
 * @param prosecutorOffice which office, or null
 * @param familyName null if unknown
 * @param givenNames null if unknown
 * @param sex as far as known
 * @param ageGroup whether the person is under 18
 * @param birthDate null if unknown
 * @param nationality ISO 3166 alpha-3
 * @param language code of the language the person understands
 * @param foreignerNumber number by which authorities know the person, or null
 * @param contact how to reach the person safely, or null
 */
public record SecurePersonSubmission(
        LocalDateTime securedAt,
        Danger danger,
        Protection protection,
        @Nullable String protectionNote,
        @Nullable LocalDateTime preliminaryInterviewAt,
        @Nullable String preliminaryNote,
        @Nullable LocalDateTime prosecutorInformedAt,
        @Nullable String prosecutorOffice,
        @Nullable String familyName,
        @Nullable String givenNames,
        Sex sex,
        AgeGroup ageGroup,
        @Nullable LocalDate birthDate,
        String nationality,
        String language,
        @Nullable String foreignerNumber,
        @Nullable String contact) {

    /** How safe the person is. */
    public enum Danger {
        /** Güvende. */
        NONE,
        /** Tehdit altında. */
        THREATENED,
        /** Yakın tehlikede. */
        IMMEDIATE
    }

    /** What was done at once. */
    public enum Protection {
        /** Nothing was needed. */
        NONE,
        /** Kolluk koruması. */
        POLICE,
        /** Acil barınma. */
        EMERGENCY_SHELTER,
        /** Acil sağlık hizmeti. */
        MEDICAL,
        /** Aile ve Sosyal Hizmetler. */
        FAMILY_MINISTRY
    }
}
