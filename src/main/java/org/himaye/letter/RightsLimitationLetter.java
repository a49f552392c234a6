package org.himaye.letter;

import java.time.LocalDate;
import java.util.List;

/**
 * DOC-40, decision that limits rights because a change was not reported in time: which rights, for how long, why, and every
 * route against it (YUKK 80, 90/2).
 *
 * @param caseNumber number of the case
 * @param addressee the applicant or status holder
 * @param decisionNumber number of the decision
 * @param decidedOn day of the decision
 * @param rights what is limited, at least one
 * @param period for how long from service, in Turkish, e.g. {@code 30 gün}
 * @param facts the facts found
 * @param reasons the material reasons about this person
 * @param legalBasis articles applied
 * @param authority deciding authority in Turkish
 * @param remedies routes against the decision, at least one
 * @param spoken language the person understands
 * @param signatory the deciding official
 */
public record RightsLimitationLetter(
        String caseNumber,
        Addressee addressee,
        String decisionNumber,
        LocalDate decidedOn,
        List<Right> rights,
        String period,
        String facts,
        String reasons,
        String legalBasis,
        String authority,
        List<Remedy> remedies,
        PersonLanguage spoken,
        Signatory signatory)
        implements LetterContent {

    public RightsLimitationLetter {
        Mandatory.text(caseNumber, "caseNumber");
        Mandatory.text(decisionNumber, "decisionNumber");
        rights = Mandatory.entries(rights, "rights");
        Mandatory.text(period, "period");
        Mandatory.text(facts, "facts");
        Mandatory.text(reasons, "reasons");
        Mandatory.text(legalBasis, "legalBasis");
        Mandatory.text(authority, "authority");
        remedies = Mandatory.entries(remedies, "remedies");
    }

    @Override
    public String documentId() {
        return "DOC-40";
    }

    /** What may be limited, with the words the letter prints; education and basic health are not among them (INV-42). */
    public enum Right {
        /** Social assistance and services (YUKK 89/2). */
        SOCIAL_ASSISTANCE("Sosyal yardım ve hizmetler (YUKK 89/2)"),
        /** The allowance of applicants in need (YUKK 89/5). */
        ALLOWANCE("Harçlık (YUKK 89/5)"),
        /** A place in a reception and accommodation centre (YUKK 95). */
        ACCOMMODATION("Kabul ve barınma merkezinde barınma (YUKK 95)");

        private final String words;

        Right(String words) {
            this.words = words;
        }

        /** Returns what the letter prints. */
        public String words() {
            return words;
        }
    }
}
