package org.himaye.removal.decision;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.WaitingReason;
import org.himaye.deadlines.RunningClocks;
import org.himaye.guard.GuardAnswer;
import org.himaye.guard.RemovalGuard;
import org.himaye.guard.RemovalQuestion.Purpose;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.DecisionTables;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books journeys and records exits (YUKK 60). Both ask the removal guard in their own transaction, which also holds back
 * every claim, suit and referral for the person until it ends (INV-01, 02, 03).
 */
@Service
public class RemovalExecutions {

    private final RemovalFiles removals;
    private final Journeys journeys;
    private final RemovalGuard guard;
    private final RemovalClocks clocks;
    private final RemovalEnds ends;
    private final CaseFiles files;
    private final CaseJournal journal;
    private final DecisionTables tables;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final RunningClocks periods;

    RemovalExecutions(
            RemovalFiles removals,
            Journeys journeys,
            RemovalGuard guard,
            RemovalClocks clocks,
            RemovalEnds ends,
            CaseFiles files,
            CaseJournal journal,
            DecisionTables tables,
            CurrentActor currentActor,
            Clock clock,
            RunningClocks periods) {
        this.periods = periods;
        this.removals = removals;
        this.journeys = journeys;
        this.guard = guard;
        this.clocks = clocks;
        this.ends = ends;
        this.files = files;
        this.journal = journal;
        this.tables = tables;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * What came of planning a journey.
     *
     * @param booked false if the registry is to be looked up again first
     * @param travelsAt when the person travels; the present if nothing is booked
     * @param registryCheckDueAt when the registry should be looked up again
     */
    public record Planned(boolean booked, Date travelsAt, Date registryCheckDueAt) {}

    /**
     * Books a journey, if nothing stands against the removal.
     *
     * @throws Refusal with every obstacle, if something does
     */
    @Transactional
    public Planned book(CaseId caseId, BookRemovalSubmission submission) {
        RemovalFile file = removals.get(caseId);
        Instant now = clock.instant();
        Date checkDue = clocks.taskDue("DL-PR-09", now);
        if (submission.registryOutdated()) {
            return new Planned(false, Date.from(now), checkDue);
        }
        new FieldChecks(clock)
                .present(submission.travelsAt(), "travelsAt")
                .inTheFuture(submission.travelsAt(), "travelsAt")
                .present(submission.borderGate(), "borderGate")
                .present(submission.escorts(), "escorts")
                .present(submission.means(), "means")
                .require(
                        submission.travelDocumentReady(),
                        "travelDocumentReady",
                        "required",
                        "Seyahat belgesi olmadan yolculuk planlanamaz.",
                        "A journey needs a travel document.")
                .require(
                        submission.countryAccepts(),
                        "countryAccepts",
                        "required",
                        "Ülkenin kişiyi kabul etmesi gerekir.",
                        "The country must accept the person.")
                .refuseIfAny();
        GuardAnswer answer = guard.require(file.personId(), destination(file), Purpose.BOOKING);
        List<Map<String, Object>> costs = tables.evaluate(
                "travel-cost", Map.of("means", submission.means().name(), "costUnpaid", submission.costUnpaid()));
        String costRule = (String) costs.get(0).get("rule");
        boolean entryMayBeRefused = costs.stream().anyMatch(row -> "ENTRY_MAY_BE_REFUSED".equals(row.get("rule")));
        Instant travelsAt = FieldChecks.instant(submission.travelsAt());
        journeys.book(
                file,
                new Journeys.Booking(
                        UUID.randomUUID(),
                        destination(file),
                        travelsAt,
                        submission.borderGate(),
                        submission.escorts(),
                        costRule,
                        answer.id(),
                        now),
                currentActor.get().userId());
        journal.record(
                caseId,
                file.province(),
                "REMOVAL_BOOKED",
                now,
                "YUKK 60",
                Map.of(
                        "destination",
                        destination(file),
                        "travelsAt",
                        travelsAt,
                        "escorts",
                        submission.escorts(),
                        "cost",
                        costRule,
                        "entryMayBeRefused",
                        entryMayBeRefused,
                        "guardAnswer",
                        answer.id()));
        files.enterStage(caseId, "BOOKED", null);
        return new Planned(true, Date.from(travelsAt), checkDue);
    }

    /**
     * What came of a journey.
     *
     * @param removed whether the person has left
     * @param entryBanDueAt when an entry ban should be decided on
     * @param registryCheckDueAt when the registry should be looked up again
     */
    public record Travelled(boolean removed, Date entryBanDueAt, Date registryCheckDueAt) {}

    /**
     * Records the exit in the transaction in which the guard finds nothing against it, or why nobody left.
     *
     * @throws Refusal with every obstacle, if something stands against it; the person stays
     */
    @Transactional
    public Travelled execute(CaseId caseId, ExecuteRemovalSubmission submission) {
        RemovalFile file = removals.get(caseId);
        Instant now = clock.instant();
        Date due = clocks.taskDue("DL-PR-09", now);
        if (!submission.executed()) {
            new FieldChecks(clock)
                    .present(submission.notExecutedReason(), "notExecutedReason")
                    .refuseIfAny();
            journal.record(
                    caseId,
                    file.province(),
                    "REMOVAL_NOT_EXECUTED",
                    now,
                    "YUKK 60",
                    Map.of("reason", submission.notExecutedReason()));
            files.enterStage(
                    caseId,
                    "NOT_EXECUTED",
                    submission.notExecutedReason() == ExecuteRemovalSubmission.NotExecutedReason.COUNTRY_REFUSED
                            ? WaitingReason.OTHER_COUNTRY
                            : null);
            return new Travelled(false, due, due);
        }
        new FieldChecks(clock)
                .present(submission.exitedAt(), "exitedAt")
                .notInTheFuture(submission.exitedAt(), "exitedAt")
                .present(submission.borderGate(), "borderGate")
                .refuseIfAny();
        Journeys.Booking booking = journeys.latest(caseId).orElseThrow(RemovalExecutions::notBooked);
        Instant exitedAt = FieldChecks.instant(submission.exitedAt());
        // The guard speaks of now; for the time before the booking nobody has asked it.
        new FieldChecks(clock)
                .requireByLaw(
                        "YUKK 53/3",
                        !exitedAt.isBefore(booking.bookedAt().truncatedTo(ChronoUnit.MINUTES)),
                        "exitedAt",
                        "too-early",
                        "Yolculuk planlanmadan önce olamaz.",
                        "It cannot lie before the booking.")
                .requireByLaw(
                        "YUKK 53/3",
                        periods.of(caseId).stream()
                                .noneMatch(period -> period.ruleId().equals("DL-RM-03") && period.locksAt(exitedAt)),
                        "exitedAt",
                        "window-open",
                        "Dava açma süresi içinde sınır dışı edilemez.",
                        "Nobody is removed while the filing period is open.")
                .refuseIfAny();
        GuardAnswer answer = guard.require(file.personId(), booking.destination(), Purpose.EXECUTION);
        journeys.execute(
                file,
                booking,
                exitedAt,
                submission.borderGate(),
                answer.id(),
                currentActor.get().userId(),
                now);
        journal.record(
                caseId,
                file.province(),
                "REMOVAL_EXECUTED",
                exitedAt,
                "YUKK 60",
                Map.of("destination", booking.destination(), "guardAnswer", answer.id()));
        files.enterStage(caseId, "REMOVED", null);
        ends.end(file, RemovalOutcome.REMOVED, exitedAt);
        return new Travelled(true, due, due);
    }

    private static String destination(RemovalFile file) {
        String destination = file.destination();
        if (destination == null) {
            throw notBooked();
        }
        return destination;
    }

    private static Refusal notBooked() {
        return new Refusal(
                RemovalProblem.STEP_NOT_POSSIBLE,
                new LocalizedText(
                        "Yerine getirilecek bir karar veya yolculuk yok.", "There is no journey to carry out."),
                null);
    }
}
