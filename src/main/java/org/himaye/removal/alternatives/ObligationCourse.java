package org.himaye.removal.alternatives;

import static org.himaye.shared.FieldChecks.instant;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.himaye.casefile.CaseJournal;
import org.himaye.deadlines.StatutoryPeriods;
import org.himaye.removal.alternatives.DecideOnBreachSubmission.Consequence;
import org.himaye.removal.alternatives.SettleGuaranteeSubmission.Outcome;
import org.himaye.removal.detention.DetentionGround;
import org.himaye.removal.detention.DetentionOrders;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The course of imposed obligations: reports, breaches, guarantee and their end (YUKK 57/A). */
@Service
public class ObligationCourse {

    private static final Set<String> LEFT_THE_COUNTRY =
            Set.of("REMOVED", "DEPARTED", "RETURNED_VOLUNTARILY", "READMITTED");

    private final ObligationTables sets;
    private final ObligationEnding ending;
    private final DetentionOrders detentions;
    private final StatutoryPeriods periods;
    private final CaseJournal journal;
    private final ObligationProcess process;
    private final CurrentActor currentActor;
    private final Clock clock;

    ObligationCourse(
            ObligationTables sets,
            ObligationEnding ending,
            DetentionOrders detentions,
            StatutoryPeriods periods,
            CaseJournal journal,
            ObligationProcess process,
            CurrentActor currentActor,
            Clock clock) {
        this.sets = sets;
        this.ending = ending;
        this.detentions = detentions;
        this.periods = periods;
        this.journal = journal;
        this.process = process;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * What came of an expected report.
     *
     * @param breached whether the person stayed away without an excuse
     * @param nextDueAt when the next report is due
     * @param decisionDueAt when somebody should decide on a breach
     */
    public record Reported(boolean breached, Date nextDueAt, Date decisionDueAt) {}

    /** Records a report, or that there was none. */
    @Transactional
    public Reported report(UUID setId, RecordReportSubmission submission) {
        ObligationSet set = running(setId);
        int every = set.reportingEveryDays() == null ? 1 : set.reportingEveryDays();
        Instant former = sets.lastReportDue(setId).orElse(set.decidedAt());
        Instant dueAt = due(periods.compute("DL-PR-11", former, every).endsAt()).toInstant();
        boolean breached = !submission.reported() && !submission.excused();
        new FieldChecks(clock)
                .notInTheFuture(submission.reportedAt(), "reportedAt")
                .requireByLaw(
                        "YUKK 57/A-1-b",
                        !breached || clock.instant().isAfter(dueAt),
                        "reported",
                        "not-due",
                        "Bildirim günü geçmeden bildirim kaçırılmış sayılmaz.",
                        "No report is missed before its day is over.")
                .requireByLaw(
                        "YUKK 57/A-4",
                        !breached || sets.wasServed(setId, dueAt),
                        "reported",
                        "not-served",
                        "Bildirim gününden önce tebliğ edilmemiş yükümlülüğe aykırılık kaydedilemez.",
                        "Nobody breaches an obligation that was not served before the report was due.")
                .require(
                        submission.reported() == (submission.reportedAt() != null),
                        "reportedAt",
                        "does-not-fit",
                        "Bildirim zamanı, kişi geldiyse yazılır.",
                        "The time belongs to a report that was made.")
                .refuseIfAny();
        Instant reportedAt = submission.reportedAt() == null ? null : instant(submission.reportedAt());
        sets.addReport(set, dueAt, reportedAt, submission.excused(), actor(), clock.instant());
        journal.record(
                set.caseId(),
                set.province(),
                submission.reported() ? "REPORT_MADE" : "REPORT_MISSED",
                clock.instant(),
                "YUKK 57/A-1-b",
                Map.of("obligations", setId, "excused", submission.excused()));
        if (breached) {
            sets.addBreach(set, ObligationKind.REPORTING, kept(clock.instant()), actor(), clock.instant());
        }
        return new Reported(
                breached, due(periods.compute("DL-PR-11", dueAt, every).endsAt()), decisionDueAt());
    }

    /** Records a breach that somebody observed; the governorate decides on it. */
    @Transactional
    public void breachObserved(CaseId caseId, ObligationKind kind, Instant observedAt) {
        ObligationSet set =
                running(sets.open(caseId).orElseThrow(ObligationCourse::none).id());
        new FieldChecks(clock)
                .require(
                        set.kinds().contains(kind),
                        "kind",
                        "not-imposed",
                        "Bu yükümlülük getirilmemiştir.",
                        "This obligation was not imposed.")
                .require(
                        !observedAt.isAfter(clock.instant()) && !observedAt.isBefore(set.decidedAt()),
                        "observedAt",
                        "out-of-range",
                        "Yükümlülük sürerken olmalıdır.",
                        "It must lie within the obligations.")
                .requireByLaw(
                        "YUKK 57/A-4",
                        sets.wasServed(set.id(), observedAt),
                        "observedAt",
                        "not-served",
                        "Tebliğ edilmemiş yükümlülüğe aykırılık kaydedilemez.",
                        "Nobody breaches an obligation that was not served before.")
                .refuseIfAny();
        sets.addBreach(set, kind, kept(observedAt), actor(), clock.instant());
        journal.record(
                caseId,
                set.province(),
                "OBLIGATION_BREACHED",
                observedAt,
                "YUKK 57/A-6",
                Map.of("obligations", set.id(), "kind", kind));
        process.breachObserved(caseId, decisionDueAt());
    }

    /**
     * Decides on a breach.
     *
     * @return whether the person is detained, so that the obligations are over
     */
    @Transactional
    public boolean decideOnBreach(UUID setId, DecideOnBreachSubmission submission) {
        ObligationSet set = running(setId);
        Set<DetentionGround> grounds = grounds(submission);
        new FieldChecks(clock)
                .requireByLaw(
                        "YUKK 57/A-6",
                        (submission.consequence() == Consequence.DETAIN) == !grounds.isEmpty(),
                        "abscondingRisk",
                        "does-not-fit",
                        "Gözetim için en az bir 57/2 sebebi seçilir; yükümlülük sürüyorsa sebep seçilmez.",
                        "Detention needs a ground of 57/2, and nothing else does.")
                .refuseIfAny();
        journal.record(
                set.caseId(),
                set.province(),
                "BREACH_DECIDED",
                clock.instant(),
                "YUKK 57/A-6",
                Map.of("obligations", setId, "consequence", submission.consequence()));
        if (submission.consequence() == Consequence.CONTINUE) {
            return false;
        }
        Instant now = kept(clock.instant());
        ending.close(set, "DETAINED", now);
        detentions.order(new DetentionOrders.DetentionOrder(
                set.caseId(), set.removalDecisionId(), grounds, submission.reasons(), actor(), now));
        return true;
    }

    /** Records that the guarantee was paid. */
    @Transactional
    public void receiveGuarantee(UUID setId, ReceiveGuaranteeSubmission submission) {
        ObligationSet set = running(setId);
        new FieldChecks(clock).notInTheFuture(submission.paidOn(), "paidOn").refuseIfAny();
        sets.addGuarantee(set, "PAID", amount(set), submission.paidOn(), actor(), clock.instant());
        journal.record(
                set.caseId(),
                set.province(),
                "GUARANTEE_PAID",
                clock.instant(),
                "YUKK 57/A-1-e",
                Map.of("obligations", setId));
    }

    /**
     * What the end leaves to do.
     *
     * @param guaranteeToSettle whether a paid guarantee is still held
     * @param settlementDueAt when it should be settled
     */
    public record Concluded(boolean guaranteeToSettle, Date settlementDueAt) {}

    /** Ends obligations whose last day has passed and tells what is left to do; to be repeated without harm. */
    @Transactional
    public Concluded conclude(UUID setId) {
        ObligationSet set = get(setId);
        if (set.because() == null) {
            ending.close(set, "EXPIRED", kept(clock.instant()));
        }
        return new Concluded(set.guaranteePaid() && !set.guaranteeSettled(), ending.settlementDueAt());
    }

    /** Gives the guarantee back, or forfeits it because the person did not leave in time (YUKK 57/A-7). */
    @Transactional
    public void settleGuarantee(UUID setId, SettleGuaranteeSubmission submission) {
        ObligationSet set = get(setId);
        boolean left = set.because() != null && LEFT_THE_COUNTRY.contains(set.because());
        boolean stands = sets.stands(set.removalDecisionId(), set.caseId());
        new FieldChecks(clock)
                .notInTheFuture(submission.settledOn(), "settledOn")
                .requireByLaw(
                        "YUKK 57/A-7",
                        submission.outcome() == Outcome.RETURNED || !left && stands,
                        "outcome",
                        "not-forfeited",
                        "Ülkeden çıkan veya kararı kaldırılan kişinin teminatı iade edilir.",
                        "Whoever has left, or whose decision ended, gets the guarantee back.")
                .refuseIfAny();
        sets.addGuarantee(
                set, submission.outcome().name(), amount(set), submission.settledOn(), actor(), clock.instant());
        journal.record(
                set.caseId(),
                set.province(),
                "GUARANTEE_" + submission.outcome().name(),
                clock.instant(),
                "YUKK 57/A-7",
                Map.of("obligations", setId));
    }

    private ObligationSet get(UUID setId) {
        return sets.find(setId).orElseThrow(ObligationCourse::none);
    }

    private ObligationSet running(UUID setId) {
        ObligationSet set = get(setId);
        // The last day ends obligations by itself, however late the timer that records it.
        if (set.because() != null || LegalTime.dayOf(clock.instant()).isAfter(set.until())) {
            throw none();
        }
        return set;
    }

    private static long amount(ObligationSet set) {
        Long amount = set.guaranteeAmount();
        if (amount == null) {
            throw new Refusal(
                    ObligationProblem.STEP_NOT_POSSIBLE,
                    new LocalizedText("Teminat yükümlülüğü yok.", "There is no guarantee."),
                    "YUKK 57/A-1-e");
        }
        return amount;
    }

    private static Set<DetentionGround> grounds(DecideOnBreachSubmission submission) {
        Set<DetentionGround> grounds = EnumSet.noneOf(DetentionGround.class);
        boolean[] ticked = {
            submission.abscondingRisk(),
            submission.breachOfEntryOrExit(),
            submission.falseDocument(),
            submission.didNotLeaveInTime(),
            submission.publicThreat()
        };
        for (DetentionGround ground : DetentionGround.values()) {
            if (ticked[ground.ordinal()]) {
                grounds.add(ground);
            }
        }
        return grounds;
    }

    private Date decisionDueAt() {
        return due(periods.compute("DL-PR-08", clock.instant()).endsAt());
    }

    private String actor() {
        return currentActor.get().userId();
    }

    private static Instant kept(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    private static Date due(Instant end) {
        return Date.from(end.minusMillis(1));
    }

    private static Refusal none() {
        return new Refusal(
                ObligationProblem.NO_OBLIGATIONS,
                new LocalizedText("Bu dosyada süren yükümlülük yok.", "No obligation runs in this file."),
                "YUKK 57/A");
    }
}
