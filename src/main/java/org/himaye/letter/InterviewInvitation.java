package org.himaye.letter;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * DOC-06, interview invitation or new interview date (YUKK 75).
 *
 * @param caseNumber number of the case
 * @param addressee the applicant
 * @param interviewAt day and time in Turkey
 * @param place office, address and room
 * @param spoken language of the interview
 * @param interpreterProvided whether an interpreter will be present
 * @param arrangements measures for a person with special needs, in Turkish (YUKK 75/3); null if none
 * @param missed the interview that did not happen; null for the first invitation
 * @param signatory the inviting official
 */
public record InterviewInvitation(
        String caseNumber,
        Addressee addressee,
        LocalDateTime interviewAt,
        String place,
        PersonLanguage spoken,
        boolean interpreterProvided,
        @Nullable String arrangements,
        @Nullable MissedInterview missed,
        Signatory signatory)
        implements LetterContent {

    public InterviewInvitation {
        Mandatory.text(caseNumber, "caseNumber");
        Mandatory.text(place, "place");
        if (missed != null && interviewAt.toLocalDate().isBefore(missed.earliestNewDay())) {
            throw new IllegalArgumentException("The new interview is earlier than YUKK 75/4 allows");
        }
    }

    @Override
    public String documentId() {
        return "DOC-06";
    }

    /**
     * An interview that did not happen.
     *
     * @param day the day it was set for
     * @param earliestNewDay first day for which a new one may be set, from the clock (YUKK 75/4)
     */
    public record MissedInterview(LocalDate day, LocalDate earliestNewDay) {}
}
