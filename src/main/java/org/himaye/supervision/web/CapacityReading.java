package org.himaye.supervision.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.himaye.removal.CentreTraffic;
import org.himaye.removal.CentreTraffic.Week;
import org.himaye.removal.LibertyRegister;
import org.himaye.shared.Actor;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.LegalTime;
import org.himaye.supervision.capacity.CentreOutlook;
import org.himaye.supervision.capacity.OccupancyForecast;
import org.himaye.trafficking.figures.ShelterTotals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads how full the centres are with a fixed number of questions. Numbers only, so that a view leaves no ledger line. */
@Service
class CapacityReading {

    /** Whole weeks shown. */
    static final int WEEKS_SHOWN = 26;

    private static final int CHART_WIDTH = 780;
    private static final int CHART_HEIGHT = 240;
    private static final int SMALL_WIDTH = 120;
    private static final int SMALL_HEIGHT = 28;

    private final LibertyRegister register;
    private final CentreTraffic traffic;
    private final ShelterTotals shelters;
    private final CurrentActor currentActor;
    private final Clock clock;

    CapacityReading(
            LibertyRegister register,
            CentreTraffic traffic,
            ShelterTotals shelters,
            CurrentActor currentActor,
            Clock clock) {
        this.register = register;
        this.traffic = traffic;
        this.shelters = shelters;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Returns the centres that the reader may see.
     *
     * @param asked plate code; null for all
     * @throws org.himaye.shared.Refusal {@code invalid-request} if there is no such province, {@code forbidden} for one that the
     *     reader does not see
     */
    @Transactional(readOnly = true)
    CapacityBoard board(@Nullable String asked) {
        Actor reader = currentActor.get();
        String province = VisibleProvinces.chosen(reader, asked);
        Instant now = clock.instant();
        LocalDate today = LegalTime.dayOf(now);
        LocalDate thisMonday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<LocalDate> weeks = IntStream.rangeClosed(1, WEEKS_SHOWN)
                .mapToObj(back -> thisMonday.minusWeeks(WEEKS_SHOWN + 1L - back))
                .toList();
        List<LibertyRegister.Centre> centres = register.centres().stream()
                .filter(centre -> province == null || centre.province().equals(province))
                .toList();
        List<Week> moved = traffic.between(weeks.get(0), today.plusDays(1)).stream()
                .filter(week -> centres.stream().anyMatch(centre -> centre.id().equals(week.centre())))
                .toList();
        List<CapacityBoard.Centre> rows = new ArrayList<>();
        for (LibertyRegister.Centre centre : centres) {
            CentreOutlook outlook = outlook(
                    centre.capacity(),
                    centre.occupied(),
                    weeks,
                    moved.stream()
                            .filter(week -> week.centre().equals(centre.id()))
                            .toList());
            rows.add(new CapacityBoard.Centre(
                    centre.name(),
                    VisibleProvinces.name(centre.province()),
                    outlook,
                    outlook.fullInWeeks().orElse(null),
                    outlook.possiblyFullInWeeks().orElse(null),
                    OccupancyChart.of(outlook, SMALL_WIDTH, SMALL_HEIGHT)));
        }
        CentreOutlook total = outlook(
                centres.stream().mapToInt(LibertyRegister.Centre::capacity).sum(),
                centres.stream().mapToInt(LibertyRegister.Centre::occupied).sum(),
                weeks,
                moved);
        return new CapacityBoard(
                now,
                province,
                VisibleProvinces.of(reader),
                weeks,
                total,
                OccupancyChart.of(total, CHART_WIDTH, CHART_HEIGHT),
                rows,
                shelters.open().orElse(null));
    }

    /** Goes back from the present occupancy by what came and left, week by week. */
    private static CentreOutlook outlook(int capacity, int occupied, List<LocalDate> weeks, List<Week> moved) {
        Map<LocalDate, Integer> arrivals = sum(moved, Week::arrivals);
        Map<LocalDate, Integer> departures = sum(moved, Week::departures);
        List<Integer> changes = weeks.stream()
                .map(week -> arrivals.getOrDefault(week, 0) - departures.getOrDefault(week, 0))
                .toList();
        int unfinished = moved.stream()
                .filter(week -> !weeks.contains(week.monday()))
                .mapToInt(week -> week.arrivals() - week.departures())
                .sum();
        Integer[] history = new Integer[weeks.size()];
        int before = occupied - unfinished;
        for (int week = weeks.size() - 1; week >= 0; week--) {
            history[week] = Math.max(0, before);
            before -= changes.get(week);
        }
        return new CentreOutlook(
                capacity,
                occupied,
                List.of(history),
                weeks.stream().map(week -> arrivals.getOrDefault(week, 0)).toList(),
                weeks.stream().map(week -> departures.getOrDefault(week, 0)).toList(),
                OccupancyForecast.of(
                        occupied, changes.subList(changes.size() - OccupancyForecast.WEEKS_BACK, changes.size())));
    }

    private static Map<LocalDate, Integer> sum(List<Week> weeks, ToIntFunction<Week> number) {
        Map<LocalDate, Integer> sums = new TreeMap<>();
        weeks.forEach(week -> sums.merge(week.monday(), number.applyAsInt(week), Integer::sum));
        return sums;
    }
}
