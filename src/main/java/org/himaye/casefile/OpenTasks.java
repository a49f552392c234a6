package org.himaye.casefile;

import java.util.List;
import org.himaye.shared.CaseId;

/** Lists the open tasks of a case; implemented by the engine's glue. */
public interface OpenTasks {

    /** Returns the open tasks of a case, the most urgent first. */
    List<OpenTask> of(CaseId caseId);
}
