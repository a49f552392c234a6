package org.himaye.notification;

import java.time.LocalDate;
import java.util.UUID;
import org.himaye.shared.CaseId;

/**
 * A decision was lawfully served and its filing periods run.
 *
 * @param caseId the case
 * @param decisionId the decision
 * @param notifiedOn day of notification after the fictions of Law 7201
 */
public record DecisionServed(CaseId caseId, UUID decisionId, LocalDate notifiedOn) {}
