package org.himaye.removal.readmission;

import java.util.Date;
import java.util.UUID;
import org.himaye.shared.CaseId;

/** Starts and ends the procedure of a request; implemented beside the process models. */
public interface ReadmissionProcedure {

    /**
     * Starts the procedure in the running transaction.
     *
     * @param request the request
     * @param caseNumber number of the case
     * @param replyDueAt end of the period for the reply, or when to ask after one where no period is known
     */
    void start(ReadmissionRequest request, String caseNumber, Date replyDueAt);

    /** Ends the procedure of a request that leads nowhere any more. */
    void discontinue(CaseId caseId, UUID requestId);
}
