package org.himaye.correction.process;

import java.util.Date;
import java.util.UUID;
import org.himaye.correction.application.ConsequenceKind;
import org.himaye.correction.application.FactCorrectionProcess;
import org.himaye.shared.CaseId;
import org.himaye.shared.Processes;
import org.himaye.shared.RoutingVariables;
import org.springframework.stereotype.Component;

/** Starts {@code fact-correction} and {@code correction-consequence}. */
@Component
class FactCorrectionProcessStart implements FactCorrectionProcess {

    private static final long PRIORITY_OF_CORRECTIONS = 70;
    private static final long PRIORITY_OF_CONSEQUENCES = 90;

    private final Processes processes;

    FactCorrectionProcessStart(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void proposed(CaseId caseId, String province, String caseNumber, UUID correction, Date verdictDueAt) {
        processes.start(
                FactCorrectionContract.CORRECTION_PROPOSED,
                caseId,
                province,
                RoutingVariables.none()
                        .with(FactCorrectionContract.SUBJECT_ID, correction.toString())
                        .with(FactCorrectionContract.CASE_NUMBER, caseNumber)
                        .with(FactCorrectionContract.TASK_PRIORITY, PRIORITY_OF_CORRECTIONS)
                        .with(FactCorrectionContract.VERDICT_DUE_AT, verdictDueAt)
                        .with(FactCorrectionContract.CORRECTION_APPROVED, false));
    }

    @Override
    public void raised(
            CaseId caseId,
            String province,
            String caseNumber,
            UUID consequence,
            ConsequenceKind kind,
            String article,
            Date settlementDueAt) {
        processes.start(
                CorrectionConsequenceContract.CONSEQUENCE_RAISED,
                caseId,
                province,
                RoutingVariables.none()
                        .with(CorrectionConsequenceContract.SUBJECT_ID, consequence.toString())
                        .with(CorrectionConsequenceContract.CASE_NUMBER, caseNumber)
                        .with(CorrectionConsequenceContract.TASK_PRIORITY, PRIORITY_OF_CONSEQUENCES)
                        .with(
                                CorrectionConsequenceContract.CONSEQUENCE_DESK,
                                kind.desk().name())
                        .with(CorrectionConsequenceContract.CONSEQUENCE_ARTICLE, article)
                        .with(CorrectionConsequenceContract.SETTLEMENT_DUE_AT, settlementDueAt));
    }
}
