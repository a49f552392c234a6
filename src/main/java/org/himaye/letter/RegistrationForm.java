package org.himaye.letter;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * DOC-01, registration form: who applies and on what that rests, family, entry and route, reasons, earlier applications,
 * special need, health, documents handed over, and the interview told at once (YUKK 69).
 *
 * @param caseNumber number of the case
 * @param addressee the applicant
 * @param identity what is recorded about the person
 * @param family family members whom the application covers, possibly none
 * @param entry how the person came
 * @param reasons why the person left and what happened since (YUKK 69/4)
 * @param earlierCountry Turkish name of the country of an earlier application; null if there was none
 * @param specialNeed whether a special need is declared or apparent (YUKK 67)
 * @param healthRisk whether a medical check is needed for public health (YUKK 69/6)
 * @param documentsHandedOver documents taken in, each on a line; null if there were none
 * @param registeredAt day and time of registration in Turkey
 * @param interview the appointment given at registration (YUKK 69/5)
 * @param spoken language the applicant understands
 * @param interpreter name of the interpreter; null if none was needed
 * @param signatory the registering official
 */
public record RegistrationForm(
        String caseNumber,
        Addressee addressee,
        Identity identity,
        List<FamilyMember> family,
        Entry entry,
        Reasons reasons,
        @Nullable String earlierCountry,
        boolean specialNeed,
        boolean healthRisk,
        @Nullable String documentsHandedOver,
        LocalDateTime registeredAt,
        Appointment interview,
        PersonLanguage spoken,
        @Nullable String interpreter,
        Signatory signatory)
        implements LetterContent {

    public RegistrationForm {
        Mandatory.text(caseNumber, "caseNumber");
        family = List.copyOf(family);
    }

    @Override
    public String documentId() {
        return "DOC-01";
    }

    /**
     * What is recorded about a person beside name, nationality and day of birth.
     *
     * @param basis document or declaration the identity rests on, in Turkish (YUKK 69/3)
     * @param documentNumber number of the document; null with a declaration
     * @param sex sex in Turkish
     * @param birthPlace place of birth; null if unknown
     * @param fatherName name of the father; null if unknown
     * @param motherName name of the mother; null if unknown
     * @param phone telephone number; null if there is none
     */
    public record Identity(
            String basis,
            @Nullable String documentNumber,
            String sex,
            @Nullable String birthPlace,
            @Nullable String fatherName,
            @Nullable String motherName,
            @Nullable String phone) {

        public Identity {
            Mandatory.text(basis, "identity basis");
            Mandatory.text(sex, "sex");
        }
    }

    /**
     * How a person came; never a reason against them (YUKK 65/4).
     *
     * @param day day of entry; null if unknown
     * @param manner manner of entry in Turkish
     * @param route places passed on the way; null if not told
     * @param vehicle means of transport; null if not told
     */
    public record Entry(
            @Nullable LocalDate day,
            String manner,
            @Nullable String route,
            @Nullable String vehicle) {

        public Entry {
            Mandatory.text(manner, "manner of entry");
        }
    }

    /**
     * Why somebody applies, in their own words.
     *
     * @param leaving why the person left the country
     * @param since what happened since and led to the application; null if nothing
     */
    public record Reasons(String leaving, @Nullable String since) {

        public Reasons {
            Mandatory.text(leaving, "reasons for leaving");
        }
    }

    /**
     * When and where the interview is.
     *
     * @param at day and time in Turkey
     * @param place office, address and room
     */
    public record Appointment(LocalDateTime at, String place) {

        public Appointment {
            Mandatory.text(place, "place of the interview");
        }
    }
}
