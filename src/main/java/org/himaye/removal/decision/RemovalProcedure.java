package org.himaye.removal.decision;

import java.util.Date;
import org.himaye.shared.CaseId;

/** Starts and continues the procedure of a removal file; implemented beside the process models. */
public interface RemovalProcedure {

    /**
     * What the procedure starts with.
     *
     * @param caseId the case
     * @param province plate code
     * @param caseNumber number of the case
     * @param evaluationDueAt when the evaluation should be done
     * @param evaluationEndsAt when somebody apprehended is free without a decision
     */
    record Started(CaseId caseId, String province, String caseNumber, Date evaluationDueAt, Date evaluationEndsAt) {}

    /** Starts the procedure in the running transaction. */
    void start(Started started);

    /** Tells the procedure that a suit was filed; false if no step waits for it. */
    boolean suitFiled(CaseId caseId, Date judgmentDueAt);

    /**
     * Tells the procedure that the person left on their own; false if no decision is being enforced.
     *
     * @param inTime whether within the departure period
     */
    boolean departed(CaseId caseId, boolean inTime, Date entryBanDueAt);

    /** Tells the procedure that the authority lifted the decision; false if no decision is being enforced. */
    boolean lifted(CaseId caseId);

    /** Tells the procedure of a voluntary return or a readmission; false if no decision is being enforced. */
    boolean leftOtherwise(CaseId caseId);
}
