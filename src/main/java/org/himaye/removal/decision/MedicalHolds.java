package org.himaye.removal.decision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A doctor's word that somebody cannot travel (YUKK 55/1-b, c). */
@Service
public class MedicalHolds {

    private final RemovalFiles removals;
    private final RemovalFacts facts;
    private final CaseJournal journal;
    private final CurrentActor currentActor;
    private final Clock clock;

    MedicalHolds(
            RemovalFiles removals, RemovalFacts facts, CaseJournal journal, CurrentActor currentActor, Clock clock) {
        this.removals = removals;
        this.facts = facts;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Records that the person cannot travel.
     *
     * @param until last day; null until somebody ends it
     * @return identifier of the hold
     */
    @Transactional
    public UUID record(CaseId caseId, @Nullable LocalDate until) {
        RemovalFile file = removals.get(caseId);
        Instant now = clock.instant();
        UUID hold = facts.addMedicalHold(file, until, currentActor.get().userId(), now);
        journal.record(caseId, file.province(), "MEDICAL_HOLD_RECORDED", now, "YUKK 55/1-b", Map.of("hold", hold));
        return hold;
    }

    /** Records that the person can travel again; a hold that does not exist or has ended is not found. */
    @Transactional
    public void end(CaseId caseId, UUID holdId) {
        RemovalFile file = removals.get(caseId);
        Instant now = clock.instant();
        if (!facts.endMedicalHold(file, holdId, currentActor.get().userId(), now)) {
            throw CaseFiles.notFound();
        }
        journal.record(caseId, file.province(), "MEDICAL_HOLD_ENDED", now, "YUKK 55/1-b", Map.of("hold", holdId));
    }
}
