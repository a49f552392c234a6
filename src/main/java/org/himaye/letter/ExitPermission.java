package org.himaye.letter;

import java.time.LocalDate;

/**
 * DOC-16, exit permission: last exit day, any gate, consequences, no fee (YUKK 56/2; INV-43).
 *
 * @param caseNumber number of the case
 * @param addressee the person
 * @param lastExitDay last day on which to leave
 * @param signatory the issuing official
 */
public record ExitPermission(String caseNumber, Addressee addressee, LocalDate lastExitDay, Signatory signatory)
        implements LetterContent {

    public ExitPermission {
        Mandatory.text(caseNumber, "caseNumber");
    }

    @Override
    public String documentId() {
        return "DOC-16";
    }
}
