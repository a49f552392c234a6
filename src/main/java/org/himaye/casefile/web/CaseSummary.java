package org.himaye.casefile.web;

import java.time.Instant;
import org.himaye.casefile.CaseFile;
import org.jspecify.annotations.Nullable;

/**
 * The head of a case page.
 *
 * @param caseId identifies the case; business key of its process instances
 * @param caseNumber number of the file
 * @param type kind of procedure
 * @param province plate code and name
 * @param state open or closed
 * @param stage where the procedure is
 * @param waitingReason why nobody can work on it now; null while somebody does, and when it is closed
 * @param openedAt legal moment of opening
 * @param closedAt null while open
 * @param closedAs how it ended; null while open
 */
record CaseSummary(
        String caseId,
        String caseNumber,
        CodeView type,
        CodeView province,
        CodeView state,
        CodeView stage,
        @Nullable CodeView waitingReason,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable CodeView closedAs) {

    static CaseSummary of(CaseFile file, CodeLabels labels) {
        return new CaseSummary(
                file.id().toString(),
                file.caseNumber(),
                CodeView.of(file.type().code(), file.type().label()),
                CodeView.ofProvince(file.province()),
                CodeView.of(file.state().name(), labels.of("state", file.state().name())),
                CodeView.of(file.stage(), labels.of("stage", file.stage())),
                CodeView.orNull(file.waitingReason()),
                file.openedAt(),
                file.closedAt(),
                file.closedAs() == null ? null : CodeView.of(file.closedAs(), labels.of("closed", file.closedAs())));
    }
}
