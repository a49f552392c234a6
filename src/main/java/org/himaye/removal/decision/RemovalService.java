package org.himaye.removal.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.deadlines.PeriodFacts;
import org.himaye.deadlines.RunningClock;
import org.himaye.deadlines.RunningClocks;
import org.himaye.notification.DecisionServed;
import org.himaye.notification.ServiceCorrected;
import org.himaye.removal.RemovalDecisionServed;
import org.himaye.shared.LegalTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What service of a removal decision sets going: by default the departure period starts with it, and the exit permission
 * is issued at once and without a fee (YUKK 53/2, 56; DL-RM-06). Runs in the transaction of the service.
 */
@Component
class RemovalService {

    private final RemovalFiles removals;
    private final RunningClocks clocks;
    private final RemovalLetters letters;
    private final CaseFiles files;
    private final CaseJournal journal;
    private final ApplicationEventPublisher events;

    RemovalService(
            RemovalFiles removals,
            RunningClocks clocks,
            RemovalLetters letters,
            CaseFiles files,
            CaseJournal journal,
            ApplicationEventPublisher events) {
        this.removals = removals;
        this.clocks = clocks;
        this.letters = letters;
        this.files = files;
        this.journal = journal;
        this.events = events;
    }

    @EventListener
    void on(DecisionServed served) {
        removals.find(served.caseId())
                .filter(file -> served.decisionId().equals(file.decisionId()))
                .ifPresent(file -> serve(file, served.decisionId(), served.notifiedOn()));
    }

    /** Lets the departure period end when its clock does, once the service was corrected (INV-50). */
    @EventListener
    void on(ServiceCorrected corrected) {
        removals.find(corrected.caseId())
                .filter(file -> corrected.decisionId().equals(file.decisionId()))
                .ifPresent(file -> removals.served(
                        file.caseId(),
                        corrected.notifiedOn().atStartOfDay(LegalTime.ZONE).toInstant(),
                        clocks.of(file.caseId()).stream()
                                .filter(clock -> clock.ruleId().equals("DL-RM-06"))
                                .reduce((earlier, later) -> later)
                                .map(RunningClock::endsAt)
                                .orElse(null)));
    }

    private void serve(RemovalFile file, UUID decisionId, LocalDate notifiedOn) {
        Instant servedAt = notifiedOn.atStartOfDay(LegalTime.ZONE).toInstant();
        Integer days = file.departureDays();
        if (days == null) {
            removals.served(file.caseId(), servedAt, null);
        } else {
            RunningClock period = clocks.start(
                    file.caseId(), file.province(), "DL-RM-06", new PeriodFacts(servedAt, notifiedOn, days, 0));
            removals.served(file.caseId(), servedAt, period.endsAt());
            CaseFile caseFile = files.get(file.caseId());
            letters.exitPermission(caseFile, period.lastDay());
            journal.record(
                    file.caseId(),
                    file.province(),
                    "EXIT_PERMISSION_ISSUED",
                    servedAt,
                    "YUKK 56/2",
                    Map.of("lastExitDay", period.lastDay(), "days", days));
        }
        events.publishEvent(new RemovalDecisionServed(file.caseId(), decisionId, notifiedOn));
    }
}
