package org.himaye.removal.decision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.CaseType;
import org.himaye.casefile.CourtEvent;
import org.himaye.casefile.CourtEventRecorded;
import org.himaye.casefile.CourtEvents;
import org.himaye.casefile.DecisionId;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.WaitingReason;
import org.himaye.deadlines.RunningClocks;
import org.himaye.removal.decision.RecordRemovalJudgmentSubmission.JudgmentOutcome;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LegalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Suits against removal decisions: registry, arrival and judgment (YUKK 53/3). */
@Service
public class RemovalCourts {

    private final RemovalFiles removals;
    private final RemovalFacts facts;
    private final RemovalClocks periods;
    private final RemovalEnds ends;
    private final RunningClocks clocks;
    private final CaseFiles files;
    private final Decisions decisions;
    private final CourtEvents courts;
    private final RemovalProcedure procedure;
    private final CaseJournal journal;
    private final CurrentActor currentActor;
    private final Clock clock;

    RemovalCourts(
            RemovalFiles removals,
            RemovalFacts facts,
            RemovalClocks periods,
            RemovalEnds ends,
            RunningClocks clocks,
            CaseFiles files,
            Decisions decisions,
            CourtEvents courts,
            RemovalProcedure procedure,
            CaseJournal journal,
            CurrentActor currentActor,
            Clock clock) {
        this.removals = removals;
        this.facts = facts;
        this.periods = periods;
        this.ends = ends;
        this.clocks = clocks;
        this.files = files;
        this.decisions = decisions;
        this.courts = courts;
        this.procedure = procedure;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * What a look into the registry says.
     *
     * @param contested whether a suit is pending
     * @param judgmentDueAt when to look for the judgment
     * @param departureGranted whether a departure period still runs
     * @param departureEndsAt its end; the present if there is none
     * @param bookingDueAt when a journey should be booked
     */
    public record Checked(
            boolean contested, Date judgmentDueAt, boolean departureGranted, Date departureEndsAt, Date bookingDueAt) {}

    /**
     * Records the look into the court registry that the procedure waits for. What it does not find does not count while
     * the filing period is open, or while a suit is on record without a judgment (law note H.3).
     */
    @Transactional
    public Checked check(CaseId caseId, CheckRemovalRegistrySubmission submission) {
        RemovalFile file = removals.get(caseId);
        Instant now = clock.instant();
        Instant checkedAt = FieldChecks.instant(submission.checkedAt());
        boolean locked =
                clocks.of(caseId).stream().anyMatch(one -> one.ruleId().equals("DL-RM-03") && one.locksAt(checkedAt));
        FieldChecks checks = new FieldChecks(clock)
                .notInTheFuture(submission.checkedAt(), "checkedAt")
                .notInTheFuture(submission.filedOn(), "filedOn")
                .requireByLaw(
                        "YUKK 53/3",
                        submission.suitFound() || !locked,
                        "checkedAt",
                        "window-open",
                        "Dava süresi dolmadan yapılan sorgulama kilidi kaldırmaz.",
                        "A check made while the filing period is open does not release the lock.")
                .requireByLaw(
                        "YUKK 53/3",
                        submission.suitFound() || !courts.isSuitPending(caseId),
                        "suitFound",
                        "suit-pending",
                        "Görülmekte olan dava kayıtlıdır.",
                        "A suit is on record without a judgment.");
        if (submission.suitFound()) {
            checks.present(submission.registryNumber(), "registryNumber").present(submission.filedOn(), "filedOn");
        }
        checks.refuseIfAny();
        record(
                file,
                submission.suitFound(),
                checkedAt,
                submission.court(),
                submission.registryNumber(),
                submission.filedOn(),
                now);
        files.enterStage(
                caseId,
                submission.suitFound() ? "CONTESTED" : "UNCONTESTED",
                submission.suitFound() ? WaitingReason.COURT : null);
        Instant departs = file.departsUntil();
        boolean runs = departs != null && now.isBefore(departs);
        return new Checked(
                submission.suitFound(),
                periods.taskDue("DL-PR-10", now),
                departs != null && !journal.has(caseId, "DEPARTURE_LAPSED"),
                Date.from(runs ? departs : now),
                periods.taskDue("DL-PR-09", now));
    }

    /** Records a look into the registry at any other time; a suit that it finds stops whatever goes on. */
    @Transactional
    public void lookUp(CaseId caseId, Instant checkedAt, @Nullable String registryNumber, @Nullable LocalDate filedOn) {
        RemovalFile file = removals.get(caseId);
        boolean found = registryNumber != null;
        FieldChecks checks = new FieldChecks(clock)
                .require(
                        !checkedAt.isAfter(clock.instant()),
                        "checkedAt",
                        "in-the-future",
                        "Gelecekte olamaz.",
                        "It cannot lie in the future.")
                .notInTheFuture(filedOn, "filedOn")
                .require(
                        found ? !registryNumber.isBlank() : filedOn == null,
                        "registryNumber",
                        "required",
                        "Bulunan davanın esas numarası yazılmalıdır.",
                        "A suit that was found needs its number.");
        if (found) {
            checks.present(filedOn, "filedOn");
        }
        checks.refuseIfAny();
        record(file, found, checkedAt, null, registryNumber, filedOn, clock.instant());
    }

    private void record(
            RemovalFile file,
            boolean suitFound,
            Instant checkedAt,
            @Nullable String court,
            @Nullable String registryNumber,
            @Nullable LocalDate filedOn,
            Instant now) {
        facts.addRegistryCheck(file, suitFound, checkedAt, currentActor.get().userId(), now);
        journal.record(
                file.caseId(),
                file.province(),
                "REMOVAL_REGISTRY_CHECKED",
                checkedAt,
                "YUKK 53/3",
                Map.of("suitFound", suitFound));
        if (suitFound && !courts.isSuitPending(file.caseId())) {
            courts.record(new CourtEvent(file.caseId(), CourtEvent.Kind.SUIT_FILED, court, registryNumber, filedOn));
        }
    }

    /** Lets the procedure wait for the judgment on a suit that has arrived, unless it is at the court's desk already. */
    @EventListener
    void on(CourtEventRecorded recorded) {
        CaseId caseId = recorded.event().caseId();
        if (recorded.type() == CaseType.REMOVAL
                && recorded.event().kind() == CourtEvent.Kind.SUIT_FILED
                && procedure.suitFiled(caseId, periods.taskDue("DL-PR-10", clock.instant()))) {
            files.enterStage(caseId, "CONTESTED", WaitingReason.COURT);
        }
    }

    /**
     * What came of a suit.
     *
     * @param annulled whether the decision was annulled
     * @param registryCheckDueAt when the registry should be looked up again
     */
    public record Judged(boolean annulled, Date registryCheckDueAt) {}

    /**
     * Records the judgment, which is final. An annulled decision falls at once, and everything that rests on it.
     */
    @Transactional
    public Judged recordJudgment(CaseId caseId, RecordRemovalJudgmentSubmission submission) {
        RemovalFile file = removals.get(caseId);
        new FieldChecks(clock)
                .notInTheFuture(submission.decidedOn(), "decidedOn")
                .refuseIfAny();
        Instant decidedAt = submission.decidedOn().atStartOfDay(LegalTime.ZONE).toInstant();
        boolean annulled = submission.outcome() == JudgmentOutcome.ANNULLED;
        if (courts.isSuitPending(caseId)) {
            courts.record(new CourtEvent(
                    caseId,
                    annulled ? CourtEvent.Kind.JUDGMENT_ANNULLED : CourtEvent.Kind.JUDGMENT_UPHELD,
                    null,
                    submission.judgmentNumber(),
                    submission.decidedOn()));
        }
        journal.record(
                caseId,
                file.province(),
                annulled ? "REMOVAL_ANNULLED" : "REMOVAL_UPHELD",
                decidedAt,
                "YUKK 53/3",
                Map.of());
        if (annulled) {
            decisions.annul(new DecisionId(file.decisionId()), decidedAt);
            ends.end(file, RemovalOutcome.ANNULLED, clock.instant());
        } else {
            files.enterStage(caseId, "UPHELD", null);
        }
        return new Judged(annulled, periods.taskDue("DL-PR-09", clock.instant()));
    }
}
