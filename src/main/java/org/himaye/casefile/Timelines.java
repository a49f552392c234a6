package org.himaye.casefile;

import java.util.List;
import org.himaye.shared.CaseId;
import org.himaye.shared.PersonId;

/** What happened, in the order in which it happened. */
public interface Timelines {

    /** Returns what happened in a case; nothing for a case the caller may not see. */
    List<TimelineEntry> of(CaseId caseId);

    /**
     * Returns what happened in all visible cases that cover a person, as applicant or family member, under all their
     * merged records.
     */
    List<TimelineEntry> of(PersonId personId);
}
