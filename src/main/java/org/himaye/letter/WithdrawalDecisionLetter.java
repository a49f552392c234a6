package org.himaye.letter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * DOC-10, decision that an application is withdrawn or deemed withdrawn: the events with their days and the proof that
 * the person knew, how each excuse was assessed, and every route (YUKK 77, 80).
 *
 * @param caseNumber number of the case
 * @param addressee the principal applicant
 * @param decisionNumber number of the decision
 * @param decidedOn day of the decision
 * @param applicationDay day of the application
 * @param coveredFamily family members the decision covers, possibly none
 * @param declared whether the applicant declared the withdrawal in writing (YUKK 77/1-a)
 * @param events what the decision rests on, at least one
 * @param facts the facts found
 * @param reasons the material reasons
 * @param legalBasis articles applied
 * @param authority deciding authority in Turkish
 * @param remedies routes against the decision, at least one
 * @param spoken language the applicant understands
 * @param signatory the deciding official
 */
public record WithdrawalDecisionLetter(
        String caseNumber,
        Addressee addressee,
        String decisionNumber,
        LocalDate decidedOn,
        LocalDate applicationDay,
        List<FamilyMember> coveredFamily,
        boolean declared,
        List<Event> events,
        String facts,
        String reasons,
        String legalBasis,
        String authority,
        List<Remedy> remedies,
        PersonLanguage spoken,
        Signatory signatory)
        implements LetterContent {

    public WithdrawalDecisionLetter {
        Mandatory.text(caseNumber, "caseNumber");
        Mandatory.text(decisionNumber, "decisionNumber");
        coveredFamily = List.copyOf(coveredFamily);
        events = Mandatory.entries(events, "events");
        Mandatory.require(declared || events.stream().allMatch(event -> event.excuse() != null), "excuse assessment");
        Mandatory.text(facts, "facts");
        Mandatory.text(reasons, "reasons");
        Mandatory.text(legalBasis, "legalBasis");
        Mandatory.text(authority, "authority");
        remedies = Mandatory.entries(remedies, "remedies");
    }

    @Override
    public String documentId() {
        return "DOC-10";
    }

    /**
     * Something the decision rests on.
     *
     * @param day day it happened
     * @param what what happened, in Turkish
     * @param proof proof that the person had been notified, in Turkish
     * @param excuse how the excuse was assessed, in Turkish; null for a declaration, which needs none
     */
    public record Event(
            LocalDate day,
            String what,
            String proof,
            @Nullable String excuse) {

        public Event {
            Mandatory.text(what, "event");
            Mandatory.text(proof, "proof of notification");
        }
    }
}
