package org.himaye.trafficking.identification;

import java.util.Date;
import org.himaye.shared.CaseId;

/** Starts the procedure of a sealed file; implemented beside the process models. */
public interface IdentificationProcedure {

    /**
     * Starts the procedure in the running transaction.
     *
     * @param province plate code
     * @param urgent whether somebody has to act at once
     * @param interviewDueAt when the first interview should be over (DL-TH-04)
     */
    void start(CaseId file, String province, boolean urgent, Date interviewDueAt);
}
