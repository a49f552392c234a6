package org.himaye.casefile;

import java.time.Instant;
import org.himaye.deadlines.ClockState;
import org.himaye.deadlines.RunningClocks;
import org.himaye.shared.CaseId;
import org.himaye.shared.LegalTime;
import org.springframework.stereotype.Component;

/**
 * The periods of a suit against a removal decision: the court's fifteen days and the plaintiff's two months for a new address
 * (YUKK 53/3, İYUK 26/3). Neither lifts a lock; only the court's decision does.
 */
@Component
class CourtClocks {

    private static final String JUDGMENT = "DL-RM-04";
    private static final String NEW_ADDRESS = "DL-RM-05";

    private final RunningClocks clocks;

    CourtClocks(RunningClocks clocks) {
        this.clocks = clocks;
    }

    /** Moves the periods of a removal file on. */
    void advance(CaseFile file, CourtEvent event) {
        Instant at = event.occurredOn().atStartOfDay(LegalTime.ZONE).toInstant();
        switch (event.kind()) {
            case FILE_COMPLETE -> {
                stop(file.id(), NEW_ADDRESS, "FILE_COMPLETE");
                // Another interim order or hearing lets the court's period run anew.
                stop(file.id(), JUDGMENT, "FILE_COMPLETE");
                clocks.start(file.id(), file.province(), JUDGMENT, at);
            }
            case FILE_TAKEN_OFF -> {
                stop(file.id(), JUDGMENT, "FILE_TAKEN_OFF");
                stop(file.id(), NEW_ADDRESS, "FILE_TAKEN_OFF");
                clocks.start(file.id(), file.province(), NEW_ADDRESS, at);
            }
            case JUDGMENT_UPHELD, JUDGMENT_ANNULLED -> {
                stop(file.id(), NEW_ADDRESS, "JUDGMENT");
                if (runs(file.id(), JUDGMENT)) {
                    clocks.met(file.id(), JUDGMENT, at);
                }
            }
            case SUIT_FILED, STAY_OF_EXECUTION, STAY_LIFTED, INTERIM_MEASURE, INTERIM_MEASURE_LIFTED -> {
                // Start no period and end none.
            }
        }
    }

    private void stop(CaseId caseId, String rule, String reason) {
        if (runs(caseId, rule)) {
            clocks.stop(caseId, rule, reason);
        }
    }

    private boolean runs(CaseId caseId, String rule) {
        return clocks.of(caseId).stream()
                .filter(clock -> clock.ruleId().equals(rule))
                .anyMatch(clock -> clock.state() == ClockState.RUNNING);
    }
}
