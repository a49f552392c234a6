package org.himaye.casefile;

import java.util.List;
import org.himaye.shared.CaseId;

/** Reads what every completed task looked like; {@link org.himaye.shared.SubmissionArchive} writes it. */
public interface Submissions {

    /** Returns the completed forms of a case, oldest first; none for a case the caller may not see. */
    List<Submission> of(CaseId caseId);
}
