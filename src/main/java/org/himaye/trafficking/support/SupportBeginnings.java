package org.himaye.trafficking.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.himaye.casefile.PriorityAsked;
import org.himaye.deadlines.StatutoryPeriods;
import org.himaye.shared.CaseId;
import org.himaye.shared.LegalTime;
import org.himaye.trafficking.ReferralOutcome;
import org.himaye.trafficking.compartment.VictimClocks;
import org.himaye.trafficking.compartment.VictimFile;
import org.himaye.trafficking.compartment.VictimFiles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins support: the reflection period runs from the decision, for foreigners and citizens alike (YUKK 48, İTY 1/2). */
@Service
@Transactional
class SupportBeginnings implements VictimSupport {

    private static final String REFLECTION = "DL-TH-01";
    private static final String REASONABLE_GROUNDS = "DL-TH-05";

    private final SupportTables tables;
    private final VictimFiles files;
    private final VictimClocks clocks;
    private final RunningSupports supports;
    private final StatutoryPeriods periods;
    private final SupportProcedure procedure;
    private final ApplicationEventPublisher events;

    SupportBeginnings(
            SupportTables tables,
            VictimFiles files,
            VictimClocks clocks,
            RunningSupports supports,
            StatutoryPeriods periods,
            SupportProcedure procedure,
            ApplicationEventPublisher events) {
        this.tables = tables;
        this.files = files;
        this.clocks = clocks;
        this.supports = supports;
        this.periods = periods;
        this.procedure = procedure;
        this.events = events;
    }

    @Override
    public void suspicionConfirmed(CaseId file, Instant decidedAt) {
        suspicion(file, "CONFIRMED", decidedAt);
    }

    @Override
    public void suspicionRefuted(CaseId file, Instant decidedAt) {
        suspicion(file, "REFUTED", decidedAt);
    }

    private void suspicion(CaseId file, String outcome, Instant decidedAt) {
        if (tables.find(file).filter(Support::isRunning).isPresent()) {
            tables.addSuspicionOutcome(file, outcome, decidedAt);
            files.enter(file, "SUSPICION_" + outcome, RunningSupports.REGULATION, decidedAt, new Suspicion(outcome));
        }
    }

    /** What the file says about what came of a suspicion. */
    record Suspicion(String outcome) {}

    /** What the file says about it. */
    record Begun(ReferralOutcome basis) {}

    @Override
    public void begin(CaseId file, ReferralOutcome basis, Instant decidedAt) {
        if (!Set.of(ReferralOutcome.IDENTIFIED, ReferralOutcome.STRONG_SUSPICION)
                .contains(basis)) {
            throw new IllegalArgumentException("No support after " + basis);
        }
        VictimFile of = files.get(file);
        files.enterStage(file, VictimFile.Stage.SUPPORT);
        tables.add(new Support(file, basis, decidedAt, false, null));
        files.enter(
                file,
                "SUPPORT_BEGUN",
                of.foreigner() ? "YUKK 48/1" : RunningSupports.REGULATION,
                decidedAt,
                new Begun(basis));
        LocalDate reflectionEnds = periods.compute(REFLECTION, decidedAt).lastDay();
        if (of.foreigner()) {
            clocks.start(file, REFLECTION, decidedAt);
            clocks.start(file, REASONABLE_GROUNDS, decidedAt);
        }
        if (of.personId() != null) {
            events.publishEvent(new PriorityAsked(of.personId()));
        }
        // Whose three years end today is supported without a permit: DT-19 says to look for another one.
        boolean permitNeeded = of.foreigner() && supports.lastPossibleDay(file).isAfter(LegalTime.dayOf(decidedAt));
        procedure.start(
                file,
                of.province(),
                new SupportProcedure.Beginning(
                        permitNeeded,
                        permitNeeded ? supports.reviewBefore(reflectionEnds) : supports.nextReview(file)));
    }
}
