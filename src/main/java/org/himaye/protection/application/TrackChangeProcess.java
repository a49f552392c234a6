package org.himaye.protection.application;

import java.util.Date;
import java.util.UUID;
import org.himaye.shared.CaseId;

/** Starts and continues {@code track-change}, and tells the procedure of the application; implemented beside the models. */
public interface TrackChangeProcess {

    /**
     * Lets somebody else answer a proposal.
     *
     * @param proposal what is to be answered
     * @param answerDueAt when it should be
     */
    void propose(CaseId caseId, String province, String caseNumber, UUID proposal, Date answerDueAt);

    /** Takes an unanswered proposal back: the examination is over. */
    void lapse(CaseId caseId, UUID proposal);

    /**
     * Puts the running examination under the periods of its new track.
     *
     * @param track the new track
     * @param interviewDueAt last moment for the interview
     * @param decisionDueAt last moment for the decision
     */
    void changed(CaseId caseId, String track, Date interviewDueAt, Date decisionDueAt);

    /**
     * Puts the decision of the running examination under another period: five days from the interview (YUKK 79/2).
     *
     * @param decisionDueAt last moment for the decision
     */
    void decisionDue(CaseId caseId, Date decisionDueAt);
}
