package org.himaye.letter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * DOC-20, obligations in place of detention (YUKK 57/A).
 *
 * @param caseNumber number of the case
 * @param addressee the person
 * @param decisionNumber number of the decision
 * @param decidedOn day of the decision
 * @param obligations obligations of YUKK 57/A-1 in Turkish, at least one
 * @param residence address to live at; null unless imposed
 * @param reportingEveryDays days between two reports; null unless imposed
 * @param guaranteeAmount guarantee in lira; null unless imposed
 * @param until last day
 * @param reasons individual reasons
 * @param authority deciding authority in Turkish
 * @param remedies routes against the decision, at least one
 * @param signatory the deciding official
 */
public record AlternativeObligationsLetter(
        String caseNumber,
        Addressee addressee,
        String decisionNumber,
        LocalDate decidedOn,
        List<String> obligations,
        @Nullable String residence,
        @Nullable Integer reportingEveryDays,
        @Nullable Long guaranteeAmount,
        LocalDate until,
        String reasons,
        String authority,
        List<Remedy> remedies,
        Signatory signatory)
        implements LetterContent {

    public AlternativeObligationsLetter {
        Mandatory.text(caseNumber, "caseNumber");
        Mandatory.text(decisionNumber, "decisionNumber");
        obligations = Mandatory.entries(obligations, "obligations");
        Mandatory.text(reasons, "reasons");
        Mandatory.text(authority, "authority");
        remedies = Mandatory.entries(remedies, "remedies");
    }

    @Override
    public String documentId() {
        return "DOC-20";
    }
}
