package org.himaye.casefile;

import java.util.List;

/** Says what stands against a step of a case; implemented by the procedures that know such steps. */
public interface StepBars {

    /**
     * Returns the steps of a file about which something can be said now to the acting user, with what stands against them;
     * empty for files of other procedures, before the step is in sight, and for readers who may not ask.
     */
    List<BarredStep> of(CaseFile file);
}
