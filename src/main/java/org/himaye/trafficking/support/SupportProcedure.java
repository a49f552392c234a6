package org.himaye.trafficking.support;

import java.util.Date;
import org.himaye.shared.CaseId;

/** Starts the procedure of a support; implemented beside the process models. */
public interface SupportProcedure {

    /**
     * What the procedure starts with.
     *
     * @param permitNeeded whether the governorate is to grant a permit: to a foreigner whose three years are not over
     * @param next when to look at it again
     */
    record Beginning(boolean permitNeeded, Review next) {}

    /**
     * When a support is looked at again.
     *
     * @param reminderAt when the case manager is reminded
     * @param dueAt when the permit, or else the period, is over
     */
    record Review(Date reminderAt, Date dueAt) {}

    /** Starts the procedure in the running transaction. */
    void start(CaseId file, String province, Beginning beginning);
}
