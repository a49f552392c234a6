package org.himaye.protection.application;

import java.time.Clock;
import java.util.Date;
import java.util.Map;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Receives written declarations of withdrawal (YUKK 77/1-a). */
@Service
public class Withdrawals {

    private final ProtectionApplications applications;
    private final CaseFiles files;
    private final ProcedureClocks clocks;
    private final ProcedureStart procedure;
    private final WithdrawalGrounds grounds;
    private final CaseJournal journal;
    private final Clock clock;

    Withdrawals(
            ProtectionApplications applications,
            CaseFiles files,
            ProcedureClocks clocks,
            ProcedureStart procedure,
            WithdrawalGrounds grounds,
            CaseJournal journal,
            Clock clock) {
        this.applications = applications;
        this.files = files;
        this.clocks = clocks;
        this.procedure = procedure;
        this.grounds = grounds;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Records that the applicant has handed in a written withdrawal. The examination stops; somebody decides that the
     * application is withdrawn, and that decision is served and can be contested like any other.
     *
     * @throws Refusal {@link ProtectionProblem#STEP_NOT_POSSIBLE} once a decision has been signed
     */
    @Transactional
    public void declare(String caseNumber) {
        CaseFile file = files.byNumber(caseNumber);
        ProtectionApplication application = applications.get(file.id());
        Date decisionDueAt = clocks.taskDue("DL-PR-06", clock.instant());
        journal.record(
                file.id(), application.province(), "WITHDRAWAL_DECLARED", clock.instant(), "YUKK 77/1-a", Map.of());
        grounds.declared(file.id(), application.province());
        files.enterStage(file.id(), "WITHDRAWAL", null);
        if (!procedure.withdraw(file.id(), decisionDueAt)) {
            throw new Refusal(
                    ProtectionProblem.STEP_NOT_POSSIBLE,
                    new LocalizedText(
                            "Karar imzalandıktan sonra başvuru geri çekilemez.",
                            "An application cannot be withdrawn once a decision is signed."),
                    "YUKK 77/1-a");
        }
    }
}
