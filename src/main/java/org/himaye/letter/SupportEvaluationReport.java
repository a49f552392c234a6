package org.himaye.letter;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * DOC-29, evaluation report: how the person is, and what is proposed on extension, cancellation or the end of the support (İTY
 * 3/1-d; YUKK 49).
 *
 * @param caseNumber number of the file
 * @param addressee the person
 * @param evaluatedAt when; local time of Türkiye
 * @param situation how the person is
 * @param permit the permit that runs; null if there is none
 * @param advice what the decision table says
 * @param proposal what is proposed
 * @param signatory the case manager
 */
public record SupportEvaluationReport(
        String caseNumber,
        Addressee addressee,
        LocalDateTime evaluatedAt,
        String situation,
        @Nullable String permit,
        String advice,
        String proposal,
        Signatory signatory)
        implements LetterContent {

    public SupportEvaluationReport {
        Mandatory.text(caseNumber, "caseNumber");
        Mandatory.text(situation, "situation");
        Mandatory.text(advice, "advice");
        Mandatory.text(proposal, "proposal");
    }

    @Override
    public String documentId() {
        return "DOC-29";
    }
}
