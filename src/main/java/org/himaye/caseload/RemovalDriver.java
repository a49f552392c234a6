package org.himaye.caseload;

/** Drives a plan's removal files through the engine as the officers would. */
interface RemovalDriver {

    /**
     * Runs a plan to its last day.
     *
     * @param plan what to do
     * @param progress is told after each simulated day
     * @return what the case files say afterwards
     */
    RemovalResult run(RemovalPlan plan, ProgressListener progress);
}
