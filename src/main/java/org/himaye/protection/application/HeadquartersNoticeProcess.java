package org.himaye.protection.application;

import java.util.Date;
import org.himaye.shared.CaseId;

/** Starts {@code headquarters-notice}; implemented beside the process models. */
public interface HeadquartersNoticeProcess {

    /**
     * Lets the province tell the headquarters.
     *
     * @param dueAt end of the 24 hours
     */
    void start(CaseId caseId, String province, String caseNumber, Date dueAt);
}
