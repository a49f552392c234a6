package org.himaye.casefile;

import java.time.Instant;
import java.util.List;
import org.himaye.shared.CaseId;

/**
 * A decision as it is signed. Facts, reasons, legal basis and authority are what the law demands of every decision
 * (YUKK 53/2, 72/3, 78/6, 100); without them nothing is recorded.
 *
 * @param caseId the case decided
 * @param kind upper-case code of the kind of decision, e.g. {@code PROTECTION_STATUS}
 * @param outcome upper-case code of the outcome, e.g. {@code SUBSIDIARY_PROTECTION}
 * @param facts the facts found
 * @param reasons why the facts lead to the outcome
 * @param legalBasis articles
 * @param authority the authority that decides, for people
 * @param remedies ids of the filing periods open against it, e.g. {@code DL-IP-14}; empty if there is none
 * @param decidedBy account name of who signed
 * @param decidedAt when it was signed
 */
public record NewDecision(
        CaseId caseId,
        String kind,
        String outcome,
        String facts,
        String reasons,
        String legalBasis,
        String authority,
        List<String> remedies,
        String decidedBy,
        Instant decidedAt) {

    public NewDecision {
        facts = PlainText.of(facts);
        reasons = PlainText.of(reasons);
        legalBasis = PlainText.of(legalBasis);
        authority = PlainText.of(authority);
        remedies = List.copyOf(remedies);
    }

    /** Never prints what was decided about whom. */
    @Override
    public String toString() {
        return "NewDecision[" + caseId + ", " + kind + "]";
    }
}
