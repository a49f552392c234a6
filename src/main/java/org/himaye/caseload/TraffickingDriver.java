package org.himaye.caseload;

/** Drives a plan's sealed files through the engine as their teams would. */
interface TraffickingDriver {

    /**
     * Runs a plan to its last day.
     *
     * @param plan what to do
     * @param progress is told after each simulated day
     * @return what the files say afterwards
     */
    TraffickingResult run(TraffickingPlan plan, ProgressListener progress);
}
