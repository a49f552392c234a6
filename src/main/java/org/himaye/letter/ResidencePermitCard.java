package org.himaye.letter;

import java.time.LocalDate;

/**
 * DOC-28, residence permit of a person whose reason to stay is nobody's business: the card says what the person may do and until
 * when, and nothing from which the reason could be learned (YUKK 48, 49).
 *
 * @param caseNumber number of the permit, which is that of no file
 * @param addressee the holder
 * @param permitNumber 1 for the first permit, then counting
 * @param startsOn first day
 * @param endsOn last day
 * @param lastPossibleDay last day to which permits of this series can run
 * @param signatory who signs for the governorate
 */
public record ResidencePermitCard(
        String caseNumber,
        Addressee addressee,
        int permitNumber,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalDate lastPossibleDay,
        Signatory signatory)
        implements LetterContent {

    public ResidencePermitCard {
        Mandatory.text(caseNumber, "caseNumber");
    }

    @Override
    public String documentId() {
        return "DOC-28";
    }
}
