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
import org.himaye.protection.application.Channel;
import org.himaye.protection.application.Lodging;
import org.himaye.protection.application.Lodgings;
import org.himaye.protection.application.Withdrawals;
import org.himaye.shared.LegalTime;
import org.himaye.shared.OfficerGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does for planned cases what front desks and officers do, one day at a time, through the engine's door. */
@Component
class CaseloadWork {

    private final Desk desk;
    private final OfficeClock clock;
    private final Lodgings lodgings;
    private final Withdrawals withdrawals;

    CaseloadWork(Desk desk, OfficeClock clock, Lodgings lodgings, Withdrawals withdrawals) {
        this.desk = desk;
        this.clock = clock;
        this.lodgings = lodgings;
        this.withdrawals = withdrawals;
    }

    /** Lodges a planned application now. */
    ReplayedCase lodge(PlannedCase plan, String reference) {
        CaseFile file = lodge(plan, reference, clock.tick());
        return new ReplayedCase(plan, file.id(), file.caseNumber());
    }

    /** Lodges a planned application at an instant; the same reference again returns the same case. */
    CaseFile lodge(PlannedCase plan, String reference, Instant lodgedAt) {
        Channel channel = switch (plan.channel()) {
            case IN_PERSON -> Channel.PROVINCIAL_DIRECTORATE;
            case LAW_ENFORCEMENT -> Channel.LAW_ENFORCEMENT;
            case PLACE_OF_DETENTION -> Channel.PLACE_OF_DETENTION;
        };
        PlannedPerson person = plan.person();
        Lodging lodging = new Lodging(
                reference,
                plan.province(),
                channel,
                lodgedAt,
                new Lodging.Declared(
                        person.familyName(),
                        person.givenNames(),
                        Sex.valueOf(person.sex().name()),
                        person.birthDate(),
                        plan.originIso3(),
                        null),
                null,
                List.of());
        return Acting.call(
                ReplayedCase.officer(plan.province(), OfficerGroup.FRONT_DESK), () -> lodgings.lodge(lodging));
    }

    /**
     * Does everything that officers do in a case today.
     *
     * @return the day on which to look at the case again; null for never
     */
    @Nullable
    LocalDate workOn(ReplayedCase replayed, LocalDate today) {
        if (replayed.withdrawsOn(today)) {
            clock.tick();
            withdraw(replayed);
        }
        Optional<Desk.WaitingTask> waiting = desk.next(replayed.caseId());
        boolean served = false;
        while (waiting.isPresent()) {
            Desk.WaitingTask task = waiting.get();
            LocalDate day = replayed.dayOf(task, today);
            if (day == null || day.isAfter(today)) {
                return replayed.nextLook(day);
            }
            LocalDateTime now = LocalDateTime.ofInstant(clock.tick(), LegalTime.ZONE);
            desk.complete(replayed.officer(task), task, replayed.form(task, now));
            served = task.userTask().equals("UserTask_ServeDecision");
            waiting = task.userTask().equals("UserTask_CheckCourtRegistry")
                    ? Optional.empty()
                    : desk.next(replayed.caseId());
            if (waiting.isEmpty() && !served) {
                return null;
            }
        }
        return ReplayedCase.whileATimerRuns(today);
    }

    /** Lets the applicant hand in a withdrawal. */
    void withdraw(ReplayedCase replayed) {
        Acting.as(
                ReplayedCase.officer(replayed.province(), OfficerGroup.REGISTRATION_OFFICER),
                () -> withdrawals.declare(replayed.caseNumber()));
    }
}
