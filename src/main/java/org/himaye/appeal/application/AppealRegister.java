package org.himaye.appeal.application;

import java.time.Instant;
import java.util.List;
import org.himaye.shared.CaseId;

/** Which appeals lie with which commission, for the eye. All methods need a running transaction. */
public interface AppealRegister {

    /** How many appeals a list shows at most. */
    int LONGEST_LIST = 200;

    /** Returns the open appeals that are assigned to a commission, oldest first, at most {@link #LONGEST_LIST}. */
    List<Entry> of(String commission);

    /**
     * Tells whether an appeal lies with a commission, or an appeal against a decision in the case does. The last
     * assignment counts.
     *
     * @param caseId case of an appeal, or the contested case
     */
    boolean liesWith(CaseId caseId, String commission);

    /**
     * One appeal.
     *
     * @param appeal the appeal
     * @param caseNumber its case number
     * @param stage code of the stage of its case
     * @param rapporteur account name
     * @param receivedAt when the petition was handed in
     * @param assignedAt when it came to the rapporteur
     */
    record Entry(
            CaseId appeal,
            String caseNumber,
            String stage,
            String rapporteur,
            Instant receivedAt,
            Instant assignedAt) {}
}
