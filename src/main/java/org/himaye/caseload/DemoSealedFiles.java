package org.himaye.caseload;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.himaye.engine.Desk;
import org.himaye.engine.Desk.WaitingTask;
import org.himaye.engine.EngineClock;
import org.himaye.shared.LegalTime;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Sealed training files at every step, for the teams of the training provinces and nobody else. */
@Component
@Profile("demo")
class DemoSealedFiles {

    private static final List<String> ORIGINS = List.of("UZB", "KGZ", "MDA", "MAR", "UKR");
    private static final long SEED = 48;
    private static final Duration BETWEEN_STEPS = Duration.ofMinutes(11);
    /** Of the training shelters, the one that takes everybody. */
    private static final String SHELTER = "IZM-1";

    /** Positions at which whoever needs a place needs a shelter. */
    private static final int SHELTERED = 3;

    private final TraffickingWork work;
    private final Desk desk;
    private final EngineClock clock;

    DemoSealedFiles(TraffickingWork work, Desk desk, EngineClock clock) {
        this.work = work;
        this.desk = desk;
        this.clock = clock;
    }

    /** Makes a file at every step in each province; what stands already goes on where it was stopped. */
    void fill(List<String> provinces, Instant begun) {
        SplittableRandom random = new SplittableRandom(SEED);
        int index = 0;
        for (String province : provinces) {
            for (DemoSealedStep step : DemoSealedStep.values()) {
                String origin = ORIGINS.get(random.nextInt(ORIGINS.size()));
                PlannedPerson person = PersonDraw.drawAdult(random, origin, LegalTime.dayOf(begun));
                PlannedReferral plan = step.plan(index * SHELTERED, province, origin, person, LegalTime.dayOf(begun));
                stand(plan, step, begun);
                index++;
            }
        }
    }

    private void stand(PlannedReferral plan, DemoSealedStep step, Instant begun) {
        Instant[] then = {atOffice(plan, begun)};
        ReplayedVictim[] file = new ReplayedVictim[1];
        clock.during(
                then[0],
                () -> file[0] = work.refer(plan, "DEMO-" + plan.province() + "-" + step.name(), then[0], SHELTER));
        Optional<WaitingTask> waiting = desk.next(file[0].file());
        while (waiting.isPresent() && !step.stopsAt(waiting.get().userTask())) {
            WaitingTask task = waiting.get();
            Instant later = then[0].plus(BETWEEN_STEPS);
            then[0] = later.isAfter(begun) ? begun : later;
            LocalDateTime now = LocalDateTime.ofInstant(then[0], LegalTime.ZONE);
            clock.during(then[0], () -> desk.complete(work.member(file[0], task), task, file[0].form(task, now)));
            waiting = desk.next(file[0].file());
        }
    }

    /** Returns ten in the morning of the day of referral, or the present if that is still to come. */
    private static Instant atOffice(PlannedReferral plan, Instant begun) {
        Instant morning = plan.referredOn().atTime(10, 0).atZone(LegalTime.ZONE).toInstant();
        return morning.isAfter(begun) ? begun : morning;
    }
}
