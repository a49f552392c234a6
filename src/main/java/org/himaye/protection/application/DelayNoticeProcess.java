package org.himaye.protection.application;

import java.util.Date;
import org.himaye.shared.CaseId;

/** Starts and ends {@code delay-notice}; implemented beside the process models. */
public interface DelayNoticeProcess {

    /**
     * Waits for the end of the six months, then lets somebody inform the applicant.
     *
     * @param periodEndsAt end of the six months, which may have passed
     */
    void start(CaseId caseId, String province, String caseNumber, Date periodEndsAt);

    /** Takes a task back that nobody has done: the application is decided. */
    void lapse(CaseId caseId);
}
