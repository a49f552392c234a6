package org.himaye.caseload;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.himaye.access.Acting;
import org.himaye.access.DemoPopulation;
import org.himaye.casefile.CaseFile;
import org.himaye.engine.Desk;
import org.himaye.engine.EngineClock;
import org.himaye.shared.Actor;
import org.himaye.shared.LegalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Fills the demo profile with cases at every step of the procedure, through the engine, in the background. It goes on
 * where it was stopped, and does nothing once it is complete.
 */
@Component
@Profile("demo")
class DemoCaseload implements DemoPopulation {

    private static final Logger LOGGER = LoggerFactory.getLogger(DemoCaseload.class);
    private static final Map<String, String> OFFICES = Map.of("65", "van", "34", "istanbul", "06", "ankara");
    private static final List<String> PROVINCES = List.of("65", "34", "06");
    private static final List<String> ORIGINS = List.of("AFG", "IRQ", "IRN", "SOM", "SYR", "PAK");
    private static final String REGISTRY_CHECK = "UserTask_CheckCourtRegistry";
    private static final long SEED = 6458;
    private static final Duration BETWEEN_STEPS = Duration.ofMinutes(7);

    private final CaseloadWork work;
    private final CaseloadRuns runs;
    private final Desk desk;
    private final DemoAppeals appeals;
    private final DemoSealedFiles sealedFiles;
    private final EngineClock clock;
    private final int total;
    private final AtomicInteger done = new AtomicInteger();
    private volatile boolean finished;

    DemoCaseload(
            CaseloadWork work,
            CaseloadRuns runs,
            Desk desk,
            DemoAppeals appeals,
            DemoSealedFiles sealedFiles,
            EngineClock clock,
            @Value("${himaye.demo.population:0}") int total) {
        this.work = work;
        this.runs = runs;
        this.desk = desk;
        this.appeals = appeals;
        this.sealedFiles = sealedFiles;
        this.clock = clock;
        this.total = total;
        this.finished = total == 0;
    }

    @Override
    public int done() {
        return done.get();
    }

    @Override
    public int total() {
        return total;
    }

    @Override
    public boolean finished() {
        return finished;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (!finished) {
            Thread thread = new Thread(this::populate, "demo-population");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void populate() {
        try {
            Instant begun = Acting.call(Actor.SYSTEM, runs::beginPopulation);
            if (Acting.call(Actor.SYSTEM, runs::isPopulationComplete)) {
                done.set(total);
            } else {
                desk.withoutJobs(() -> fill(begun));
                Acting.as(Actor.SYSTEM, () -> runs.completePopulation(clock.instant()));
                LOGGER.info("The demo profile's {} cases stand", total);
            }
            finished = true;
        } catch (RuntimeException failure) {
            LOGGER.error("The demo profile's cases could not be completed, {} of {} stand", done, total, failure);
        }
    }

    private void fill(Instant begun) {
        LocalDate today = LegalTime.dayOf(begun);
        SplittableRandom random = new SplittableRandom(SEED);
        DemoStep[] steps = DemoStep.values();
        List<Standing> standing = new ArrayList<>();
        for (int index = 0; index < total; index++) {
            DemoStep step = steps[index % steps.length];
            String province = PROVINCES.get(index / steps.length % PROVINCES.size());
            String origin = ORIGINS.get(random.nextInt(ORIGINS.size()));
            PlannedPerson person = PersonDraw.draw(random, origin, today);
            PlannedCase plan = step.plan(index, province, origin, person, today);
            Standing next = lodge(plan, step, begun);
            advance(next, begun);
            standing.add(next);
            done.incrementAndGet();
        }
        desk.runDueJobs();
        standing.stream().filter(waited -> waited.step.passesTheWindow()).forEach(waited -> advance(waited, begun));
        List<ReplayedCase> served = standing.stream()
                .filter(waits -> waits.step == DemoStep.SERVED)
                .map(waits -> waits.replayed)
                .toList();
        clock.during(begun, () -> appeals.objectTo(served, OFFICES::get, begun));
        sealedFiles.fill(PROVINCES, begun);
    }

    private Standing lodge(PlannedCase plan, DemoStep step, Instant begun) {
        Instant lodgedAt = atOffice(plan.lodgedOn(), begun);
        CaseFile[] file = new CaseFile[1];
        clock.during(lodgedAt, () -> file[0] = work.lodge(plan, "DEMO-" + plan.index(), lodgedAt));
        ReplayedCase replayed = new ReplayedCase(plan, file[0].id(), file[0].caseNumber(), OFFICES::get);
        return new Standing(step, replayed, lodgedAt);
    }

    private void advance(Standing standing, Instant begun) {
        Optional<Desk.WaitingTask> waiting = desk.next(standing.replayed.caseId());
        while (waiting.isPresent() && !standing.step.stopsAt(waiting.get().userTask())) {
            Desk.WaitingTask task = waiting.get();
            if (standing.step.withdraws() && task.userTask().equals("UserTask_IssueApplicantIdentity")) {
                clock.during(standing.then, () -> work.withdraw(standing.replayed));
            } else {
                LocalDate arrived = LegalTime.dayOf(task.userTask().equals(REGISTRY_CHECK) ? begun : standing.then);
                LocalDate day = standing.replayed.dayOf(task, arrived);
                if (day == null) {
                    return;
                }
                standing.moveTo(day, begun);
                clock.during(
                        standing.then,
                        () -> desk.complete(standing.replayed.officer(task), task, form(standing, task)));
            }
            waiting = desk.next(standing.replayed.caseId());
        }
    }

    private static Map<String, Object> form(Standing standing, Desk.WaitingTask task) {
        LocalDateTime now = LocalDateTime.ofInstant(standing.then, LegalTime.ZONE);
        return standing.step == DemoStep.CONTESTED && task.userTask().equals(REGISTRY_CHECK)
                ? Map.of("checkedAt", now.toString(), "finding", "OBJECTION_FILED", "registryNumber", "UKDK-1")
                : standing.replayed.form(task, now);
    }

    /** Returns ten in the morning of a day, or the present if that is still to come. */
    private static Instant atOffice(LocalDate day, Instant begun) {
        Instant morning = day.atTime(10, 0).atZone(LegalTime.ZONE).toInstant();
        return morning.isAfter(begun) ? begun : morning;
    }

    /** A training case, where it should stop, and the time at which it has arrived. */
    private static final class Standing {

        private final DemoStep step;
        private final ReplayedCase replayed;
        private Instant then;

        private Standing(DemoStep step, ReplayedCase replayed, Instant then) {
            this.step = step;
            this.replayed = replayed;
            this.then = then;
        }

        private void moveTo(LocalDate day, Instant begun) {
            Instant next = atOffice(day, begun);
            Instant later = then.plus(BETWEEN_STEPS);
            then = next.isAfter(later) ? next : later.isAfter(begun) ? begun : later;
        }
    }
}
