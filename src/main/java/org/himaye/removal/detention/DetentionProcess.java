package org.himaye.removal.detention;

import java.util.Date;
import java.util.UUID;
import org.himaye.shared.CaseId;

/** Starts and continues {@code administrative-detention}; implemented beside the process models. */
public interface DetentionProcess {

    /**
     * What the process starts with.
     *
     * @param caseId the removal file
     * @param province plate code
     * @param caseNumber number of the file
     * @param detentionId the detention
     * @param decisionId the decision to detain, which is to be served
     * @param transferDueAt last moment of arrival at a centre
     * @param reviewDueAt last moment of the first review
     * @param endsAt when the person must be free
     * @param serviceDueAt when the decision should be served
     */
    record Started(
            CaseId caseId,
            String province,
            String caseNumber,
            UUID detentionId,
            UUID decisionId,
            Date transferDueAt,
            Date reviewDueAt,
            Date endsAt,
            Date serviceDueAt) {}

    /** Starts the process in the running transaction. */
    void start(Started started);

    /** Tells that a petition to the judge was handed in; it is to be forwarded at once (YUKK 57/6). */
    boolean petitionReceived(CaseId caseId, Date forwardDueAt);

    /**
     * Tells that the detention has ended by something that happened outside the process.
     *
     * @param releaseToConfirm whether somebody has to see the person free
     */
    boolean ended(CaseId caseId, boolean releaseToConfirm);

    /** Tells that no obligations are to be imposed any more. */
    void obligationsNotNeeded(CaseId caseId);

    /** Tells that the person has left the country, so that nobody has to confirm a release. */
    void personGone(CaseId caseId);
}
