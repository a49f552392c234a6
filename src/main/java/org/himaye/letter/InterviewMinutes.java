package org.himaye.letter;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * DOC-07, interview minutes: who took part, the notice of recording, questions and answers, that they were read back, and
 * that a copy was handed over (YUKK 75/6).
 *
 * @param caseNumber number of the case
 * @param addressee the applicant
 * @param heldAt day and time in Turkey
 * @param place where the interview was held
 * @param participants who took part beside the applicant and the interpreter, at least the interviewing official
 * @param minutes questions and answers as written down
 * @param recordingNotified whether the applicant was told of the recording; a lawful interview needs it
 * @param copyHandedOver whether a copy stays with the applicant; a lawful interview needs it
 * @param spoken language of the interview
 * @param interpreter name of the interpreter; null if none took part
 * @param signatory the interviewing official
 */
public record InterviewMinutes(
        String caseNumber,
        Addressee addressee,
        LocalDateTime heldAt,
        String place,
        List<Participant> participants,
        String minutes,
        boolean recordingNotified,
        boolean copyHandedOver,
        PersonLanguage spoken,
        @Nullable String interpreter,
        Signatory signatory)
        implements LetterContent {

    public InterviewMinutes {
        Mandatory.text(caseNumber, "caseNumber");
        Mandatory.text(place, "place");
        participants = Mandatory.entries(participants, "participants");
        Mandatory.text(minutes, "minutes");
        Mandatory.require(recordingNotified, "recording notice");
        Mandatory.require(copyHandedOver, "copy handed over");
    }

    @Override
    public String documentId() {
        return "DOC-07";
    }

    /**
     * Somebody who took part.
     *
     * @param capacity in which capacity, in Turkish, e.g. {@code Mülakat görevlisi}
     * @param name name; null if it was not written down
     */
    public record Participant(String capacity, @Nullable String name) {

        public Participant {
            Mandatory.text(capacity, "capacity");
        }
    }
}
