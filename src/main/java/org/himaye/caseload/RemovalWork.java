package org.himaye.caseload;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.himaye.access.Acting;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.Sex;
import org.himaye.engine.Desk;
import org.himaye.engine.Desk.WaitingTask;
import org.himaye.removal.decision.Apprehension;
import org.himaye.removal.decision.Departures;
import org.himaye.removal.decision.OpeningReason;
import org.himaye.removal.decision.RemovalOpenings;
import org.himaye.removal.departure.NewReturnDeclaration;
import org.himaye.removal.departure.NewReturnDeclaration.SignedBy;
import org.himaye.removal.departure.ReturnDeclarations;
import org.himaye.shared.LegalTime;
import org.himaye.shared.OfficerGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does for planned removal files what officers do, one day at a time, through the engine's door. */
@Component
class RemovalWork {

    private static final String GATE = "Kapıköy";

    private final Desk desk;
    private final OfficeClock clock;
    private final RemovalOpenings openings;
    private final Departures departures;
    private final ReturnDeclarations declarations;

    RemovalWork(
            Desk desk,
            OfficeClock clock,
            RemovalOpenings openings,
            Departures departures,
            ReturnDeclarations declarations) {
        this.desk = desk;
        this.clock = clock;
        this.openings = openings;
        this.departures = departures;
        this.declarations = declarations;
    }

    /** Reports a planned apprehension now. */
    ReplayedRemoval apprehend(PlannedRemoval plan, String reference) {
        PlannedPerson person = plan.person();
        Instant now = clock.tick();
        CaseFile file = Acting.call(
                ReplayedRemoval.officer(plan, OfficerGroup.REMOVAL_OFFICER),
                () -> openings.open(new Apprehension(
                        reference,
                        plan.province(),
                        OpeningReason.APPREHENSION,
                        now,
                        "Yol kontrol noktası",
                        null,
                        new Apprehension.Declared(
                                person.familyName(),
                                person.givenNames(),
                                Sex.valueOf(person.sex().name()),
                                person.birthDate(),
                                plan.originIso3(),
                                null))));
        return new ReplayedRemoval(plan, file.id(), file.caseNumber());
    }

    /**
     * Does everything that is to be done in a file today.
     *
     * @return the day on which to look at the file again; null for never
     */
    @Nullable
    LocalDate workOn(ReplayedRemoval replayed, LocalDate today) {
        if (replayed.declaresReturnOn(today)) {
            declareReturn(replayed);
        }
        if (replayed.departsOn(today)) {
            depart(replayed);
        }
        List<WaitingTask> open = desk.all(replayed.caseId());
        Optional<WaitingTask> due = dueToday(replayed, open, today);
        while (due.isPresent()) {
            WaitingTask task = due.get();
            LocalDateTime now = LocalDateTime.ofInstant(clock.tick(), LegalTime.ZONE);
            desk.complete(replayed.officer(task), task, replayed.form(task, now));
            open = desk.all(replayed.caseId());
            due = dueToday(replayed, open, today);
        }
        return open.isEmpty() && replayed.plan().outcome() == PlannedRemovalOutcome.NO_GROUND
                ? null
                : replayed.nextLook(today);
    }

    private static Optional<WaitingTask> dueToday(ReplayedRemoval replayed, List<WaitingTask> open, LocalDate today) {
        return open.stream()
                .filter(task -> !replayed.dayOf(task, today).isAfter(today))
                .findFirst();
    }

    private void declareReturn(ReplayedRemoval replayed) {
        Instant now = clock.tick();
        Acting.as(
                replayed.officer(OfficerGroup.RETURN_COUNSELLOR),
                () -> declarations.declare(new NewReturnDeclaration(
                        "R-" + replayed.caseNumber(),
                        replayed.caseNumber(),
                        null,
                        replayed.plan().originIso3(),
                        now,
                        "FA",
                        "Tercüman Zeynep",
                        "Tanık Mehmet",
                        true,
                        true,
                        true,
                        SignedBy.SIGNATURE)));
    }

    private void depart(ReplayedRemoval replayed) {
        Instant now = clock.tick();
        Acting.as(
                replayed.officer(OfficerGroup.BORDER_POLICE),
                () -> departures.depart(replayed.caseNumber(), now, GATE));
    }
}
