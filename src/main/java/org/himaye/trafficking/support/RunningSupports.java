package org.himaye.trafficking.support;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Optional;
import org.himaye.deadlines.StatutoryPeriods;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.himaye.trafficking.compartment.VictimFiles;
import org.himaye.trafficking.referral.VictimIdentity;
import org.springframework.stereotype.Component;

/** What every step of a support asks first: does it run, what is known of the person, when is it looked at again. */
@Component
class RunningSupports {

    /** The regulation on combating trafficking and protecting victims. */
    static final String REGULATION = "İTY";

    private static final String REMINDER = "DL-TH-06";
    private static final String EVALUATION = "DL-TH-07";
    private static final String TOTAL = "DL-TH-03";

    private final SupportTables tables;
    private final VictimFiles files;
    private final StatutoryPeriods periods;
    private final CurrentActor currentActor;
    private final Clock clock;

    RunningSupports(
            SupportTables tables, VictimFiles files, StatutoryPeriods periods, CurrentActor currentActor, Clock clock) {
        this.tables = tables;
        this.files = files;
        this.periods = periods;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Returns the running support of a file.
     *
     * @throws Refusal {@link SupportProblem#NO_RUNNING_SUPPORT}; not found for everybody outside the team
     */
    Support get(CaseId file) {
        if (currentActor.get().userId().equals(Actor.SYSTEM.userId())) {
            throw notYours();
        }
        files.get(file);
        return tables.find(file)
                .filter(Support::isRunning)
                .orElseThrow(() -> new Refusal(
                        SupportProblem.NO_RUNNING_SUPPORT,
                        new LocalizedText("Bu dosyada süren bir işlem yok.", "Nothing is running in this file."),
                        null));
    }

    /** The refusal of a step that belongs to somebody else. */
    static Refusal notYours() {
        return new Refusal(
                SupportProblem.NOT_YOURS,
                new LocalizedText(
                        "Bu adımı yalnızca görevli kişi atabilir.", "Only the officer in charge takes this step."),
                null);
    }

    /**
     * Returns what was found out about risks and needs.
     *
     * @throws Refusal {@link SupportProblem#RISKS_NOT_ASSESSED} before that
     */
    AssessRiskSubmission risk(CaseId file) {
        return riskSoFar(file)
                .orElseThrow(() -> new Refusal(
                        SupportProblem.RISKS_NOT_ASSESSED,
                        new LocalizedText(
                                "Önce kişinin riskleri ve ihtiyaçları değerlendirilmelidir.",
                                "The person's risks and needs have to be assessed first."),
                        null));
    }

    /** Returns what was found out about risks and needs; nothing before they were assessed. */
    Optional<AssessRiskSubmission> riskSoFar(CaseId file) {
        return files.latest(file, "RISK_ASSESSED", AssessRiskSubmission.class);
    }

    /** Tells whether the person is treated as a child, by the assessment of risks or by the identification (DT-20). */
    boolean isChild(CaseId file) {
        return risk(file).child() || isChildOnFile(file);
    }

    /** Tells whether the identification treats the person as a child; doubt speaks for the child (TCK 80/3, DT-18). */
    boolean isChildOnFile(CaseId file) {
        return files.latest(file, VictimIdentity.KIND, VictimIdentity.class)
                .filter(identity -> identity.ageGroup().isTreatedAsChild())
                .isPresent();
    }

    /**
     * Returns the last day on which a permit of the file can end: three years after the person's first permit, also one of an
     * earlier file that was still valid when this support began (YUKK 49/1, INV-16).
     */
    LocalDate lastPossibleDay(CaseId file) {
        return periods.compute(TOTAL, tables.firstPermitDay(file)).lastDay();
    }

    /**
     * Returns the day on which the person's permits end unless that has gone by; else when the next evaluation is due, counted
     * from the beginning of the support or from the last one (DL-TH-07).
     */
    SupportProcedure.Review nextReview(CaseId file) {
        LocalDate today = LegalTime.dayOf(clock.instant());
        return tables.lastPermit(file)
                .map(Permit::endsOn)
                .filter(end -> !end.isBefore(today))
                .map(this::reviewBefore)
                .orElseGet(() -> reviewBefore(
                        periods.compute(EVALUATION, lastLookedAt(file)).lastDay()));
    }

    private Instant lastLookedAt(CaseId file) {
        return files.latest(file, "SUPPORT_EVALUATED", Evaluations.Evaluation.class)
                .map(evaluation -> FieldChecks.instant(evaluation.report().evaluatedAt()))
                .orElseGet(() -> tables.find(file).orElseThrow().begunAt());
    }

    /** Returns when to look at something that ends with a day. */
    SupportProcedure.Review reviewBefore(LocalDate lastDay) {
        ZonedDateTime reminder = periods.compute(REMINDER, lastDay).lastDay().atStartOfDay(LegalTime.ZONE);
        return new SupportProcedure.Review(Date.from(reminder.toInstant()), endOf(lastDay));
    }

    private static Date endOf(LocalDate day) {
        Instant end = day.atTime(23, 59, 59).atZone(LegalTime.ZONE).toInstant();
        return Date.from(end);
    }
}
