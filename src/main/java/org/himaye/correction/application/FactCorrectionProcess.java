package org.himaye.correction.application;

import java.util.Date;
import java.util.UUID;
import org.himaye.shared.CaseId;

/** Starts the processes of corrections; implemented beside the process models. */
public interface FactCorrectionProcess {

    /** Lets a second person decide on a proposed correction. */
    void proposed(CaseId caseId, String province, String caseNumber, UUID correction, Date verdictDueAt);

    /**
     * Lets the right desk decide on a consequence.
     *
     * @param article what the desk has to look at, e.g. {@code YUKK 80/1-a}
     */
    void raised(
            CaseId caseId,
            String province,
            String caseNumber,
            UUID consequence,
            ConsequenceKind kind,
            String article,
            Date settlementDueAt);
}
