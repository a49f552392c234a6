package org.himaye.protection.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.Set;
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
import org.himaye.guard.Obstacle;
import org.himaye.guard.RemovalGuard;
import org.himaye.guard.RemovalQuestion.Purpose;
import org.himaye.protection.application.ProtectionApplication.Track;
import org.himaye.protection.application.RecordTransferReplySubmission.Reply;
import org.himaye.protection.application.TransferTables.Transfer;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LocalizedText;
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

    /** What the guard finds about removal decisions, on none of which a transfer rests, and about the claim it belongs to. */
    private static final Set<String> OF_REMOVALS_ONLY = Set.of(
            "protection-claim-open",
            "no-standing-decision",
            "registry-not-checked",
            "service-missing",
            "screening-missing",
            "consent-missing");

    private final TransferTables transfers;
    private final ProtectionApplications applications;
    private final Decisions decisions;
    private final CourtEvents courts;
    private final RunningClocks runningClocks;
    private final ProcedureClocks clocks;
    private final TransferProcess process;
    private final ProcedureStart procedure;
    private final RemovalGuard guard;
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
            RemovalGuard guard,
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
        this.guard = guard;
        this.files = files;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Opens the transfer that a decision of inadmissibility calls for. A case that still runs by a model without transfers ends as
     * that model says.
     */
    void open(CaseFile file, Decision decision, String country, String article) {
        if (!procedure.knowsTransfers(file.id())) {
            return;
        }
        Instant now = clock.instant();
        Transfer transfer =
                new Transfer(decision.id().value(), file.id(), file.province(), country, article, null, null, null);
        transfers.open(transfer, actor(), now);
        record(transfer, "TRANSFER_OPENED", now);
        process.start(
                file.id(), file.province(), file.caseNumber(), transfer.decision(), clocks.taskDue("DL-PR-17", now));
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
            examine(transfer);
        }
        return new Replied(accepted, transfers.isReleased(decisionId), clocks.taskDue("DL-PR-19", clock.instant()));
    }

    private void examine(Transfer transfer) {
        CaseId caseId = transfer.caseId();
        Instant now = clock.instant();
        decisions.annul(new DecisionId(transfer.decision()), now);
        clocks.stopAll(caseId, "TRANSFER_REFUSED");
        applications.setTrack(caseId, Track.REGULAR, null);
        ProtectionApplication application = applications.get(caseId);
        if (!applications.hasHeldInterview(caseId)) {
            clocks.start(application, "DL-IP-04", application.registeredAt());
        }
        Date decisionDueAt = ProcedureClocks.due(clocks.start(application, "DL-IP-08", application.registeredAt()));
        files.enterStage(caseId, "ASSESSMENT", null);
        if (!procedure.countryRefused(caseId, decisionDueAt)) {
            throw new IllegalStateException("The procedure of " + caseId + " does not wait for a transfer");
        }
    }

    /**
     * Records that the person has left for the country that takes them.
     *
     * @throws Refusal {@link ProtectionProblem#TRANSFER_TOO_EARLY} while the decision can be contested or is, {@link
     *     ProtectionProblem#TRANSFER_BARRED} if anything else stands against it
     */
    @Transactional
    public void carryOut(UUID decisionId, CarryOutTransferSubmission submission) {
        Transfer transfer = locked(decisionId);
        if (!Boolean.TRUE.equals(transfer.accepted()) || !isPending(transfer.caseId())) {
            throw notPossible("Ülke kabul etmeden kişi gönderilemez.", "Nobody is sent before the country accepts.");
        }
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
        refuseIfBarred(transfer);
        transfers.execute(transfer, leftAt, submission.borderGate(), submission.receivedBy(), actor(), clock.instant());
        record(transfer, "TRANSFER_CARRIED_OUT", leftAt);
        if (!procedure.transferred(transfer.caseId())) {
            throw new IllegalStateException("The procedure of " + transfer.caseId() + " does not wait for a transfer");
        }
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

    private void refuseIfBarred(Transfer transfer) {
        var person = files.get(transfer.caseId()).personId();
        var obstacle = guard.ask(person, transfer.country(), Purpose.READMISSION).obstacles().stream()
                .filter(found -> !OF_REMOVALS_ONLY.contains(found.code()))
                .findFirst();
        if (obstacle.isPresent() || transfers.hasOtherClaim(transfer.caseId(), person)) {
            throw new Refusal(
                    ProtectionProblem.TRANSFER_BARRED,
                    obstacle.map(Obstacle::text)
                            .orElseGet(() -> new LocalizedText(
                                    "Kişinin başka bir koruma başvurusu sürmektedir.",
                                    "The person asks for protection in another file, too.")),
                    obstacle.map(Obstacle::article).orElse("YUKK 80/1-e"));
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
        journal.record(
                transfer.caseId(),
                transfer.province(),
                kind,
                at,
                transfer.article(),
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
