package org.himaye.letter;

import java.time.LocalDate;
import java.util.List;

/**
 * DOC-39, decision at the end of a review of status: that it continues, has ceased or is cancelled, what the holder said and how
 * it was weighed, and every route where the status ends (YUKK 80, 85/5, 86/2).
 *
 * @param caseNumber number of the case
 * @param addressee the holder of the status
 * @param decisionNumber number of the decision
 * @param decidedOn day of the decision
 * @param status name of the status in Turkish
 * @param outcome what was decided
 * @param ground what the review was about
 * @param facts the facts found
 * @param answerWeighed what the holder said and how it was weighed
 * @param reasons the material reasons
 * @param legalBasis articles applied
 * @param authority deciding authority in Turkish
 * @param remedies routes against the decision; none if the status continues
 * @param spoken language the holder understands
 * @param signatory the deciding official
 */
public record StatusReviewDecisionLetter(
        String caseNumber,
        Addressee addressee,
        String decisionNumber,
        LocalDate decidedOn,
        String status,
        Outcome outcome,
        StatusGround ground,
        String facts,
        String answerWeighed,
        String reasons,
        String legalBasis,
        String authority,
        List<Remedy> remedies,
        PersonLanguage spoken,
        Signatory signatory)
        implements LetterContent {

    public StatusReviewDecisionLetter {
        Mandatory.text(caseNumber, "caseNumber");
        Mandatory.text(decisionNumber, "decisionNumber");
        Mandatory.text(status, "status");
        Mandatory.text(facts, "facts");
        Mandatory.text(answerWeighed, "answerWeighed");
        Mandatory.text(reasons, "reasons");
        Mandatory.text(legalBasis, "legalBasis");
        Mandatory.text(authority, "authority");
        remedies = outcome.endsStatus() ? Mandatory.entries(remedies, "remedies") : List.copyOf(remedies);
    }

    @Override
    public String documentId() {
        return "DOC-39";
    }

    /** What becomes of the status, with the words the letter prints. */
    public enum Outcome {
        /** Nothing changes. */
        CONTINUES("Uluslararası koruma statünüzün DEVAMINA karar verilmiştir."),
        /** The status ceases (YUKK 85). */
        CEASED("Uluslararası koruma statünüzün SONA ERDİRİLMESİNE karar verilmiştir (YUKK 85)."),
        /** The status is cancelled (YUKK 86). */
        CANCELLED("Uluslararası koruma statünüzün İPTALİNE karar verilmiştir (YUKK 86).");

        private final String sentence;

        Outcome(String sentence) {
            this.sentence = sentence;
        }

        /** Returns what the letter prints. */
        public String sentence() {
            return sentence;
        }

        /** Tells whether the status ends once the decision is final. */
        public boolean endsStatus() {
            return this != CONTINUES;
        }
    }
}
