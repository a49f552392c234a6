package org.himaye.casefile;

import java.util.List;
import org.himaye.shared.CaseId;
import org.himaye.shared.Refusal;

/** Suits against the decisions of cases, in every procedure. All methods need a running transaction or open one. */
public interface CourtEvents {

    /**
     * Records what happened at a court, on the timeline and in the ledger, too, and publishes {@link CourtEventRecorded}. In
     * a removal file the periods of the suit follow (DL-RM-04, DL-RM-05).
     *
     * @throws Refusal not found, or invalid request if the day lies in the future, a filed suit or a measure has no number, or
     *     nothing of this number is in force that could be lifted
     */
    void record(CourtEvent event);

    /** Returns what happened at courts about a case, in the order of recording. */
    List<CourtEvent> of(CaseId caseId);

    /** Tells whether a suit was filed that no judgment has ended yet; two suits need two judgments. */
    boolean isSuitPending(CaseId caseId);
}
