package org.himaye.appeal.application;

import java.util.Date;
import org.himaye.shared.CaseId;

/** Starts the procedure of an appeal; implemented beside the process model. */
public interface AppealProcedure {

    /**
     * What the procedure starts with.
     *
     * @param caseId case of the appeal
     * @param province plate code
     * @param caseNumber number of the appeal's case
     * @param taskPriority priority of its tasks
     * @param decisionType kind of the contested decision
     * @param decisionDueAt end of the fifteen days (DL-CM-02)
     * @param extensionEndsAt end of the extension (DL-CM-03)
     */
    record Started(
            CaseId caseId,
            String province,
            String caseNumber,
            long taskPriority,
            DecisionType decisionType,
            Date decisionDueAt,
            Date extensionEndsAt) {}

    /** Starts the procedure in the running transaction. */
    void start(Started started);
}
