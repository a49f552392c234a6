package org.himaye.caseload;

/** Drives a plan's cases through the engine as the officers would. */
interface CaseloadDriver {

    /**
     * Runs a plan to its last day.
     *
     * @param plan what to do; its figures are already proved to be possible
     * @param progress is told after each simulated day
     * @return what the case files say afterwards
     */
    ReplayResult run(CaseloadPlan plan, ProgressListener progress);
}
