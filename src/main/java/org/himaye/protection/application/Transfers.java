package org.himaye.protection.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.CourtEvents;
import org.himaye.casefile.Decision;
import org.himaye.casefile.DecisionId;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.WaitingReason;
import org.himaye.deadlines.RunningClocks;
import org.himaye.protection.application.CarryOutTransferSubmission.Failure;
import org.himaye.protection.application.ProtectionApplication.Track;
import org.himaye.protection.application.RecordTransferReplySubmission.Reply;
import org.himaye.protection.application.TransferTables.Transfer;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.PersonId;
import org.himaye.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Transfers to a country of first asylum or a safe third country (YUKK 73, 74): asked for while the decision can be contested,
 * carried out only afterwards; until then the person stays. If the country refuses, the decision falls and the same application is
 * examined, its periods counted from its registration.
 */
@Service
public class Transfers {

    private final TransferTables transfers;
    private final ProtectionApplications applications;
    private final Decisions decisions;
    private final CourtEvents courts;
    private final RunningClocks runningClocks;
    private final ProcedureClocks clocks;
    private final TransferProcess process;
    private final ProcedureStart procedure;
    private final Reexamination reexamination;
    private final TransferBars bars;
    private final CaseFiles files;
    private final CaseJournal journal;
    private final CurrentActor currentActor;
    private final Clock clock;

    Transfers(
            TransferTables transfers,
            ProtectionApplications applications,
            Decisions decisions,
            CourtEvents courts,
            RunningClocks runningClocks,
            ProcedureClocks clocks,
            TransferProcess process,
            ProcedureStart procedure,
            Reexamination reexamination,
            TransferBars bars,
            CaseFiles files,
            CaseJournal journal,
            CurrentActor currentActor,
            Clock clock) {
        this.transfers = transfers;
        this.applications = applications;
        this.decisions = decisions;
        this.courts = courts;
        this.runningClocks = runningClocks;
        this.clocks = clocks;
        this.process = process;
        this.procedure = procedure;
        this.reexamination = reexamination;
        this.bars = bars;
        this.files = files;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Opens the transfer that a decision of inadmissibility calls for.
     *
     * @throws Refusal {@link ProtectionProblem#TRANSFER_NOT_KNOWN} in a case that runs by a model without transfers
     */
    void open(CaseFile file, Decision decision, String country, String article) {
        refuseUnlessKnown(file.id(), article);
        Instant now = clock.instant();
        Transfer transfer =
                new Transfer(decision.id().value(), file.id(), file.province(), country, article, null, null, null);
        transfers.open(transfer, actor(), now);
        record(transfer, "TRANSFER_OPENED", now);
        process.start(
                file.id(), file.province(), file.caseNumber(), transfer.decision(), clocks.taskDue("DL-PR-17", now));
    }

    /**
     * Refuses letters c and ç of 72/1 in a case whose model knows no transfer: nobody would ask the country, and the stay of the
     * person would end without it (YUKK 73, 74).
     *
     * @throws Refusal {@link ProtectionProblem#TRANSFER_NOT_KNOWN}
     */
    void refuseUnlessKnown(CaseId caseId, String article) {
        if (!procedure.knowsTransfers(caseId)) {
            throw new Refusal(
                    ProtectionProblem.TRANSFER_NOT_KNOWN,
                    new LocalizedText(
                            "Bu dosya ülkeye göndermeyi içermeyen önceki süreçle yürüyor; taslak iade edilmeli, talep"
                                    + " incelenmelidir.",
                            "This case runs by a former process without transfers; return the draft and examine the claim."),
                    article);
        }
    }

    /**
     * Records the request to the country.
     *
     * @return when to look for its reply
     */
    @Transactional
    public Date request(UUID decisionId, RequestTransferSubmission submission) {
        Transfer transfer = locked(decisionId);
        Instant requestedAt = FieldChecks.instant(submission.requestedAt());
        new FieldChecks(clock)
                .notInTheFuture(submission.requestedAt(), "requestedAt")
                .notBefore(requestedAt, minute(decision(transfer).decidedAt()), "requestedAt", "the decision")
                .refuseIfAny();
        if (transfer.requestedAt() != null || !isPending(transfer.caseId())) {
            throw notPossible("Bu devir için talepte bulunulamaz.", "Nothing is to be requested for this transfer.");
        }
        transfers.request(transfer, requestedAt, submission.reference(), actor(), clock.instant());
        record(transfer, "TRANSFER_REQUESTED", requestedAt);
        return clocks.taskDue("DL-PR-18", requestedAt);
    }

    /**
     * What follows from a reply.
     *
     * @param accepted whether the country takes the person
     * @param stayEnded whether the ways to contest the decision are closed already
     * @param transferDueAt when an accepted transfer should be carried out
     */
    public record Replied(boolean accepted, boolean stayEnded, Date transferDueAt) {}

    /** Records the reply; a refusal lets the decision fall and the examination go on (YUKK 73, 74). */
    @Transactional
    public Replied reply(UUID decisionId, RecordTransferReplySubmission submission) {
        Transfer transfer = locked(decisionId);
        if (transfer.requestedAt() == null || transfer.accepted() != null || !isPending(transfer.caseId())) {
            throw notPossible("Yanıtlanacak bir talep yok.", "No request waits for a reply.");
        }
        Instant repliedAt = FieldChecks.instant(submission.repliedAt());
        new FieldChecks(clock)
                .notInTheFuture(submission.repliedAt(), "repliedAt")
                .notBefore(repliedAt, minute(transfer.requestedAt()), "repliedAt", "the request")
                .refuseIfAny();
        boolean accepted = submission.reply() == Reply.ACCEPTED;
        transfers.reply(transfer, accepted, repliedAt, submission.reference(), actor(), clock.instant());
        record(transfer, accepted ? "TRANSFER_ACCEPTED" : "TRANSFER_REFUSED", repliedAt);
        if (!accepted) {
            examine(transfer, "TRANSFER_REFUSED");
        }
        return new Replied(accepted, transfers.isReleased(decisionId), clocks.taskDue("DL-PR-19", clock.instant()));
    }

    private void examine(Transfer transfer, String because) {
        CaseId caseId = transfer.caseId();
        applications.setTrack(caseId, Track.REGULAR, null);
        ProtectionApplication application = applications.get(caseId);
        Date decisionDueAt = reexamination.begin(
                application, decision(transfer), because, clock.instant(), application.registeredAt());
        if (!procedure.countryRefused(caseId, decisionDueAt)) {
            throw new IllegalStateException("The procedure of " + caseId + " does not wait for a transfer");
        }
    }

    /**
     * Records for everybody in the file whether the country is safe from refoulement; if it is not, nobody goes and the claim is
     * examined (YUKK 4, 73, 74; INV-03).
     *
     * @return whether the journey may be made as far as the country goes
     */
    @Transactional
    public boolean screen(UUID decisionId, ScreenTransferSubmission submission) {
        Transfer transfer = accepted(decisionId);
        Instant now = clock.instant();
        for (PersonId person : bars.persons(transfer)) {
            transfers.screen(transfer, person, submission.safe(), submission.reasons(), actor(), now);
        }
        record(transfer, submission.safe() ? "TRANSFER_FOUND_SAFE" : "TRANSFER_FOUND_UNSAFE", now, "YUKK 4");
        if (!submission.safe()) {
            fail(transfer, Failure.NOT_SAFE, submission.reasons());
        }
        return submission.safe();
    }

    private void fail(Transfer transfer, Failure failure, String explanation) {
        Instant now = clock.instant();
        transfers.fail(transfer, failure, explanation, actor(), now);
        record(transfer, "TRANSFER_NOT_CARRIED_OUT", now, transfer.article());
        examine(transfer, "TRANSFER_NOT_CARRIED_OUT");
    }

    private Transfer accepted(UUID decisionId) {
        Transfer transfer = locked(decisionId);
        if (!Boolean.TRUE.equals(transfer.accepted()) || !isPending(transfer.caseId())) {
            throw notPossible("Ülke kabul etmeden kişi gönderilemez.", "Nobody is sent before the country accepts.");
        }
        return transfer;
    }

    /**
     * Records that everybody in the file has left for the country that takes them, or why nobody can be sent: then the decision
     * falls and the claim is examined, its periods counted from registration (YUKK 73, 74).
     *
     * @return whether they have left
     * @throws Refusal {@link ProtectionProblem#TRANSFER_TOO_EARLY} while the decision can be contested or is, {@link
     *     ProtectionProblem#TRANSFER_BARRED} if anything else stands against it for one of them
     */
    @Transactional
    public boolean carryOut(UUID decisionId, CarryOutTransferSubmission submission) {
        Transfer transfer = accepted(decisionId);
        if (!submission.carriedOut()) {
            new FieldChecks(clock)
                    .present(submission.failure(), "failure")
                    .present(submission.explanation(), "explanation")
                    .refuseIfAny();
            fail(transfer, submission.failure(), submission.explanation());
            return false;
        }
        new FieldChecks(clock)
                .present(submission.leftAt(), "leftAt")
                .present(submission.borderGate(), "borderGate")
                .present(submission.receivedBy(), "receivedBy")
                .refuseIfAny();
        Instant leftAt = FieldChecks.instant(submission.leftAt());
        refuseWhileContestable(transfer, leftAt);
        if (transfers.isAnnulledByCourt(decisionId)) {
            throw new Refusal(
                    ProtectionProblem.TRANSFER_BARRED,
                    new LocalizedText(
                            "Mahkeme kabul edilemezlik kararını iptal etmiştir.",
                            "A court has annulled the decision of inadmissibility."),
                    "YUKK 80/1-d");
        }
        new FieldChecks(clock)
                .notInTheFuture(submission.leftAt(), "leftAt")
                .notBefore(leftAt, minute(transfer.repliedAt()), "leftAt", "the reply")
                .refuseIfAny();
        bars.refuseIfBarred(transfer, clock.instant());
        transfers.execute(transfer, leftAt, submission.borderGate(), submission.receivedBy(), actor(), clock.instant());
        record(transfer, "TRANSFER_CARRIED_OUT", leftAt);
        if (!procedure.transferred(transfer.caseId())) {
            throw new IllegalStateException("The procedure of " + transfer.caseId() + " does not wait for a transfer");
        }
        return true;
    }

    private void refuseWhileContestable(Transfer transfer, Instant leftAt) {
        CaseId caseId = transfer.caseId();
        boolean open = runningClocks.of(caseId).stream().anyMatch(running -> running.locksAt(leftAt))
                || !transfers.isReleased(transfer.decision())
                || applications.get(caseId).underAppeal()
                || courts.isSuitPending(caseId);
        if (open) {
            throw new Refusal(
                    ProtectionProblem.TRANSFER_TOO_EARLY,
                    new LocalizedText(
                            "Başvuru yolları kapanana kadar kişi Türkiye'de kalır.",
                            "The person stays until the decision can no longer be contested."),
                    "YUKK 80/1-e");
        }
    }

    /** Tells whether another country is still to take the applicant. */
    boolean isPending(CaseId caseId) {
        return transfers.pending(caseId).isPresent();
    }

    /** Tells whether only the reply or the journey is missing: the ways to contest the decision were closed. */
    boolean isReleased(CaseId caseId) {
        return transfers
                .pending(caseId)
                .filter(transfer -> transfers.isReleased(transfer.decision()))
                .isPresent();
    }

    /** Tells whether a court has annulled the decision that a pending transfer rests on. */
    boolean isAnnulledByCourt(CaseId caseId) {
        return transfers
                .pending(caseId)
                .filter(transfer -> transfers.isAnnulledByCourt(transfer.decision()))
                .isPresent();
    }

    /** Lets an accepted transfer be carried out: the ways to contest the decision are closed. */
    void release(CaseId caseId) {
        transfers.pending(caseId).ifPresent(transfer -> {
            files.enterStage(caseId, "TRANSFER", WaitingReason.OTHER_COUNTRY);
            process.released(caseId, transfer.decision(), clocks.taskDue("DL-PR-19", clock.instant()));
        });
    }

    /** Ends what rests on a decision that is about to be annulled. */
    void overtaken(CaseId caseId) {
        transfers.pending(caseId).ifPresent(transfer -> {
            record(transfer, "TRANSFER_OVERTAKEN", clock.instant());
            process.overtaken(caseId, transfer.decision());
        });
    }

    private Transfer locked(UUID decisionId) {
        Transfer transfer = transfers
                .find(decisionId)
                .orElseThrow(() -> notPossible("Böyle bir devir yok.", "There is no such transfer."));
        applications.get(transfer.caseId());
        return transfers.find(decisionId).orElseThrow();
    }

    private Decision decision(Transfer transfer) {
        return decisions.get(new DecisionId(transfer.decision()));
    }

    private void record(Transfer transfer, String kind, Instant at) {
        record(transfer, kind, at, transfer.article());
    }

    private void record(Transfer transfer, String kind, Instant at, String article) {
        journal.record(
                transfer.caseId(),
                transfer.province(),
                kind,
                at,
                article,
                Map.of("decision", transfer.decision(), "country", transfer.country()));
    }

    private String actor() {
        return currentActor.get().userId();
    }

    private static Instant minute(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MINUTES);
    }

    private static Refusal notPossible(String turkish, String english) {
        return new Refusal(ProtectionProblem.STEP_NOT_POSSIBLE, new LocalizedText(turkish, english), "YUKK 73, 74");
    }
}
