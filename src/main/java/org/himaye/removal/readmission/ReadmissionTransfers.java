package org.himaye.removal.readmission;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.deadlines.ClockState;
import org.himaye.deadlines.RunningClocks;
import org.himaye.deadlines.StatutoryPeriods;
import org.himaye.guard.RemovalGuard;
import org.himaye.guard.RemovalQuestion.Purpose;
import org.himaye.removal.RemovalDecisionEnded;
import org.himaye.removal.departure.LeavingTheCountry;
import org.himaye.removal.readmission.RecordReadmissionTransferSubmission.Outcome;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.Refusal;
import org.himaye.shared.TaskInHand;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands persons over under an accepted request, extends the period for it, or gives it up. */
@Service
public class ReadmissionTransfers {

    private final Readmissions readmissions;
    private final ReadmissionAgreements agreements;
    private final RemovalGuard guard;
    private final LeavingTheCountry leaving;
    private final ReadmissionProcedure procedure;
    private final CaseFiles files;
    private final RunningClocks clocks;
    private final StatutoryPeriods periods;
    private final CaseJournal journal;
    private final CurrentActor currentActor;
    private final Clock clock;

    ReadmissionTransfers(
            Readmissions readmissions,
            ReadmissionAgreements agreements,
            RemovalGuard guard,
            LeavingTheCountry leaving,
            ReadmissionProcedure procedure,
            CaseFiles files,
            RunningClocks clocks,
            StatutoryPeriods periods,
            CaseJournal journal,
            CurrentActor currentActor,
            Clock clock) {
        this.readmissions = readmissions;
        this.agreements = agreements;
        this.guard = guard;
        this.leaving = leaving;
        this.procedure = procedure;
        this.files = files;
        this.clocks = clocks;
        this.periods = periods;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * What follows.
     *
     * @param extended whether the transfer is still to come
     * @param transferDueAt until when
     */
    public record Transferred(boolean extended, Date transferDueAt) {}

    /**
     * Records what became of the transfer. Nobody is handed over to another state while anything stands against it.
     *
     * @throws Refusal if a field is wrong, the period is over, or the guard says no
     */
    @Transactional
    public Transferred record(TaskInHand task, RecordReadmissionTransferSubmission submission) {
        ReadmissionRequest request = of(task.subjectId());
        ReadmissionAgreement agreement = agreements.find(request.agreement()).orElseThrow();
        check(request, agreement, submission);
        if (submission.outcome() == Outcome.TRANSFERRED) {
            transfer(request, agreement, submission);
        } else if (submission.outcome() == Outcome.EXTENDED) {
            extend(request, agreement, submission);
            return new Transferred(true, Date.from(FieldChecks.instant(submission.extendedUntil())));
        } else {
            end(request, "GIVEN_UP");
            record(request, agreement, "READMISSION_GIVEN_UP", clock.instant(), Map.of("partner", request.partner()));
            close(request, "READMISSION_GIVEN_UP");
        }
        return new Transferred(false, Date.from(clock.instant()));
    }

    /** Tells supervisors that the period for the transfer is over; nothing else follows by itself. */
    @Transactional
    public void escalate(CaseId caseId, @Nullable String requestId) {
        ReadmissionRequest request = of(requestId);
        ReadmissionAgreement agreement = agreements.find(request.agreement()).orElseThrow();
        journal.record(
                caseId,
                request.province(),
                "READMISSION_TRANSFER_OVERDUE",
                clock.instant(),
                agreement.citation(),
                Map.of("partner", request.partner()));
    }

    @EventListener
    void on(RemovalDecisionEnded ended) {
        for (ReadmissionRequest request : readmissions.open(ended.caseId())) {
            ReadmissionAgreement agreement =
                    agreements.find(request.agreement()).orElseThrow();
            end(request, "REMOVAL_ENDED");
            record(request, agreement, "READMISSION_GIVEN_UP", ended.at(), Map.of("because", ended.because()));
            procedure.discontinue(request.caseId(), request.id());
        }
    }

    private void transfer(
            ReadmissionRequest request,
            ReadmissionAgreement agreement,
            RecordReadmissionTransferSubmission submission) {
        Instant at = FieldChecks.instant(submission.transferredAt());
        UUID answer = request.outgoing()
                ? guard.require(request.personId(), request.partner(), Purpose.READMISSION)
                        .id()
                : null;
        // A hand-over that took place while the person could still sue is no lawful one, however late it is recorded.
        new FieldChecks(clock)
                .requireByLaw(
                        "YUKK 53/3",
                        clocks.of(request.caseId()).stream()
                                .noneMatch(period -> period.ruleId().equals("DL-RM-03") && period.locksAt(at)),
                        "transferredAt",
                        "window-open",
                        "Dava açma süresi içinde teslim yapılamaz.",
                        "Nobody is handed over while the filing period is open.")
                .refuseIfAny();
        readmissions.addTransfer(
                request,
                at,
                String.valueOf(submission.borderGate()),
                answer,
                currentActor.get().userId(),
                clock.instant());
        if (agreement.transfer() != null && runs(request, agreement.transfer())) {
            clocks.met(request.caseId(), agreement.transfer(), at);
        }
        record(request, agreement, "READMITTED", at, Map.of("partner", request.partner()));
        close(request, "READMITTED");
        if (request.outgoing()) {
            leaving.readmitted(request.personId(), at);
        }
    }

    private void extend(
            ReadmissionRequest request,
            ReadmissionAgreement agreement,
            RecordReadmissionTransferSubmission submission) {
        Instant until = FieldChecks.instant(submission.extendedUntil());
        readmissions.addExtension(
                request,
                String.valueOf(submission.obstacle()),
                String.valueOf(submission.reasons()),
                until,
                currentActor.get().userId(),
                clock.instant());
        record(
                request,
                agreement,
                "READMISSION_EXTENDED",
                clock.instant(),
                Map.of("obstacle", String.valueOf(submission.obstacle()), "until", until));
    }

    private void check(
            ReadmissionRequest request,
            ReadmissionAgreement agreement,
            RecordReadmissionTransferSubmission submission) {
        FieldChecks checks = new FieldChecks(clock).notInTheFuture(submission.transferredAt(), "transferredAt");
        if (submission.outcome() == Outcome.TRANSFERRED) {
            checks.present(submission.transferredAt(), "transferredAt").present(submission.borderGate(), "borderGate");
            if (submission.transferredAt() != null) {
                Instant at = FieldChecks.instant(submission.transferredAt());
                checks.notBefore(
                        at,
                        request.acceptedAt() == null
                                ? null
                                : request.acceptedAt().truncatedTo(ChronoUnit.MINUTES),
                        "transferredAt",
                        "the acceptance");
                checks.requireByLaw(
                        agreement.citation() + " 11/3",
                        !at.isAfter(lastMoment(request, agreement)),
                        "transferredAt",
                        "too-late",
                        "Teslim süresi geçmiştir; süre uzatılmalı ya da yeni talepte bulunulmalıdır.",
                        "The period for the transfer is over; it needs an extension or a new request.");
            }
        } else {
            checks.require(
                    submission.reasons() != null && !submission.reasons().isBlank(),
                    "reasons",
                    "required",
                    "Gerekçe yazılmalıdır.",
                    "Reasons are needed.");
        }
        if (submission.outcome() == Outcome.EXTENDED) {
            checks.present(submission.obstacle(), "obstacle")
                    .present(submission.extendedUntil(), "extendedUntil")
                    .inTheFuture(submission.extendedUntil(), "extendedUntil");
        }
        checks.refuseIfAny();
    }

    private Instant lastMoment(ReadmissionRequest request, ReadmissionAgreement agreement) {
        if (request.extendedUntil() != null) {
            return request.extendedUntil();
        }
        return agreement.transfer() == null || request.acceptedAt() == null
                ? Instant.MAX
                : periods.compute(agreement.transfer(), request.acceptedAt())
                        .endsAt()
                        .minusMillis(1);
    }

    private void end(ReadmissionRequest request, String because) {
        readmissions.end(request, because, currentActor.get().userId(), clock.instant());
        ReadmissionAgreement agreement = agreements.find(request.agreement()).orElseThrow();
        for (String rule : new String[] {agreement.replyRule(request.accelerated()), agreement.transfer()}) {
            if (rule != null && runs(request, rule)) {
                clocks.stop(request.caseId(), rule, because);
            }
        }
    }

    private boolean runs(ReadmissionRequest request, String rule) {
        return clocks.of(request.caseId()).stream()
                .anyMatch(running -> running.ruleId().equals(rule) && running.state() == ClockState.RUNNING);
    }

    private void close(ReadmissionRequest request, String closedAs) {
        if (!request.outgoing()) {
            files.close(request.caseId(), closedAs, clock.instant());
        }
    }

    private void record(
            ReadmissionRequest request,
            ReadmissionAgreement agreement,
            String kind,
            Instant occurredAt,
            Map<String, ?> detail) {
        journal.record(request.caseId(), request.province(), kind, occurredAt, agreement.citation(), detail);
    }

    private ReadmissionRequest of(@Nullable String requestId) {
        return readmissions.find(UUID.fromString(String.valueOf(requestId))).orElseThrow(CaseFiles::notFound);
    }
}
