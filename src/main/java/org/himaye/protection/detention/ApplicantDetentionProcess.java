package org.himaye.protection.detention;

import java.util.Date;
import java.util.UUID;
import org.himaye.shared.CaseId;

/** Starts and continues {@code applicant-detention}; implemented beside the process models. */
public interface ApplicantDetentionProcess {

    /**
     * Starts the process in the running transaction.
     *
     * @param id the consideration, and the detention if there will be one
     * @param assessmentDueAt when the individual test should be written
     */
    void start(CaseId caseId, String province, String caseNumber, UUID id, Date assessmentDueAt);

    /** Tells that the application has ended before anything was decided. */
    void lapsed(CaseId caseId);

    /** Tells that a petition to the judge was handed in; it is to be forwarded at once (YUKK 68/7). */
    void petitionReceived(CaseId caseId, Date forwardDueAt);

    /** Tells that the detention has ended by something that happened outside the process. */
    void ended(CaseId caseId);
}
