package org.himaye.letter;

import java.time.LocalDate;
import java.util.List;

/**
 * DOC-22, entry-ban notification: start, length, basis, route (YUKK 9, 10; INV-37).
 *
 * @param caseNumber number of the case
 * @param addressee the person
 * @param decisionNumber number of the decision
 * @param startsOn first day
 * @param endsOn last day
 * @param length length in Turkish words
 * @param prePermission whether a pre-permission is needed afterwards, in Turkish words
 * @param facts the facts found
 * @param reasons the material reasons
 * @param legalBasis articles applied
 * @param authority deciding authority in Turkish
 * @param remedies routes against the decision, at least one
 * @param signatory the deciding official
 */
public record EntryBanNotice(
        String caseNumber,
        Addressee addressee,
        String decisionNumber,
        LocalDate startsOn,
        LocalDate endsOn,
        String length,
        String prePermission,
        String facts,
        String reasons,
        String legalBasis,
        String authority,
        List<Remedy> remedies,
        Signatory signatory)
        implements LetterContent {

    public EntryBanNotice {
        Mandatory.text(caseNumber, "caseNumber");
        Mandatory.text(decisionNumber, "decisionNumber");
        Mandatory.text(length, "length");
        Mandatory.text(prePermission, "prePermission");
        Mandatory.text(facts, "facts");
        Mandatory.text(reasons, "reasons");
        Mandatory.text(legalBasis, "legalBasis");
        Mandatory.text(authority, "authority");
        Mandatory.require(!endsOn.isBefore(startsOn), "endsOn");
        remedies = Mandatory.entries(remedies, "remedies");
    }

    @Override
    public String documentId() {
        return "DOC-22";
    }
}
