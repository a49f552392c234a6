package org.himaye.letter;

import java.time.LocalDateTime;
import java.util.List;

/**
 * DOC-18, extension of a detention (YUKK 57/3, 57/5).
 *
 * @param caseNumber number of the case
 * @param addressee the person
 * @param decisionNumber number of the decision
 * @param ground which of the two reasons of YUKK 57/3, in Turkish
 * @param evidence what proves it, in Turkish
 * @param reasons individual reasons
 * @param formerEnd end before the extension, in Turkey
 * @param endsAt new latest end, in Turkey
 * @param authority deciding authority in Turkish
 * @param remedies routes against the decision, at least one
 * @param signatory the deciding official
 */
public record DetentionExtensionLetter(
        String caseNumber,
        Addressee addressee,
        String decisionNumber,
        String ground,
        String evidence,
        String reasons,
        LocalDateTime formerEnd,
        LocalDateTime endsAt,
        String authority,
        List<Remedy> remedies,
        Signatory signatory)
        implements LetterContent {

    public DetentionExtensionLetter {
        Mandatory.text(caseNumber, "caseNumber");
        Mandatory.text(decisionNumber, "decisionNumber");
        Mandatory.text(ground, "ground");
        Mandatory.text(evidence, "evidence");
        Mandatory.text(reasons, "reasons");
        Mandatory.text(authority, "authority");
        Mandatory.require(endsAt.isAfter(formerEnd), "endsAt");
        remedies = Mandatory.entries(remedies, "remedies");
    }

    @Override
    public String documentId() {
        return "DOC-18";
    }
}
