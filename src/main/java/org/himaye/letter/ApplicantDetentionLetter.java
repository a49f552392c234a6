package org.himaye.letter;

import java.time.LocalDateTime;
import java.util.List;

/**
 * DOC-11, decision on the detention of an applicant (YUKK 68/2, 68/4, 68/7).
 *
 * @param caseNumber number of the case
 * @param addressee the applicant
 * @param decisionNumber number of the decision
 * @param grounds grounds of YUKK 68/2 in Turkish, at least one
 * @param reasons individual reasons
 * @param otherMeasures why residence, reporting and other measures do not suffice (YUKK 68/3)
 * @param startsAt start in Turkey
 * @param endsAt latest end in Turkey
 * @param authority deciding authority in Turkish
 * @param remedies routes against the decision, at least one
 * @param signatory the deciding official
 */
public record ApplicantDetentionLetter(
        String caseNumber,
        Addressee addressee,
        String decisionNumber,
        List<String> grounds,
        String reasons,
        String otherMeasures,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        String authority,
        List<Remedy> remedies,
        Signatory signatory)
        implements LetterContent {

    public ApplicantDetentionLetter {
        Mandatory.text(caseNumber, "caseNumber");
        Mandatory.text(decisionNumber, "decisionNumber");
        grounds = Mandatory.entries(grounds, "grounds");
        Mandatory.text(reasons, "reasons");
        Mandatory.text(otherMeasures, "otherMeasures");
        Mandatory.text(authority, "authority");
        Mandatory.require(endsAt.isAfter(startsAt), "endsAt");
        remedies = Mandatory.entries(remedies, "remedies");
    }

    @Override
    public String documentId() {
        return "DOC-11";
    }
}
