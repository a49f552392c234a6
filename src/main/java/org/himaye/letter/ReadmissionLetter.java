package org.himaye.letter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * DOC-24, readmission request and reply: who is concerned, on what evidence, when it was received and what was answered
 * (readmission agreement, annex 5).
 *
 * @param caseNumber number of the case
 * @param addressee the person concerned
 * @param agreement name of the agreement, in Turkish
 * @param requestingState requesting state, in Turkish
 * @param requestedState requested state, in Turkish
 * @param accelerated whether the accelerated procedure applies
 * @param evidence evidence, in Turkish; at least one
 * @param receivedOn day on which the requested state received the request
 * @param replyDueOn last day for the reply; null where the agreement names none
 * @param silenceAccepts whether silence counts as acceptance
 * @param repliedOn day of the reply; null before
 * @param result result in Turkish; null before the reply
 * @param reasons reasons of a refusal; null otherwise
 * @param signatory the office that signs
 */
public record ReadmissionLetter(
        String caseNumber,
        Addressee addressee,
        String agreement,
        String requestingState,
        String requestedState,
        boolean accelerated,
        List<String> evidence,
        LocalDate receivedOn,
        @Nullable LocalDate replyDueOn,
        boolean silenceAccepts,
        @Nullable LocalDate repliedOn,
        @Nullable String result,
        @Nullable String reasons,
        Signatory signatory)
        implements LetterContent {

    public ReadmissionLetter {
        Mandatory.text(caseNumber, "caseNumber");
        Mandatory.text(agreement, "agreement");
        Mandatory.text(requestingState, "requestingState");
        Mandatory.text(requestedState, "requestedState");
        evidence = Mandatory.entries(evidence, "evidence");
    }

    @Override
    public String documentId() {
        return "DOC-24";
    }
}
