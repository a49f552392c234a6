package org.himaye.protection.residence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.Decision;
import org.himaye.casefile.DecisionId;
import org.himaye.casefile.Decisions;
import org.himaye.deadlines.StatutoryPeriods;
import org.himaye.protection.residence.DutyEvents.Kind;
import org.himaye.protection.residence.DutyEvents.Notice;
import org.himaye.protection.residence.RecordReportingDaySubmission.Outcome;
import org.himaye.protection.residence.ResidenceDutyTables.Duty;
import org.himaye.protection.residence.ResidenceDutyTables.Proposal;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Follows the days on which an applicant has to report, and decides on the excuse for a missed one (YUKK 71, 77/1-ç). */
@Service
public class ReportingDays {

    private final ResidenceDutyTables tables;
    private final DutyEvents events;
    private final Decisions decisions;
    private final StatutoryPeriods periods;
    private final CaseJournal journal;
    private final CurrentActor currentActor;
    private final Clock clock;

    ReportingDays(
            ResidenceDutyTables tables,
            DutyEvents events,
            Decisions decisions,
            StatutoryPeriods periods,
            CaseJournal journal,
            CurrentActor currentActor,
            Clock clock) {
        this.tables = tables;
        this.events = events;
        this.decisions = decisions;
        this.periods = periods;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * What came of a reporting day.
     *
     * @param missed whether the person stayed away
     * @param excuseDueAt when the excuse should be assessed
     * @param reportDueAt end of the next reporting day
     */
    public record DayRecorded(boolean missed, Date excuseDueAt, Date reportDueAt) {}

    /**
     * Records whether the person came on the next reporting day.
     *
     * @throws Refusal while the day is not over (missed) or not there yet (kept), or {@link ResidenceDutyProblem#NO_DUTY} once the
     *     duty has ended
     */
    @Transactional
    public DayRecorded recordDay(UUID id, RecordReportingDaySubmission submission) {
        Duty duty = dutyInForce(id);
        Instant dueAt = nextDay(duty);
        boolean kept = submission.outcome() == Outcome.KEPT;
        Instant now = now();
        new FieldChecks(clock)
                .requireByLaw(
                        "YUKK 71",
                        kept ? !now.isBefore(dueAt) : LegalTime.dayOf(now).isAfter(LegalTime.dayOf(dueAt)),
                        "outcome",
                        "not-due-yet",
                        kept
                                ? "Bildirim günü henüz gelmedi: " + LegalTime.dayOf(dueAt)
                                : "Bildirim günü henüz geçmedi: " + LegalTime.dayOf(dueAt),
                        kept
                                ? "The reporting day is still ahead: " + LegalTime.dayOf(dueAt)
                                : "The reporting day is not over yet: " + LegalTime.dayOf(dueAt))
                .refuseIfAny();
        events.record(duty.caseId(), duty.province(), Kind.REPORT, duty.decisionId(), dueAt, kept, !kept, actor(), now);
        journal.record(
                duty.caseId(),
                duty.province(),
                kept ? "REPORT_KEPT" : "REPORT_NOT_KEPT",
                now,
                "YUKK 71",
                Map.of("dueOn", LegalTime.dayOf(dueAt)));
        return new DayRecorded(!kept, due("DL-PR-06", now), endOf(LegalTime.dayOf(nextDay(duty))));
    }

    /**
     * Decides on the excuse for the missed reporting day. It counts only without accepted excuse, and only if the decision on
     * reporting had been served before the day (INV-40).
     *
     * @return how many days in a row count now
     * @throws Refusal if a withdrawal is proposed after fewer than three (INV-40), or {@link ResidenceDutyProblem#NO_DUTY} once the
     *     duty has ended
     */
    @Transactional
    public int assess(UUID id, AssessMissedReportSubmission submission) {
        Duty duty = dutyInForce(id);
        UUID event = events.unassessed(duty.decisionId());
        Instant dueAt = events.dueAt(event);
        Instant now = now();
        Notice notice = notice(duty, dueAt);
        boolean counts = notice != null && !submission.excuseAccepted();
        new FieldChecks(clock)
                .require(
                        submission.excuseOffered() || !submission.excuseAccepted(),
                        "excuseAccepted",
                        "inconsistent",
                        "Bildirilmeyen mazeret kabul edilemez.",
                        "An excuse that was not offered cannot be accepted.")
                .refuseIfAny();
        events.assess(
                event,
                duty.caseId(),
                duty.province(),
                submission.excuseOffered(),
                submission.excuseAccepted(),
                notice,
                counts,
                submission.reasons(),
                actor(),
                now);
        int inARow = events.inARow(duty.caseId(), Kind.REPORT);
        new FieldChecks(clock)
                .requireByLaw(
                        "YUKK 77/1-ç",
                        !submission.withdrawalProposed() || inARow >= DutyEvents.DAYS_IN_A_ROW,
                        "withdrawalProposed",
                        "fewer-than-three",
                        "Önceden bildirilmiş üç gün art arda mazeretsiz kaçırılmadan önerilemez; sayılan gün: "
                                + inARow,
                        "Three notified days in a row must have been missed without excuse; counted: " + inARow)
                .refuseIfAny();
        journal.record(
                duty.caseId(),
                duty.province(),
                "REPORT_EXCUSE_ASSESSED",
                now,
                "YUKK 77/1-ç",
                Map.of(
                        "dueOn",
                        LegalTime.dayOf(dueAt),
                        "excuseOffered",
                        submission.excuseOffered(),
                        "excuseAccepted",
                        submission.excuseAccepted(),
                        "notifiedBefore",
                        notice != null,
                        "consecutiveMissed",
                        inARow));
        return inARow;
    }

    /**
     * Returns the proof that the duty in force had been notified before a moment (YUKK 77/1-ç).
     *
     * @throws Refusal {@link ResidenceDutyProblem#NO_DUTY} if no duty was served before it
     */
    @Transactional(readOnly = true)
    public Notice servedBefore(CaseId caseId, Instant moment) {
        return tables.dutyInForce(caseId)
                .map(duty -> notice(duty, moment))
                .orElseThrow(() -> new Refusal(
                        ResidenceDutyProblem.NO_DUTY,
                        new LocalizedText(
                                "Bu andan önce tebliğ edilmiş bir ikamet yükümlülüğü yok.",
                                "No duty to live at a place was served before that moment."),
                        "YUKK 77/1-ç"));
    }

    private @Nullable Notice notice(Duty duty, Instant before) {
        Decision decision = decisions.get(new DecisionId(duty.decisionId()));
        Instant servedAt = decision.servedAt();
        return decision.annulledAt() != null || servedAt == null || !servedAt.isBefore(before)
                ? null
                : new Notice(null, duty.decisionId(), servedAt);
    }

    /** Returns the duty of a proposal after whoever signs a withdrawal is done with it; refuses if it has ended by then. */
    private Duty dutyInForce(UUID proposalId) {
        CaseId caseId = tables.proposal(proposalId).map(Proposal::caseId).orElseThrow(ResidenceDutyChecks::noDuty);
        events.lock(caseId);
        return tables.open(caseId).stream()
                .filter(open -> open.id().equals(proposalId))
                .findFirst()
                .flatMap(open -> tables.duty(proposalId))
                .orElseThrow(ResidenceDutyChecks::noDuty);
    }

    /** Returns the first day of a duty, or the one after the latest that was recorded. */
    private Instant nextDay(Duty duty) {
        int every = Objects.requireNonNull(duty.reportingEveryDays());
        return events.latestDay(duty.decisionId())
                .map(latest -> startOf(LegalTime.dayOf(
                        periods.compute("DL-PR-11", latest, every).endsAt().minusMillis(1))))
                .orElseGet(() -> startOf(Objects.requireNonNull(duty.firstReportOn())));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LegalTime.ZONE).toInstant();
    }

    /** Returns the last instant of a day in Türkiye. */
    static Date endOf(LocalDate day) {
        return Date.from(day.atTime(LocalTime.MAX).atZone(LegalTime.ZONE).toInstant());
    }

    private Date due(String rule, Instant fact) {
        return Date.from(periods.compute(rule, fact).endsAt().minusMillis(1));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private String actor() {
        return currentActor.get().userId();
    }
}
