package org.himaye.protection.rights;

import java.util.Date;
import java.util.UUID;
import org.himaye.shared.CaseId;

/** Starts and ends {@code rights-limitation}; implemented beside the process models. */
public interface RightsLimitationProcess {

    /**
     * Starts the process in the running transaction.
     *
     * @param id the late or missing report
     * @param assessmentDueAt when the excuse should be assessed
     */
    void start(CaseId caseId, String province, String caseNumber, UUID id, Date assessmentDueAt);

    /** Tells that nothing is limited any more because of a report. */
    void ended(CaseId caseId, UUID id);
}
