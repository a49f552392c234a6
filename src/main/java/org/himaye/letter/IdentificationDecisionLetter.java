package org.himaye.letter;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * DOC-27, identification decision of the governorate: result, reasons, date, and what follows (İTY; for foreigners YUKK 48/1).
 *
 * @param caseNumber number of the sealed file
 * @param addressee whom it concerns
 * @param result Turkish
 * @param positive whether support follows
 * @param ground why not identified, Turkish; null otherwise
 * @param reasons why
 * @param decidedAt when it was signed, local time of Türkiye
 * @param reflectionUntil last day of the reflection period of a foreigner; null for citizens and where nothing follows
 * @param signatory who signs
 */
public record IdentificationDecisionLetter(
        String caseNumber,
        Addressee addressee,
        String result,
        boolean positive,
        @Nullable String ground,
        String reasons,
        LocalDateTime decidedAt,
        @Nullable LocalDate reflectionUntil,
        Signatory signatory)
        implements LetterContent {

    public IdentificationDecisionLetter {
        Mandatory.text(caseNumber, "caseNumber");
        Mandatory.text(result, "result");
        Mandatory.text(reasons, "reasons");
        Mandatory.require(positive || reflectionUntil == null, "reflectionUntil");
        Mandatory.require(positive == (ground == null), "ground");
    }

    @Override
    public String documentId() {
        return "DOC-27";
    }
}
