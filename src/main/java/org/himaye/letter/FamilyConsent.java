package org.himaye.letter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * DOC-03, consent of an adult family member to be covered by somebody else's application (YUKK 65/3).
 *
 * @param caseNumber number of the case
 * @param addressee the adult family member who consents
 * @param applicant name of the applicant
 * @param relation relation to the applicant in Turkish
 * @param consentedOn day of the consent
 * @param spoken language the family member understands
 * @param interpreter name of the interpreter; null if none took part
 * @param signatory the official before whom the consent is signed
 */
public record FamilyConsent(
        String caseNumber,
        Addressee addressee,
        String applicant,
        String relation,
        LocalDate consentedOn,
        PersonLanguage spoken,
        @Nullable String interpreter,
        Signatory signatory)
        implements LetterContent {

    public FamilyConsent {
        Mandatory.text(caseNumber, "caseNumber");
        Mandatory.text(applicant, "applicant");
        Mandatory.text(relation, "relation");
    }

    @Override
    public String documentId() {
        return "DOC-03";
    }
}
