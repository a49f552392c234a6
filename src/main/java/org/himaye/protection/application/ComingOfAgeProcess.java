package org.himaye.protection.application;

import java.util.Date;
import java.util.UUID;
import org.himaye.shared.CaseId;

/** Starts and ends {@code coming-of-age}; implemented beside the process models. */
public interface ComingOfAgeProcess {

    /**
     * Lets somebody ask a person who has come of age, or end what was for a child alone.
     *
     * @param comingOfAge identifier of the record
     * @param unaccompanied whether the person is the applicant and was a child alone
     * @param dueAt when that should have happened
     */
    void start(CaseId caseId, String province, String caseNumber, UUID comingOfAge, boolean unaccompanied, Date dueAt);

    /** Takes the question back, because the person has left the family; returns false if it does not wait. */
    boolean lapse(CaseId caseId, UUID comingOfAge);

    /** Gives the tasks of the application at least a priority. */
    void prioritise(CaseId caseId, long priority);
}
