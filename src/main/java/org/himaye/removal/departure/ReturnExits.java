package org.himaye.removal.departure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.deadlines.StatutoryPeriods;
import org.himaye.guard.GuardAnswer;
import org.himaye.guard.RemovalGuard;
import org.himaye.guard.RemovalQuestion.Purpose;
import org.himaye.removal.departure.RecordReturnExitSubmission.Outcome;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.Refusal;
import org.himaye.shared.TaskInHand;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records who left by own wish. No entry ban follows from it alone (YUKK 9, 60/A). */
@Service
public class ReturnExits {

    private final Returns returns;
    private final ReturnDeclarations declarations;
    private final RemovalGuard guard;
    private final LeavingTheCountry leaving;
    private final StatutoryPeriods periods;
    private final CaseJournal journal;
    private final CurrentActor currentActor;
    private final Clock clock;

    ReturnExits(
            Returns returns,
            ReturnDeclarations declarations,
            RemovalGuard guard,
            LeavingTheCountry leaving,
            StatutoryPeriods periods,
            CaseJournal journal,
            CurrentActor currentActor,
            Clock clock) {
        this.returns = returns;
        this.declarations = declarations;
        this.guard = guard;
        this.leaving = leaving;
        this.periods = periods;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * What happened at the gate.
     *
     * @param departed whether the person left
     * @param wishStands whether the person still wants to leave
     * @param journeyDueAt when another journey should be planned
     */
    public record AtTheGate(boolean departed, boolean wishStands, Date journeyDueAt) {}

    /**
     * Records what happened at the gate. Before an exit is recorded the guard is asked; it holds the person until the
     * transaction ends, so that a revocation comes either before the exit or too late.
     *
     * @throws Refusal if something still stands against the return, or the declaration holds no more
     */
    @Transactional
    public AtTheGate record(TaskInHand task, RecordReturnExitSubmission submission) {
        String officer = ReturnDeclarations.officer(currentActor).userId();
        ReturnDeclaration declaration = of(task);
        if (submission.outcome() == Outcome.DEPARTED) {
            departed(declaration, submission, officer);
        } else if (submission.outcome() == Outcome.TAKEN_BACK) {
            declarations.recordRevocation(declaration, clock.instant());
        } else {
            ReturnDeclarations.requireStanding(declaration);
            journal(declaration, "RETURN_NOT_DEPARTED", clock.instant());
        }
        return new AtTheGate(
                submission.outcome() == Outcome.DEPARTED,
                submission.outcome() != Outcome.TAKEN_BACK,
                Date.from(periods.compute("DL-RT-03", clock.instant()).endsAt().minusMillis(1)));
    }

    /** Counts the voluntary returns of a year; removals are counted elsewhere. */
    @Transactional(readOnly = true)
    public long returnsIn(int year) {
        return returns.exits(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    private void departed(ReturnDeclaration declaration, RecordReturnExitSubmission submission, String officer) {
        FieldChecks checks = new FieldChecks(clock)
                .present(submission.exitedAt(), "exitedAt")
                .present(submission.borderGate(), "borderGate")
                .notInTheFuture(submission.exitedAt(), "exitedAt");
        if (submission.exitedAt() != null) {
            checks.require(
                    FieldChecks.instant(submission.exitedAt()).isAfter(declaration.declaredAt()),
                    "exitedAt",
                    "too-early",
                    "Beyandan sonra olmalıdır.",
                    "It must lie after the declaration.");
        }
        checks.refuseIfAny();
        GuardAnswer answer = guard.require(declaration.personId(), declaration.destination(), Purpose.RETURN);
        ReturnDeclarations.requireStanding(returns.find(declaration.id()).orElseThrow(CaseFiles::notFound));
        Instant exitedAt = FieldChecks.instant(submission.exitedAt());
        returns.addExit(declaration, exitedAt, submission.borderGate(), answer.id(), officer, clock.instant());
        journal(declaration, "RETURNED_VOLUNTARILY", exitedAt);
        leaving.returned(declaration.personId(), exitedAt);
    }

    private void journal(ReturnDeclaration declaration, String kind, Instant occurredAt) {
        journal.record(
                declaration.caseId(),
                declaration.province(),
                kind,
                occurredAt,
                declaration.article(),
                Map.of("declarationId", declaration.id()));
    }

    private ReturnDeclaration of(TaskInHand task) {
        return returns.find(UUID.fromString(String.valueOf(task.subjectId()))).orElseThrow(CaseFiles::notFound);
    }
}
