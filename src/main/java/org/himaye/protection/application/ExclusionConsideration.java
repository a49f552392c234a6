package org.himaye.protection.application;

import java.util.Date;
import java.util.UUID;
import org.himaye.shared.CaseId;

/** Starts and ends {@code exclusion-consideration}; implemented beside the models. */
public interface ExclusionConsideration {

    /**
     * Lets an officer record what is found about one person.
     *
     * @param consideration what the task is about
     * @param findingDueAt when the application should be decided
     */
    void open(CaseId caseId, String province, String caseNumber, UUID consideration, Date findingDueAt);

    /**
     * Takes a consideration back: the application is decided.
     *
     * @return false if nobody was working on it any more
     */
    boolean lapse(CaseId caseId, UUID consideration);
}
