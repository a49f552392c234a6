package org.himaye.protection.application;

import java.util.Date;
import java.util.UUID;
import org.himaye.shared.CaseId;

/** Starts {@code age-assessment}; implemented beside the process models. */
public interface AgeAssessmentProcess {

    /**
     * Waits for the report.
     *
     * @param reportDueAt when it should be there
     */
    void start(CaseId caseId, String province, String caseNumber, UUID assessment, Date reportDueAt);

    /** Gives the tasks of the application at least a priority. */
    void prioritise(CaseId caseId, long priority);
}
