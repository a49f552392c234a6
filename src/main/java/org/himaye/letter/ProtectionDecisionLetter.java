package org.himaye.letter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * DOC-08, protection decision: status or refusal with facts, reasons, legal basis, the family members covered, authority,
 * date and number, and every route against it (YUKK 78; INV-37).
 *
 * @param caseNumber number of the case
 * @param addressee the principal applicant
 * @param decisionNumber number of the decision
 * @param decidedOn day of the decision
 * @param outcome what was decided
 * @param applicationDay day of the application
 * @param coveredFamily family members the decision covers, possibly none
 * @param facts the facts found
 * @param reasons the material reasons
 * @param legalBasis articles applied, e.g. {@code YUKK 61, 78}
 * @param authority deciding authority in Turkish
 * @param delegation act that delegated the power to decide (YUKK 78/1); null if the authority decides in its own right
 * @param remedies routes against the decision, at least one
 * @param spoken language the applicant understands
 * @param signatory the deciding official
 */
public record ProtectionDecisionLetter(
        String caseNumber,
        Addressee addressee,
        String decisionNumber,
        LocalDate decidedOn,
        Outcome outcome,
        LocalDate applicationDay,
        List<FamilyMember> coveredFamily,
        String facts,
        String reasons,
        String legalBasis,
        String authority,
        @Nullable String delegation,
        List<Remedy> remedies,
        PersonLanguage spoken,
        Signatory signatory)
        implements LetterContent {

    public ProtectionDecisionLetter {
        Mandatory.text(caseNumber, "caseNumber");
        Mandatory.text(decisionNumber, "decisionNumber");
        Mandatory.text(facts, "facts");
        Mandatory.text(reasons, "reasons");
        Mandatory.text(legalBasis, "legalBasis");
        Mandatory.text(authority, "authority");
        coveredFamily = List.copyOf(coveredFamily);
        remedies = Mandatory.entries(remedies, "remedies");
    }

    @Override
    public String documentId() {
        return "DOC-08";
    }

    /** What was decided, with the sentence the letter prints. */
    public enum Outcome {
        /** Refugee, YUKK 61. */
        REFUGEE(false, "Başvurunuz kabul edilmiş ve size MÜLTECİ STATÜSÜ verilmesine karar verilmiştir."),
        /** Conditional refugee, YUKK 62. */
        CONDITIONAL_REFUGEE(
                false, "Başvurunuz kabul edilmiş ve size ŞARTLI MÜLTECİ STATÜSÜ verilmesine karar verilmiştir."),
        /** Subsidiary protection, YUKK 63. */
        SUBSIDIARY_PROTECTION(
                false, "Başvurunuz kabul edilmiş ve size İKİNCİL KORUMA STATÜSÜ verilmesine karar verilmiştir."),
        /** Refusal on the merits, YUKK 78. */
        REFUSED(true, "Uluslararası koruma başvurunuzun REDDİNE karar verilmiştir."),
        /** Exclusion, YUKK 64. */
        EXCLUDED(true, "Uluslararası korumanın DIŞINDA TUTULMANIZA ve başvurunuzun reddine karar verilmiştir.");

        private final boolean negative;
        private final String sentence;

        Outcome(boolean negative, String sentence) {
            this.negative = negative;
            this.sentence = sentence;
        }

        /** Tells whether protection is refused. */
        public boolean negative() {
            return negative;
        }

        /** Returns the operative sentence in Turkish. */
        public String sentence() {
            return sentence;
        }
    }
}
