package org.himaye.notification;

import java.time.LocalDate;
import java.util.UUID;
import org.himaye.shared.CaseId;

/**
 * The day of a service was corrected, and the clocks that hang on it have moved as far as that is in the person's favour. Told
 * in the transaction of the approval.
 *
 * @param caseId the case
 * @param decisionId the decision
 * @param notifiedOn day that counts as the day of notification
 */
public record ServiceCorrected(CaseId caseId, UUID decisionId, LocalDate notifiedOn) {}
