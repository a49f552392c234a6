package org.himaye.casefile;

import java.util.List;
import org.himaye.shared.CaseId;

/** Says what may lawfully happen next in a case; implemented by whoever runs the procedures. */
public interface NextSteps {

    /** Returns the steps that may come next: those that follow open tasks, then events, then dates, the earliest first. */
    List<NextStep> of(CaseId caseId);
}
