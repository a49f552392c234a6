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
 * @param language Turkish name of the language in which the content was explained
 * @param interpreter name of the interpreter; null if none was needed
 * @param periods the statutory periods the notice names
 * @param remedies the routes against the decisions of the procedure
 * @param signatory the informing official
 */
public record InformationNotice(
        String caseNumber,
        Addressee addressee,
        String language,
        @Nullable String interpreter,
        Periods periods,
        List<GeneralRemedy> remedies,
        Signatory signatory)
        implements LetterContent {

    public InformationNotice {
        Mandatory.text(caseNumber, "caseNumber");
        Mandatory.text(language, "language");
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
     * @param decision kind of decision in Turkish, e.g. {@code Başvurunun kabul edilemez bulunması (72)}
     * @param remedy the route against it
     */
    public record GeneralRemedy(String decision, Remedy remedy) {

        public GeneralRemedy {
            Mandatory.text(decision, "decision");
        }
    }
}
