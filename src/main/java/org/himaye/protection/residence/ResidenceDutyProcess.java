package org.himaye.protection.residence;

import java.util.Date;
import java.util.UUID;
import org.himaye.shared.CaseId;

/** Starts and ends {@code residence-and-reporting}; implemented beside the process models. */
public interface ResidenceDutyProcess {

    /**
     * Starts the process in the running transaction.
     *
     * @param id the proposal
     * @param signatureDueAt when it should be decided on
     */
    void start(CaseId caseId, String province, String caseNumber, UUID id, Date signatureDueAt);

    /** Tells that nobody has to report any more under a proposal. */
    void ended(CaseId caseId, UUID id);
}
