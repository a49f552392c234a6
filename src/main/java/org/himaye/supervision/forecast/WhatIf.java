package org.himaye.supervision.forecast;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.himaye.shared.LegalTime;
import org.himaye.supervision.forecast.domain.BackTest;
import org.himaye.supervision.forecast.domain.Forecast;
import org.himaye.supervision.forecast.domain.Scenario;
import org.himaye.supervision.forecast.domain.Simulation;
import org.himaye.supervision.forecast.domain.WorkHistory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Answers what would become of the applications that wait, if something were different from now on. */
@Service
public class WhatIf {

    private static final long PRIME = 31;

    private final WorkHistories histories;
    private final Clock clock;

    WhatIf(WorkHistories histories, Clock clock) {
        this.histories = histories;
        this.clock = clock;
    }

    /**
     * An answer.
     *
     * @param history every month since the first application; what the chart shows of the past
     * @param unchanged what comes if everything goes on as it is; null if the history does not suffice
     * @param changed what comes in the scenario; null if the history does not suffice
     * @param backTest the check against the past; null if there is too little of it
     */
    public record Answer(
            WorkHistory history,
            @Nullable Forecast unchanged,
            @Nullable Forecast changed,
            @Nullable BackTest backTest) {}

    /**
     * Answers for a scenario. The same month, province and scenario give the same answer.
     *
     * @param province plate code; null for every province that the reader may see
     */
    public Answer answer(@Nullable String province, Scenario scenario) {
        YearMonth thisMonth = YearMonth.from(LegalTime.dayOf(clock.instant()));
        WorkHistory history = histories.of(province, thisMonth);
        WorkHistory pace = history.afterFirstDecision();
        if (!pace.suffices()) {
            return new Answer(history, null, null, null);
        }
        long seed = seed(province, thisMonth.atDay(1));
        Scenario asItIs = Scenario.unchanged(scenario.acceleratedWork(), scenario.months());
        Forecast unchanged = Simulation.run(pace, asItIs, seed);
        Forecast changed = scenario.equals(asItIs) ? unchanged : Simulation.run(pace, scenario, seed);
        Optional<BackTest> backTest = BackTest.of(pace, seed);
        return new Answer(history, unchanged, changed, backTest.orElse(null));
    }

    /**
     * Checks the method against the past as an answer of a month would have.
     *
     * @param province plate code; null for every province that the reader may see
     * @param asOf the month of the answer; nothing of it or after it is read
     * @return nothing if there is too little past
     */
    public Optional<BackTest> backTest(@Nullable String province, YearMonth asOf) {
        return BackTest.of(histories.of(province, asOf).afterFirstDecision(), seed(province, asOf.atDay(1)));
    }

    private static long seed(@Nullable String province, LocalDate month) {
        return PRIME * month.toEpochDay() + (province == null ? 0 : Integer.parseInt(province));
    }
}
