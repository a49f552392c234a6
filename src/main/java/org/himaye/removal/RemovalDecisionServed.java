package org.himaye.removal;

import java.time.LocalDate;
import java.util.UUID;
import org.himaye.shared.CaseId;

/**
 * A removal decision was lawfully served (YUKK 53/2).
 *
 * @param caseId the removal file
 * @param decisionId the removal decision
 * @param notifiedOn day of notification after the fictions of Law 7201
 */
public record RemovalDecisionServed(CaseId caseId, UUID decisionId, LocalDate notifiedOn) {}
