package org.himaye.letter;

import java.time.LocalDateTime;

/**
 * DOC-21, release from detention: why and from when (YUKK 57). Nobody has to approve it.
 *
 * @param caseNumber number of the case
 * @param addressee the person
 * @param decisionNumber number of the decision to detain
 * @param reason why the detention ended, in Turkish
 * @param article the article that ends it
 * @param effectiveAt from when, in Turkey
 * @param signatory the official of the directorate
 */
public record ReleaseRecord(
        String caseNumber,
        Addressee addressee,
        String decisionNumber,
        String reason,
        String article,
        LocalDateTime effectiveAt,
        Signatory signatory)
        implements LetterContent {

    public ReleaseRecord {
        Mandatory.text(caseNumber, "caseNumber");
        Mandatory.text(decisionNumber, "decisionNumber");
        Mandatory.text(reason, "reason");
        Mandatory.text(article, "article");
    }

    @Override
    public String documentId() {
        return "DOC-21";
    }
}
