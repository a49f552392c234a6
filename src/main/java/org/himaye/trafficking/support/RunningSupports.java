package org.himaye.trafficking.support;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import org.himaye.deadlines.StatutoryPeriods;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.himaye.trafficking.compartment.VictimFiles;
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
        return files.latest(file, "RISK_ASSESSED", AssessRiskSubmission.class)
                .orElseThrow(() -> new Refusal(
                        SupportProblem.RISKS_NOT_ASSESSED,
                        new LocalizedText(
                                "Önce kişinin riskleri ve ihtiyaçları değerlendirilmelidir.",
                                "The person's risks and needs have to be assessed first."),
                        null));
    }

    /** Returns the last day on which a permit of the file can end (YUKK 49/1). */
    LocalDate lastPossibleDay(List<Permit> permits) {
        return periods.compute(TOTAL, permits.get(0).startsOn()).lastDay();
    }

    /** Returns the day on which the person's permits end if that is yet to come, else when the next evaluation is due. */
    SupportProcedure.Review nextReview(CaseId file) {
        List<Permit> permits = tables.permits(file);
        LocalDate today = LegalTime.dayOf(clock.instant());
        LocalDate permitEnd =
                permits.isEmpty() ? today : permits.get(permits.size() - 1).endsOn();
        return permitEnd.isAfter(today)
                ? reviewBefore(permitEnd)
                : reviewBefore(periods.compute(EVALUATION, clock.instant()).lastDay());
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
