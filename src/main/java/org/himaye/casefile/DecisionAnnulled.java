package org.himaye.casefile;

import org.himaye.shared.CaseId;

/**
 * A court, the Commission or the authority annulled a decision; published in the same transaction, so that whatever rests on the
 * decision can end with it.
 *
 * @param caseId the case
 * @param decisionId the decision
 */
public record DecisionAnnulled(CaseId caseId, DecisionId decisionId) {}
