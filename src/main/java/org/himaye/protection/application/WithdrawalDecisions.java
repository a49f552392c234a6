package org.himaye.protection.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.Decision;
import org.himaye.letter.WithdrawalDecisionLetter;
import org.himaye.protection.application.ProtectionApplication.Draft;
import org.himaye.protection.application.ProtectionApplication.Level;
import org.himaye.protection.application.WithdrawalTables.Proposal;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides on withdrawals, declared or proposed (YUKK 77; DT-05). */
@Service
public class WithdrawalDecisions {

    private final ProtectionApplications applications;
    private final CaseFiles files;
    private final WithdrawalGrounds grounds;
    private final WithdrawalEvidence evidences;
    private final DecisionSigners signers;
    private final DecisionConclusions conclusions;
    private final ProcedureClocks clocks;
    private final ProtectionLetters letters;
    private final CaseJournal journal;
    private final CurrentActor currentActor;
    private final Clock clock;

    WithdrawalDecisions(
            ProtectionApplications applications,
            CaseFiles files,
            WithdrawalGrounds grounds,
            WithdrawalEvidence evidences,
            DecisionSigners signers,
            DecisionConclusions conclusions,
            ProcedureClocks clocks,
            ProtectionLetters letters,
            CaseJournal journal,
            CurrentActor currentActor,
            Clock clock) {
        this.applications = applications;
        this.files = files;
        this.grounds = grounds;
        this.evidences = evidences;
        this.signers = signers;
        this.conclusions = conclusions;
        this.clocks = clocks;
        this.letters = letters;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Asks whether somebody may not sign the withdrawal of a case: who took part, or proposed it.
     *
     * @param account account name
     * @return {@link ProtectionProblem#DECIDER_TOOK_PART}, {@link WithdrawalProblem#SIGNER_PROPOSED}, or empty
     */
    @Transactional(readOnly = true)
    public Optional<Refusal> mayNotSign(CaseId caseId, String account) {
        return signers.tookPart(caseId, account).or(() -> grounds.signerProposed(caseId, account));
    }

    /**
     * What was decided on a withdrawal.
     *
     * @param concluded whether the application is withdrawn; otherwise the procedure goes on
     * @param registrationOpen whether it goes on with the registration
     * @param referralOpen whether a referral has still to be received there
     * @param serviceDueAt when the decision should be served; of no meaning if the procedure goes on
     * @param decisionDueAt when the decision on the application is due if the procedure goes on
     */
    public record WithdrawalDecided(
            boolean concluded, boolean registrationOpen, boolean referralOpen, Date serviceDueAt, Date decisionDueAt) {}

    /**
     * Concludes an application that the applicant has withdrawn in writing (YUKK 77/1-a), or that counts as withdrawn by a
     * proposed row of DT-05; or refuses the proposal. Whoever proposed it does not decide, and nobody has to follow it (INV-39).
     */
    @Transactional
    public WithdrawalDecided conclude(CaseId caseId, ConcludeWithdrawalSubmission submission) {
        if (Boolean.TRUE.equals(submission.proposalRefused())) {
            return refuse(caseId, submission);
        }
        ProtectionApplication application = applications.get(caseId);
        Proposal proposal = grounds.toDecide(caseId);
        boolean declared = proposal.row() == 1;
        check(application, submission, declared);
        mayNotSign(caseId, currentActor.get().userId()).ifPresent(refusal -> {
            throw refusal;
        });
        Instant now = clock.instant();
        LocalDateTime declaredAt = submission.declaredAt();
        List<WithdrawalDecisionLetter.Event> evidence = declaredAt != null
                ? List.of(ProtectionLetters.declaration(declaredAt.toLocalDate()))
                : evidences.of(caseId, proposal);
        Draft conclusion = new Draft(
                ProposedOutcome.DEEMED_WITHDRAWN,
                declaredAt != null
                        ? "Başvuru sahibi " + declaredAt.toLocalDate()
                                + " tarihinde başvurusunu yazılı olarak geri çekmiştir."
                        : evidence.stream()
                                .map(event -> event.day() + ": " + event.what() + " (" + event.proof() + "). "
                                        + event.excuse() + ".")
                                .collect(Collectors.joining("\n")),
                proposal.article(),
                submission.reasons(),
                currentActor.get().userId());
        Decision decision = conclusions.conclude(
                application, declared ? "WITHDRAWN" : "DEEMED_WITHDRAWN", conclusion, Level.PROVINCE, now);
        grounds.concluded(caseId, application.province(), decision, proposal);
        letters.withdrawal(files.get(caseId), decision, application, evidence, files);
        Date serviceDueAt = clocks.taskDue("DL-PR-08", now);
        return new WithdrawalDecided(true, false, false, serviceDueAt, serviceDueAt);
    }

    /** The procedure goes on where it can do so without taking a step twice: with the registration, or with the draft. */
    private WithdrawalDecided refuse(CaseId caseId, ConcludeWithdrawalSubmission submission) {
        ProtectionApplication application = applications.get(caseId);
        Proposal proposal = grounds.latest(caseId);
        new FieldChecks(clock)
                .requireByLaw(
                        "YUKK 77/1-a",
                        proposal.row() != 1,
                        "proposalRefused",
                        "does-not-fit",
                        "Kişinin kendi beyanı bir öneri değildir.",
                        "A declaration of the person is no proposal.")
                .require(
                        submission.declaredAt() == null && !submission.declaredInWriting(),
                        "declaredAt",
                        "does-not-fit",
                        "Öneri reddediliyorsa beyan yazılmaz.",
                        "No declaration is given where a proposal is refused.")
                .refuseIfAny();
        mayNotSign(caseId, currentActor.get().userId()).ifPresent(refusal -> {
            throw refusal;
        });
        Instant now = clock.instant();
        grounds.refused(caseId, application.province(), proposal, submission.reasons());
        boolean registrationOpen = application.registeredAt() == null;
        boolean referralOpen =
                registrationOpen && application.channel().isReferral() && !journal.has(caseId, "REFERRAL_RECEIVED");
        files.enterStage(caseId, registrationOpen ? referralOpen ? "REFERRED" : "LODGED" : "ASSESSMENT", null);
        Date decisionDueAt = clocks.decisionDue(caseId, now);
        return new WithdrawalDecided(false, registrationOpen, referralOpen, decisionDueAt, decisionDueAt);
    }

    private void check(ProtectionApplication application, ConcludeWithdrawalSubmission submission, boolean declared) {
        LocalDateTime declaredAt = submission.declaredAt();
        FieldChecks checks = new FieldChecks(clock);
        if (!declared) {
            checks.require(
                            declaredAt == null && !submission.declaredInWriting(),
                            "declaredAt",
                            "does-not-fit",
                            "Kişi geri çekme beyanında bulunmamıştır; olay dosyadadır.",
                            "The person declared nothing; what happened is on file.")
                    .refuseIfAny();
            return;
        }
        checks.present(declaredAt, "declaredAt").refuseIfAny();
        checks.notInTheFuture(declaredAt, "declaredAt")
                .notBefore(FieldChecks.instant(declaredAt), application.lodgedAt(), "declaredAt", "the lodging")
                .requireByLaw(
                        "YUKK 77/1-a",
                        submission.declaredInWriting(),
                        "declaredInWriting",
                        "required",
                        "Geri çekme yalnızca yazılı beyanla olur.",
                        "A withdrawal needs a written declaration.")
                .requireByLaw(
                        "YUKK 70/2",
                        !application.interpreterNeeded() || submission.interpreterPresent(),
                        "interpreterPresent",
                        "required",
                        "Beyan tercüman eşliğinde alınmalıdır.",
                        "The declaration must be taken with an interpreter.")
                .refuseIfAny();
    }
}
