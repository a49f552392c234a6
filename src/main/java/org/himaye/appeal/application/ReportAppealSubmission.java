package org.himaye.appeal.application;

import org.himaye.appeal.application.Deliberations.VoteChoice;

/**
 * The report of the rapporteur (CBK-4 164).
 *
 * <p>Filled by the form {@code report-appeal}.
 *
 * @param proposal what is proposed
 * @param facts facts found
 * @param reasons reasons for each ground
 */
public record ReportAppealSubmission(VoteChoice proposal, String facts, String reasons) {}
