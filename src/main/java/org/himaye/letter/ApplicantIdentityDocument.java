package org.himaye.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * DOC-04, applicant identity document: says that protection was requested and replaces a residence permit, without a fee
 * (YUKK 76).
 *
 * @param caseNumber number of the case
 * @param addressee the holder, with a foreigner number that begins with 99
 * @param validUntil last day of validity, set by the Ministry (YUKK 76/1)
 * @param residenceProvince Turkish name of the province of residence (YUKK 71)
 * @param coveredFamily family members covered by the application, possibly none
 * @param spoken language the holder understands
 * @param signatory the issuing official
 */
public record ApplicantIdentityDocument(
        String caseNumber,
        Addressee addressee,
        LocalDate validUntil,
        String residenceProvince,
        List<FamilyMember> coveredFamily,
        PersonLanguage spoken,
        Signatory signatory)
        implements LetterContent {

    private static final Pattern FOREIGNER_NUMBER = Pattern.compile("99\\d{9}");

    public ApplicantIdentityDocument {
        Mandatory.text(caseNumber, "caseNumber");
        Mandatory.text(residenceProvince, "residenceProvince");
        String foreignerNumber = addressee.foreignerNumber();
        Mandatory.require(
                foreignerNumber != null
                        && FOREIGNER_NUMBER.matcher(foreignerNumber).matches(),
                "foreignerNumber");
        coveredFamily = List.copyOf(coveredFamily);
    }

    @Override
    public String documentId() {
        return "DOC-04";
    }
}
