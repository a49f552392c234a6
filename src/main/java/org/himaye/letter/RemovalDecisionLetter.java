package org.himaye.letter;

import java.time.LocalDate;
import java.util.List;

/**
 * DOC-15, removal decision: grounds, assessment of YUKK 55, reasons, destination, departure period or why none, detention
 * or obligations, entry ban, the seven days and what they suspend (YUKK 53, 56; INV-07, INV-37).
 *
 * @param caseNumber number of the case
 * @param addressee the person
 * @param decisionNumber number of the decision
 * @param decidedOn day of the decision
 * @param grounds the grounds in words, each with its letter, at least one
 * @param prohibitionsAssessed what the assessment of YUKK 4 and 55 found
 * @param facts the facts found
 * @param reasons the material reasons
 * @param legalBasis articles applied
 * @param destination name of the country in Turkish
 * @param departure the departure period, or why there is none
 * @param measure detention, obligations or neither
 * @param visaCancelled whether the visa is cancelled (YUKK 16/2)
 * @param entryBan what is proposed about an entry ban
 * @param authority deciding authority in Turkish
 * @param remedies routes against the decision, at least one
 * @param signatory the deciding official
 */
public record RemovalDecisionLetter(
        String caseNumber,
        Addressee addressee,
        String decisionNumber,
        LocalDate decidedOn,
        List<String> grounds,
        String prohibitionsAssessed,
        String facts,
        String reasons,
        String legalBasis,
        String destination,
        String departure,
        String measure,
        boolean visaCancelled,
        String entryBan,
        String authority,
        List<Remedy> remedies,
        Signatory signatory)
        implements LetterContent {

    public RemovalDecisionLetter {
        Mandatory.text(caseNumber, "caseNumber");
        Mandatory.text(decisionNumber, "decisionNumber");
        grounds = Mandatory.entries(grounds, "grounds");
        Mandatory.text(prohibitionsAssessed, "prohibitionsAssessed");
        Mandatory.text(facts, "facts");
        Mandatory.text(reasons, "reasons");
        Mandatory.text(legalBasis, "legalBasis");
        Mandatory.text(destination, "destination");
        Mandatory.text(departure, "departure");
        Mandatory.text(measure, "measure");
        Mandatory.text(entryBan, "entryBan");
        Mandatory.text(authority, "authority");
        remedies = Mandatory.entries(remedies, "remedies");
    }

    @Override
    public String documentId() {
        return "DOC-15";
    }
}
