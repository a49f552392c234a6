package org.himaye.protection.application;

import java.util.Date;
import java.util.UUID;
import org.himaye.shared.CaseId;

/** Starts {@code headquarters-notice}; implemented beside the process models. */
public interface HeadquartersNoticeProcess {

    /**
     * Lets the province tell the headquarters.
     *
     * @param decision what they are to be told of
     * @param dueAt end of the 24 hours
     */
    void startNotice(CaseId caseId, String province, String caseNumber, UUID decision, Date dueAt);

    /**
     * Tells that the decision does not stand any more.
     *
     * @return false if nobody waits for its notice
     */
    boolean noticeOvertaken(CaseId caseId, UUID decision);
}
