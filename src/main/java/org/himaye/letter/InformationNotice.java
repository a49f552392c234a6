package org.himaye.letter;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * DOC-02, information notice: procedure, rights, duties, consequences, routes and periods, in a language the applicant
 * understands (YUKK 70/1).
 *
 * @param caseNumber number of the case
 * @param addressee the applicant
 * @param spoken language in which the content was explained
 * @param interpreter name of the interpreter; null if none was needed
 * @param periods the statutory periods the notice names
 * @param remedies the routes against the decisions of the procedure
 * @param signatory the informing official
 */
public record InformationNotice(
        String caseNumber,
        Addressee addressee,
        PersonLanguage spoken,
        @Nullable String interpreter,
        Periods periods,
        List<GeneralRemedy> remedies,
        Signatory signatory)
        implements LetterContent {

    public InformationNotice {
        Mandatory.text(caseNumber, "caseNumber");
        remedies = Mandatory.entries(remedies, "remedies");
    }

    @Override
    public String documentId() {
        return "DOC-02";
    }

    /**
     * Periods in Turkish words as the catalogue of deadlines writes them, e.g. {@code 30 gün}.
     *
     * @param interview until the interview, YUKK 75/1
     * @param decision until the decision, YUKK 78/1
     * @param reportWork to report work, income and property, YUKK 90/1-a and b
     * @param reportAddress to report changes of address, identity and civil status, YUKK 90/1-c
     */
    public record Periods(String interview, String decision, String reportWork, String reportAddress) {

        public Periods {
            Mandatory.text(interview, "interview");
            Mandatory.text(decision, "decision");
            Mandatory.text(reportWork, "reportWork");
            Mandatory.text(reportAddress, "reportAddress");
        }

        /**
         * Reads the four periods from the catalogue.
         *
         * @param periodOfRule gives the period in Turkish words for the id of a rule, e.g. {@code DL-IP-04}
         */
        public static Periods from(UnaryOperator<String> periodOfRule) {
            return new Periods(
                    periodOfRule.apply("DL-IP-04"),
                    periodOfRule.apply("DL-IP-08"),
                    periodOfRule.apply("DL-IP-19"),
                    periodOfRule.apply("DL-IP-20"));
        }
    }

    /**
     * A route that the procedure may need later.
     *
     * @param decision kind of decision
     * @param remedy the route against it
     */
    public record GeneralRemedy(DecisionKind decision, Remedy remedy) {}

    /** Kinds of decisions with routes of their own (DT-08). */
    public enum DecisionKind {
        /** Detention of an applicant, YUKK 68. */
        DETENTION("İdari gözetim (68)"),
        /** Inadmissible, YUKK 72, or after an accelerated examination, YUKK 79. */
        INADMISSIBLE_OR_ACCELERATED("Kabul edilemez bulma (72) ve hızlandırılmış değerlendirme (79) kararları"),
        /** Refusal or status, YUKK 78. */
        MERITS("Başvurunun reddi veya statüye ilişkin karar"),
        /** Everything else, and what the Commission decides. */
        OTHER("Diğer kararlar ve Komisyon kararları");

        private final String words;

        DecisionKind(String words) {
            this.words = words;
        }

        /** Returns what the notice prints. */
        public String words() {
            return words;
        }
    }
}
