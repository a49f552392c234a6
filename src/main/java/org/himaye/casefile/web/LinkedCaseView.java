package org.himaye.casefile.web;

import java.time.Instant;
import org.himaye.casefile.CaseFile;

/**
 * Another file that covers the same person and that the reader may see.
 *
 * @param caseNumber number of the file
 * @param type kind of procedure
 * @param province plate code and name
 * @param state open or closed
 * @param stage where the procedure is
 * @param openedAt legal moment of opening
 */
record LinkedCaseView(
        String caseNumber, CodeView type, CodeView province, CodeView state, CodeView stage, Instant openedAt) {

    static LinkedCaseView of(CaseFile file, CodeLabels labels) {
        CaseSummary summary = CaseSummary.of(file, labels);
        return new LinkedCaseView(
                summary.caseNumber(),
                summary.type(),
                summary.province(),
                summary.state(),
                summary.stage(),
                summary.openedAt());
    }
}
