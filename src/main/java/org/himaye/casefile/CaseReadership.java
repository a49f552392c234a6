package org.himaye.casefile;

import org.himaye.shared.CaseId;
import org.himaye.shared.Refusal;

/** Who may read which file (law note F, YUKK 94/1), for every module that shows something of a file. */
public interface CaseReadership {

    /**
     * Lets the acting user read a file.
     *
     * @throws Refusal not found, whether the file does not exist or is not for this reader
     */
    void requireReader(CaseId caseId);
}
