package org.himaye.removal.alternatives;

import java.util.Date;
import java.util.UUID;
import org.himaye.shared.CaseId;

/** Starts and continues {@code alternative-obligations}; implemented beside the process models. */
public interface ObligationProcess {

    /**
     * What the process starts with.
     *
     * @param caseId the removal file
     * @param province plate code
     * @param caseNumber number of the file
     * @param setId the imposed obligations
     * @param decisionId the decision, which is to be served
     * @param reporting whether reports are expected
     * @param reportDueAt when the first report is due; the end where none is expected
     * @param guarantee whether a guarantee is to be paid
     * @param endsAt when the obligations are over
     * @param serviceDueAt when the decision should be served
     */
    record Started(
            CaseId caseId,
            String province,
            String caseNumber,
            UUID setId,
            UUID decisionId,
            boolean reporting,
            Date reportDueAt,
            boolean guarantee,
            Date endsAt,
            Date serviceDueAt) {}

    /** Starts the process in the running transaction. */
    void start(Started started);

    /** Tells that a petition against electronic monitoring was handed in. */
    boolean petitionReceived(CaseId caseId, Date forwardDueAt);

    /** Tells that a breach was observed, on which the governorate decides. */
    boolean breachObserved(CaseId caseId, Date decisionDueAt);

    /** Tells that the obligations have ended by something that happened outside the process. */
    boolean ended(CaseId caseId, Date settlementDueAt);
}
