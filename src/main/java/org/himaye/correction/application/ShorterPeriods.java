package org.himaye.correction.application;

import java.time.Clock;
import java.time.LocalDate;
import org.himaye.correction.application.FactCorrectionTables.Consequence;
import org.himaye.correction.application.FactCorrectionTables.Correction;
import org.himaye.deadlines.ClockState;
import org.himaye.deadlines.RunningClock;
import org.himaye.deadlines.RunningClocks;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Says whether a period may become shorter by a correction at all. Where it may not, the only lawful decision is to keep it as
 * the person was told (INV-50); the database says the same again.
 */
@Component
class ShorterPeriods {

    private final FactCorrectionTables tables;
    private final RunningClocks clocks;
    private final Clock clock;

    ShorterPeriods(FactCorrectionTables tables, RunningClocks clocks, Clock clock) {
        this.tables = tables;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * Refuses unless the period may become shorter.
     *
     * @throws Refusal {@link CorrectionProblem#OUTDATED}, {@link CorrectionProblem#CLOCK_SHARED},
     *     {@link CorrectionProblem#PERIOD_ANSWERED}, {@link CorrectionProblem#PERIOD_OVER} or
     *     {@link CorrectionProblem#PERIOD_TOLD}, with the article of the period
     */
    void require(Consequence consequence, Correction correction) {
        if (tables.isReplaced(correction)) {
            throw FactCorrections.refused(
                    CorrectionProblem.OUTDATED,
                    "Bu düzeltmenin yerini sonraki bir düzeltme almıştır; süre buna göre kısaltılamaz.",
                    "A later correction has replaced this one; no period becomes shorter by it.");
        }
        RunningClock period = clocks.of(correction.caseId()).stream()
                .filter(one ->
                        one.ruleId().equals(consequence.ruleId()) && one.occurrence() == consequence.occurrence())
                .findFirst()
                .orElseThrow();
        if (tables.countsForAnother(correction, period)) {
            throw refused(
                    consequence,
                    CorrectionProblem.CLOCK_SHARED,
                    "Süre, tarihi doğru olan başka bir tebliğ için de işlemektedir; kısaltılamaz.",
                    "The period also runs for another service, whose date is right; it cannot become shorter.");
        }
        if (period.state() != ClockState.RUNNING || tables.isAnswered(correction)) {
            throw refused(
                    consequence,
                    CorrectionProblem.PERIOD_ANSWERED,
                    "Karara karşı itiraz veya dava kayıtlıdır ya da süre işlemiyordur; süre kısaltılamaz.",
                    "An objection or a suit is on record, or the period does not run; it cannot become shorter.");
        }
        LocalDate shorter = clocks.lastDayBy(period, correction.facts());
        if (!shorter.isAfter(LegalTime.dayOf(clock.instant()))) {
            throw refused(
                    consequence,
                    CorrectionProblem.PERIOD_OVER,
                    "Yeni son gün gelmiş veya geçmiştir; süre geriye dönük kısaltılamaz.",
                    "The new last day has come or is over; no period becomes shorter backwards.");
        }
        if (shorter.isBefore(told(period))) {
            throw refused(
                    consequence,
                    CorrectionProblem.PERIOD_TOLD,
                    "Kişiye daha geç bir son gün bildirilmiştir; bildirilen gün geçerli kalır.",
                    "The person was told a later last day; that day holds.");
        }
    }

    /** Returns the last day in the papers that the person was given: that of the first version, from which they are written. */
    private LocalDate told(RunningClock period) {
        return clocks.history(period.caseId(), period.ruleId()).stream()
                .filter(version -> version.occurrence() == period.occurrence() && version.version() == 1)
                .map(RunningClock::lastDay)
                .findFirst()
                .orElseThrow();
    }

    private static Refusal refused(Consequence consequence, CorrectionProblem problem, String turkish, String english) {
        return new Refusal(problem, new LocalizedText(turkish, english), consequence.article());
    }
}
