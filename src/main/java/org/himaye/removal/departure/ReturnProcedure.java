package org.himaye.removal.departure;

import java.util.Date;
import java.util.UUID;
import org.himaye.shared.CaseId;

/** Starts and ends the procedure of a return; implemented beside the process models. */
public interface ReturnProcedure {

    /**
     * Starts the procedure in the running transaction.
     *
     * @param declaration the declaration that starts it
     * @param caseNumber number of the case
     * @param counsellingDueAt when the person should be counselled
     */
    void start(ReturnDeclaration declaration, String caseNumber, Date counsellingDueAt);

    /** Ends the procedure of a declaration that holds no more, wherever it stands. */
    void discontinue(CaseId caseId, UUID declarationId);
}
