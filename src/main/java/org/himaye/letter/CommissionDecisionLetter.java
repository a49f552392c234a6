package org.himaye.letter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * DOC-14, decision or answer of the Commission: panel, attendance, observer, facts, reasons, votes, dissents, result and
 * the routes against it (YUKK 80/1-b, CBK-4 164; INV-37).
 *
 * @param caseNumber number of the appeal's case
 * @param addressee the person concerned
 * @param decisionNumber number of the Commission's decision; null for an answer without jurisdiction
 * @param decidedOn day of the decision or answer
 * @param outcome what was decided
 * @param contested the contested decision
 * @param receivedOn day of the objection
 * @param authority name of the Commission
 * @param panel who sat; empty where no vote was held
 * @param observer whether UNHCR observed; null where no vote was held
 * @param vote count of the votes in words; null where no vote was held
 * @param dissents reasons of outvoted members
 * @param facts the facts found
 * @param reasons the reasons
 * @param legalBasis articles applied
 * @param remedies routes against this decision, or the right court for the contested one; at least one
 * @param contestedRemedies routes that may still be open against the contested decision itself
 * @param signatory who signs
 */
public record CommissionDecisionLetter(
        String caseNumber,
        Addressee addressee,
        @Nullable String decisionNumber,
        LocalDate decidedOn,
        Outcome outcome,
        Contested contested,
        LocalDate receivedOn,
        String authority,
        List<Member> panel,
        @Nullable String observer,
        @Nullable String vote,
        List<Dissent> dissents,
        String facts,
        String reasons,
        String legalBasis,
        List<Remedy> remedies,
        List<Remedy> contestedRemedies,
        Signatory signatory)
        implements LetterContent {

    public CommissionDecisionLetter {
        Mandatory.text(caseNumber, "caseNumber");
        Mandatory.text(authority, "authority");
        Mandatory.text(facts, "facts");
        Mandatory.text(reasons, "reasons");
        Mandatory.text(legalBasis, "legalBasis");
        Mandatory.require((decisionNumber == null) == (outcome == Outcome.NO_JURISDICTION), "decisionNumber");
        Mandatory.require(!outcome.voted() || !panel.isEmpty() && vote != null && observer != null, "panel and vote");
        panel = List.copyOf(panel);
        dissents = List.copyOf(dissents);
        remedies = Mandatory.entries(remedies, "remedies");
        contestedRemedies = List.copyOf(contestedRemedies);
    }

    @Override
    public String documentId() {
        return "DOC-14";
    }

    /**
     * The contested decision.
     *
     * @param number its number
     * @param date its day
     * @param authority who took it
     */
    public record Contested(String number, LocalDate date, String authority) {

        public Contested {
            Mandatory.text(number, "number");
            Mandatory.text(authority, "authority");
        }
    }

    /**
     * A member who sat.
     *
     * @param seat seat in Turkish
     * @param name account name
     */
    public record Member(String seat, String name) {}

    /**
     * A dissent.
     *
     * @param seat seat of the outvoted member in Turkish
     * @param reasons the member's reasons
     */
    public record Dissent(String seat, String reasons) {}

    /** What was decided, with the sentence the letter prints. */
    public enum Outcome {
        /** Accepted; somebody else decides anew. */
        REMANDED(
                true,
                "İtirazın KABULÜNE, itiraz edilen kararın kaldırılarak başvurunun başka bir yetkili tarafından yeniden"
                        + " karara bağlanmasına karar verilmiştir."),
        /** Accepted; refugee status. */
        REFUGEE(
                true,
                "İtirazın KABULÜNE, itiraz edilen kararın kaldırılarak MÜLTECİ STATÜSÜ verilmesine karar verilmiştir."),
        /** Accepted; conditional refugee status. */
        CONDITIONAL_REFUGEE(
                true,
                "İtirazın KABULÜNE, itiraz edilen kararın kaldırılarak ŞARTLI MÜLTECİ STATÜSÜ verilmesine karar"
                        + " verilmiştir."),
        /** Accepted; subsidiary protection. */
        SUBSIDIARY_PROTECTION(
                true,
                "İtirazın KABULÜNE, itiraz edilen kararın kaldırılarak İKİNCİL KORUMA STATÜSÜ verilmesine karar"
                        + " verilmiştir."),
        /** Rejected. */
        REJECTED(true, "İtirazın REDDİNE karar verilmiştir."),
        /** Late. */
        LATE(false, "İtirazın SÜRESİNDE YAPILMADIĞINDAN REDDİNE karar verilmiştir."),
        /** No standing. */
        NO_STANDING(false, "İtirazın, itiraz hakkı gösterilemediğinden REDDİNE karar verilmiştir."),
        /** The Commission may not decide. */
        NO_JURISDICTION(
                false,
                "Bu karara karşı Komisyona itiraz yolu yoktur; Komisyon GÖREVLİ DEĞİLDİR. Aşağıda gösterilen mahkemeye"
                        + " başvurabilirsiniz.");

        private final boolean voted;
        private final String sentence;

        Outcome(boolean voted, String sentence) {
            this.voted = voted;
            this.sentence = sentence;
        }

        /** Tells whether a vote stands behind it. */
        public boolean voted() {
            return voted;
        }

        /** Returns the operative sentence in Turkish. */
        public String sentence() {
            return sentence;
        }
    }
}
