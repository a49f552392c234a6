package org.himaye.letter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * DOC-09, decision that an application is inadmissible: clause, facts, the country that protects, the court as the only
 * route, and the right to stay until then (YUKK 72/3, 73, 74, 80).
 *
 * @param caseNumber number of the case
 * @param addressee the principal applicant
 * @param decisionNumber number of the decision
 * @param decidedOn day of the decision
 * @param applicationDay day of the application
 * @param coveredFamily family members the decision covers, possibly none
 * @param clauses clauses of YUKK 72/1 that apply, at least one
 * @param country Turkish name of the country of first asylum or safe third country; null only if no clause names one
 * @param facts the facts found
 * @param reasons the material reasons
 * @param legalBasis articles applied
 * @param authority deciding authority in Turkish
 * @param remedies routes against the decision, at least one
 * @param spoken language the applicant understands
 * @param signatory the deciding official
 */
public record InadmissibilityDecisionLetter(
        String caseNumber,
        Addressee addressee,
        String decisionNumber,
        LocalDate decidedOn,
        LocalDate applicationDay,
        List<FamilyMember> coveredFamily,
        List<Clause> clauses,
        @Nullable String country,
        String facts,
        String reasons,
        String legalBasis,
        String authority,
        List<Remedy> remedies,
        PersonLanguage spoken,
        Signatory signatory)
        implements LetterContent {

    public InadmissibilityDecisionLetter {
        Mandatory.text(caseNumber, "caseNumber");
        Mandatory.text(decisionNumber, "decisionNumber");
        coveredFamily = List.copyOf(coveredFamily);
        clauses = Mandatory.entries(clauses, "clauses");
        Mandatory.require(clauses.stream().noneMatch(Clause::namesCountry) || country != null, "country");
        Mandatory.text(facts, "facts");
        Mandatory.text(reasons, "reasons");
        Mandatory.text(legalBasis, "legalBasis");
        Mandatory.text(authority, "authority");
        remedies = Mandatory.entries(remedies, "remedies");
    }

    @Override
    public String documentId() {
        return "DOC-09";
    }

    /** Why an application is inadmissible (YUKK 72/1), with the words the letter prints. */
    public enum Clause {
        /** The same claim without a new ground. */
        A("72/1-a", "Farklı bir gerekçe öne sürmeden aynı başvuruyu yinelemeniz"),
        /** An own application of somebody whom a family application covered. */
        B(
                "72/1-b",
                "Kendi adınıza yapılan aile başvurusuna muvafakat verdikten sonra haklı bir sebep göstermeden ayrı başvuru"
                        + " yapmanız"),
        /** From a country of first asylum. */
        C("72/1-c", "İlk iltica ülkesinden gelmeniz"),
        /** From a safe third country. */
        CH("72/1-ç", "Güvenli üçüncü ülkeden gelmeniz");

        private final String article;
        private final String words;

        Clause(String article, String words) {
            this.article = article;
            this.words = words;
        }

        /** Returns the clause, e.g. {@code 72/1-a}. */
        public String article() {
            return article;
        }

        /** Returns what the letter prints. */
        public String words() {
            return words;
        }

        /** Tells whether the clause rests on another country that protects. */
        public boolean namesCountry() {
            return this == C || this == CH;
        }
    }
}
