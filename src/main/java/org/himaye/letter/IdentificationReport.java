package org.himaye.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * DOC-26, indicator sheet and identification report: every indicator with strength and evidence, the scores, what the table
 * advises, and the proposal of two experts with its reasons (İTY, TCK 80).
 *
 * @param caseNumber number of the sealed file
 * @param addressee the possible victim
 * @param exploitation Turkish name of the suspected exploitation
 * @param purposeEvidence evidence of the purpose itself, or null
 * @param scores one per dimension
 * @param indicators what was found; may be empty
 * @param narrative what happened
 * @param advice what the table advises, Turkish
 * @param proposal what is proposed, Turkish
 * @param reasons why
 * @param proposedBy account of the first expert
 * @param secondedBy account of the second expert
 * @param signatory the unit
 */
public record IdentificationReport(
        String caseNumber,
        Addressee addressee,
        String exploitation,
        @Nullable String purposeEvidence,
        List<Score> scores,
        List<Indicator> indicators,
        String narrative,
        String advice,
        String proposal,
        String reasons,
        String proposedBy,
        String secondedBy,
        Signatory signatory)
        implements LetterContent {

    /**
     * Score of a dimension.
     *
     * @param dimension Turkish name
     * @param strong how many strong indicators
     * @param medium how many medium ones
     * @param weak how many weak ones
     * @param positive whether the dimension counts
     */
    public record Score(String dimension, int strong, int medium, int weak, boolean positive) {}

    /**
     * An indicator that was found.
     *
     * @param name Turkish name
     * @param strength Turkish name
     * @param evidence what shows it
     */
    public record Indicator(String name, String strength, String evidence) {

        public Indicator {
            Mandatory.text(evidence, "evidence");
        }
    }

    public IdentificationReport {
        Mandatory.text(caseNumber, "caseNumber");
        scores = Mandatory.entries(scores, "scores");
        indicators = List.copyOf(indicators);
        Mandatory.text(narrative, "narrative");
        Mandatory.text(advice, "advice");
        Mandatory.text(proposal, "proposal");
        Mandatory.text(reasons, "reasons");
        Mandatory.require(!proposedBy.equals(secondedBy), "secondedBy");
    }

    @Override
    public String documentId() {
        return "DOC-26";
    }
}
