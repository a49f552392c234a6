package org.himaye.letter;

import java.time.LocalDateTime;
import java.util.List;

/**
 * DOC-17, detention decision (YUKK 57/2, 57/5, 57/7).
 *
 * @param caseNumber number of the case
 * @param addressee the person
 * @param decisionNumber number of the decision
 * @param grounds grounds of YUKK 57/2 in Turkish, at least one
 * @param reasons individual reasons
 * @param startsAt start in Turkey
 * @param endsAt latest end in Turkey
 * @param authority deciding authority in Turkish
 * @param remedies routes against the decision, at least one
 * @param signatory the deciding official
 */
public record DetentionDecisionLetter(
        String caseNumber,
        Addressee addressee,
        String decisionNumber,
        List<String> grounds,
        String reasons,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        String authority,
        List<Remedy> remedies,
        Signatory signatory)
        implements LetterContent {

    public DetentionDecisionLetter {
        Mandatory.text(caseNumber, "caseNumber");
        Mandatory.text(decisionNumber, "decisionNumber");
        grounds = Mandatory.entries(grounds, "grounds");
        Mandatory.text(reasons, "reasons");
        Mandatory.text(authority, "authority");
        Mandatory.require(endsAt.isAfter(startsAt), "endsAt");
        remedies = Mandatory.entries(remedies, "remedies");
    }

    @Override
    public String documentId() {
        return "DOC-17";
    }
}
