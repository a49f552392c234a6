package org.himaye.protection.application;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The registration of an application: identity, entry, reasons and the interview told at once (YUKK 69, 70/1,
 * DOC-01).
 *
 * <p>Filled by the form {@code register-application}.
 *
 * @param familyName family name as on the document or as declared
 * @param givenNames given names as on the document or as declared
 * @param sex sex as on the document or as declared
 * @param birthDate date of birth; an unknown day is recorded as declared
 * @param birthPlace place of birth, or null
 * @param fatherName name of the father, or null
 * @param motherName name of the mother, or null
 * @param nationality ISO 3166 alpha-3 code of the nationality, or XXA for stateless and UNK for unknown
 * @param foreignerNumber foreigner number of eleven digits beginning with 99, if one exists already, or null
 * @param identityBasis what the identity rests on
 * @param documentNumber number of the document, or null
 * @param documentsHandedOver documents the person handed over, or null
 * @param entryDate day of entry into Türkiye, if known, or null
 * @param entryManner manner of entry
 * @param route countries and places passed on the way, or null
 * @param vehicle means of transport, or null
 * @param reasonsForLeaving why the person left the country of origin
 * @param eventsAfterLeaving events after leaving that led to the application, or null
 * @param earlierApplicationElsewhere whether the person applied for or enjoyed protection in another country
 * @param earlierApplicationCountry country of that application, as in the nationality field, or null
 * @param healthRisk whether a medical check is needed for public health (YUKK 69/6)
 * @param specialNeedApparent whether a special need is declared or apparent (YUKK 67); the screening decides
 * @param address address where the person can be reached
 * @param phone telephone number, or null
 * @param interpreterNeeded whether an interpreter is needed
 * @param interpreterName name of the interpreter who took part, or null
 * @param language language the person understands, as a code of the list
 * @param registeredAt moment of registration, from which the periods of YUKK 75/1 and 78/1 run; local time of Türkiye
 * @param interviewAt moment of the personal interview; local time of Türkiye
 * @param interviewPlace place of the personal interview
 * @param informationNoticeSigned whether the information of YUKK 70/1 was given and signed for (DOC-02)
 * @param adultConsentsTaken whether each adult family member covered consented in writing (YUKK 65/3, DOC-03)
 */
public record RegisterApplicationSubmission(
        String familyName,
        String givenNames,
        Sex sex,
        LocalDate birthDate,
        @Nullable String birthPlace,
        @Nullable String fatherName,
        @Nullable String motherName,
        String nationality,
        @Nullable String foreignerNumber,
        IdentityBasis identityBasis,
        @Nullable String documentNumber,
        @Nullable String documentsHandedOver,
        @Nullable LocalDate entryDate,
        EntryManner entryManner,
        @Nullable String route,
        @Nullable String vehicle,
        String reasonsForLeaving,
        @Nullable String eventsAfterLeaving,
        Boolean earlierApplicationElsewhere,
        @Nullable String earlierApplicationCountry,
        Boolean healthRisk,
        Boolean specialNeedApparent,
        String address,
        @Nullable String phone,
        Boolean interpreterNeeded,
        @Nullable String interpreterName,
        String language,
        LocalDateTime registeredAt,
        LocalDateTime interviewAt,
        String interviewPlace,
        Boolean informationNoticeSigned,
        Boolean adultConsentsTaken) {

    /** Sex as recorded on documents. */
    public enum Sex {
        /** Female. */
        FEMALE,
        /** Male. */
        MALE,
        /** Not specified. */
        UNSPECIFIED
    }

    /** What the recorded identity rests on (YUKK 69/3). */
    public enum IdentityBasis {
        /** A passport. */
        PASSPORT,
        /** A national identity card. */
        NATIONAL_IDENTITY_CARD,
        /** Another document. */
        OTHER_DOCUMENT,
        /** The person's own declaration, where there is no document. */
        DECLARATION
    }

    /** How the person entered Türkiye; never a reason to refuse the application (YUKK 8, 65/4). */
    public enum EntryManner {
        /** Through a border gate with valid documents. */
        LAWFUL,
        /** Otherwise. */
        IRREGULAR,
        /** Not known. */
        UNKNOWN
    }
}
