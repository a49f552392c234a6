package org.himaye.caseload;

import java.time.LocalDate;

/** Is told how far a replay has come. */
@FunctionalInterface
interface ProgressListener {

    /**
     * Hears that a day is done.
     *
     * @param day the simulated day
     * @param done steps done so far, never fewer than before
     * @param all steps there are: every case opened and every decision of the plan
     */
    void reached(LocalDate day, long done, long all);
}
