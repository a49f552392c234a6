package org.himaye.letter;

import java.time.LocalDate;
import java.util.List;

/**
 * DOC-19, monthly review of a detention with its result and reasons (YUKK 57/4, 57/5).
 *
 * @param caseNumber number of the case
 * @param addressee the person
 * @param decisionNumber number of the decision
 * @param reviewedOn day of the review
 * @param continued whether the detention goes on
 * @param necessity why it is, or is not, necessary any more
 * @param removalProspects what was done for the removal and when it can be expected
 * @param alternatives which obligations would do instead, or why none does
 * @param authority deciding authority in Turkish
 * @param remedies routes against the result, at least one
 * @param signatory the reviewing official
 */
public record DetentionReviewLetter(
        String caseNumber,
        Addressee addressee,
        String decisionNumber,
        LocalDate reviewedOn,
        boolean continued,
        String necessity,
        String removalProspects,
        String alternatives,
        String authority,
        List<Remedy> remedies,
        Signatory signatory)
        implements LetterContent {

    public DetentionReviewLetter {
        Mandatory.text(caseNumber, "caseNumber");
        Mandatory.text(decisionNumber, "decisionNumber");
        Mandatory.text(necessity, "necessity");
        Mandatory.text(removalProspects, "removalProspects");
        Mandatory.text(alternatives, "alternatives");
        Mandatory.text(authority, "authority");
        remedies = Mandatory.entries(remedies, "remedies");
    }

    @Override
    public String documentId() {
        return "DOC-19";
    }
}
