package org.himaye.protection.application;

import java.util.Date;
import java.util.UUID;
import org.himaye.shared.CaseId;

/** Starts and continues {@code transfer}; implemented beside the process models. */
public interface TransferProcess {

    /**
     * Starts the process in the running transaction.
     *
     * @param decision the decision of inadmissibility, which the transfer rests on
     * @param requestDueAt when the country should be asked
     */
    void start(CaseId caseId, String province, String caseNumber, UUID decision, Date requestDueAt);

    /**
     * Tells that the ways to contest the decision are closed; the person may be sent if the country accepts.
     *
     * @param transferDueAt when an accepted transfer should be carried out
     */
    void released(CaseId caseId, UUID decision, Date transferDueAt);

    /** Tells that the decision does not stand any more. */
    void overtaken(CaseId caseId, UUID decision);
}
