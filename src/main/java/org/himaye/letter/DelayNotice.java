package org.himaye.letter;

import java.time.LocalDate;

/**
 * DOC-41, notice that there is no decision yet although six months have passed since registration: that the examination goes on,
 * and that nothing counts as decided (YUKK 78/1). It is no decision, and names no remedy.
 *
 * @param caseNumber number of the case
 * @param addressee the applicant
 * @param registeredOn day of registration
 * @param periodEndedOn last day of the six months
 * @param issuedOn day of the notice
 * @param spoken language the applicant understands
 * @param signatory the authority
 */
public record DelayNotice(
        String caseNumber,
        Addressee addressee,
        LocalDate registeredOn,
        LocalDate periodEndedOn,
        LocalDate issuedOn,
        PersonLanguage spoken,
        Signatory signatory)
        implements LetterContent {

    public DelayNotice {
        Mandatory.text(caseNumber, "caseNumber");
        Mandatory.require(issuedOn.isAfter(periodEndedOn), "lapsed period");
    }

    @Override
    public String documentId() {
        return "DOC-41";
    }
}
