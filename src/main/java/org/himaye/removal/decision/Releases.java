package org.himaye.removal.decision;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.himaye.casefile.CaseJournal;
import org.himaye.shared.CaseId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets go who was apprehended and is not to be detained (YUKK 57/1). Nobody has to approve it. */
@Service
public class Releases {

    private final RemovalFiles removals;
    private final RemovalClocks clocks;
    private final CaseJournal journal;
    private final Clock clock;

    Releases(RemovalFiles removals, RemovalClocks clocks, CaseJournal journal, Clock clock) {
        this.removals = removals;
        this.clocks = clocks;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Frees somebody who is still held because the 48 hours passed without a decision, and raises the alarm (INV-08).
     * Does nothing for whoever was never apprehended, is free, or is under a decision.
     */
    @Transactional
    public void releaseUndecided(CaseId caseId) {
        RemovalFile file = removals.get(caseId);
        if (!file.isHeld() || file.decisionId() != null) {
            return;
        }
        Instant ended = clocks.end("DL-RM-01", file.apprehendedAt());
        clocks.stop(caseId, "DL-RM-01", "LAPSED");
        journal.record(
                caseId,
                file.province(),
                "EVALUATION_LAPSED",
                clock.instant(),
                "YUKK 57/1",
                Map.of("endedAt", ended, "alarm", true));
        // Whatever happened at the door, in law the person is free since the last of the forty-eight hours.
        release(file, "EVALUATION_LAPSED", ended);
    }

    /** Frees somebody who is still held; does nothing for everybody else. */
    void release(RemovalFile file, String because, Instant at) {
        if (file.isHeld()) {
            removals.release(file.caseId(), at);
            journal.record(
                    file.caseId(), file.province(), "PERSON_RELEASED", at, "YUKK 57/1", Map.of("because", because));
        }
    }
}
