package org.himaye.caseload;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.himaye.deadlines.ClockClass;
import org.himaye.deadlines.DeadlineCatalogue;
import org.himaye.deadlines.RunningClocks;
import org.himaye.shared.CaseId;
import org.springframework.stereotype.Component;

/** Counts how the statutory periods of cases were kept. */
@Component
class PeriodsKept {

    private final RunningClocks clocks;
    private final DeadlineCatalogue catalogue;

    PeriodsKept(RunningClocks clocks, DeadlineCatalogue catalogue) {
        this.clocks = clocks;
        this.catalogue = catalogue;
    }

    /**
     * Counts the authorities' periods; a person's own filing period (C1) is a right, nobody is late with it.
     *
     * @param until instant at which a running clock counts as overdue
     * @param wordingOf day of the wording whose name is shown
     */
    List<OnTimeRate> of(Collection<CaseId> cases, Instant until, LocalDate wordingOf) {
        return clocks.onTimeRates(until, cases).stream()
                .filter(rate -> rate.clockClass() != ClockClass.C1)
                .filter(rate -> rate.metOnTime() + rate.metLate() + rate.overdue() > 0)
                .map(rate -> new OnTimeRate(
                        rate.ruleId(),
                        catalogue.rule(rate.ruleId(), wordingOf).name().tr(),
                        rate.metOnTime(),
                        rate.metLate(),
                        rate.overdue()))
                .sorted(Comparator.comparing(OnTimeRate::ruleId))
                .toList();
    }
}
