package org.himaye.caseload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets simulated offices work through planned cases side by side, day by day. */
@Component
class OfficeDays {

    /** Most of a step is waiting for the disk to confirm a commit; several offices share one wait. */
    private static final int OFFICES = 8;

    private final OfficeClock clock;

    OfficeDays(OfficeClock clock) {
        this.clock = clock;
    }

    /**
     * What offices do with a kind of case.
     *
     * @param open opens a planned case now
     * @param workOn does everything that is to be done in a case today; returns when to look again, null for never
     * @param <P> a case as planned
     * @param <C> a case that was opened
     */
    record Office<P, C>(Function<P, C> open, BiFunction<C, LocalDate, @Nullable LocalDate> workOn) {}

    /**
     * Works from the first to the last day. Cases touch only themselves, so the outcome does not depend on which office
     * is first.
     *
     * @param openings which cases are opened on which day
     * @return every case opened, in the order of opening
     */
    <P, C> List<C> work(
            LocalDate startsOn,
            LocalDate endsOn,
            Map<LocalDate, List<P>> openings,
            Office<P, C> office,
            ProgressListener progress) {
        Map<LocalDate, List<C>> agenda = new HashMap<>();
        List<C> opened = new ArrayList<>();
        long days = startsOn.datesUntil(endsOn.plusDays(1)).count();
        long done = 0;
        ExecutorService offices = Executors.newFixedThreadPool(OFFICES);
        try {
            for (LocalDate day = startsOn; !day.isAfter(endsOn); day = day.plusDays(1)) {
                List<Callable<Visited<C>>> visits =
                        visits(day, openings.getOrDefault(day, List.of()), agenda.getOrDefault(day, List.of()), office);
                agenda.remove(day);
                if (!visits.isEmpty()) {
                    clock.open(day);
                }
                for (Future<Visited<C>> visit : offices.invokeAll(visits)) {
                    Visited<C> visited = visit.get();
                    if (visited.openedToday()) {
                        opened.add(visited.opened());
                    }
                    if (visited.next() != null && !visited.next().isAfter(endsOn)) {
                        agenda.computeIfAbsent(visited.next(), key -> new ArrayList<>())
                                .add(visited.opened());
                    }
                }
                progress.reached(day, ++done, days);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", interrupted);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("An office could not do its work", failure.getCause());
        } finally {
            offices.shutdownNow();
        }
        return opened;
    }

    private static <P, C> List<Callable<Visited<C>>> visits(
            LocalDate day, List<P> openings, List<C> agenda, Office<P, C> office) {
        List<Callable<Visited<C>>> visits = new ArrayList<>();
        for (P planned : openings) {
            visits.add(() -> {
                C opened = office.open().apply(planned);
                return new Visited<>(opened, true, office.workOn().apply(opened, day));
            });
        }
        for (C opened : agenda) {
            visits.add(() -> new Visited<>(opened, false, office.workOn().apply(opened, day)));
        }
        return visits;
    }

    private record Visited<C>(
            C opened, boolean openedToday, @Nullable LocalDate next) {}
}
