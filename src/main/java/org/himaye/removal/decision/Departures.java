package org.himaye.removal.decision;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.DecisionId;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.NewDecision;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a removal decision ends without a removal: the person leaves, or the authority lifts it (YUKK 53, 56). */
@Service
public class Departures {

    private final RemovalFiles removals;
    private final RemovalClocks clocks;
    private final RemovalEnds ends;
    private final CaseFiles files;
    private final Decisions decisions;
    private final Signers signers;
    private final RemovalProcedure procedure;
    private final RemovalLetters letters;
    private final CaseJournal journal;
    private final CurrentActor currentActor;
    private final Clock clock;

    Departures(
            RemovalFiles removals,
            RemovalClocks clocks,
            RemovalEnds ends,
            CaseFiles files,
            Decisions decisions,
            RemovalProcedure procedure,
            RemovalLetters letters,
            CaseJournal journal,
            CurrentActor currentActor,
            Clock clock,
            Signers signers) {
        this.signers = signers;
        this.removals = removals;
        this.clocks = clocks;
        this.ends = ends;
        this.files = files;
        this.decisions = decisions;
        this.procedure = procedure;
        this.letters = letters;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Records at the gate that the person left on their own. That is no removal, whatever becomes of an entry ban.
     *
     * @throws Refusal {@link RemovalProblem#STEP_NOT_POSSIBLE} unless a removal decision is being enforced
     */
    @Transactional
    public void depart(String caseNumber, Instant leftAt, String borderGate) {
        RemovalFile file = enforced(caseNumber);
        new FieldChecks(clock)
                .require(
                        !leftAt.isAfter(clock.instant()),
                        "leftAt",
                        "in-the-future",
                        "Gelecekte olamaz.",
                        "It cannot lie in the future.")
                .refuseIfAny();
        // A period that was granted and has not even started, because nobody could serve it, is kept as well.
        boolean inTime =
                file.departureDays() != null && (file.departsUntil() == null || leftAt.isBefore(file.departsUntil()));
        if (inTime) {
            clocks.met(file.caseId(), "DL-RM-06", leftAt);
        }
        journal.record(
                file.caseId(),
                file.province(),
                "PERSON_DEPARTED",
                leftAt,
                "YUKK 56",
                Map.of("inTime", inTime, "gate", borderGate));
        files.enterStage(file.caseId(), "DEPARTED", null);
        ends.end(file, RemovalOutcome.DEPARTED, leftAt);
        require(procedure.departed(file.caseId(), inTime, clocks.taskDue("DL-PR-09", clock.instant())));
    }

    /**
     * Lifts the authority's own decision.
     *
     * @param reasons why
     * @throws Refusal {@link RemovalProblem#STEP_NOT_POSSIBLE} unless a removal decision is being enforced
     */
    @Transactional
    public void lift(String caseNumber, String reasons) {
        RemovalFile file = enforced(caseNumber);
        Instant now = clock.instant();
        signers.requireOutsider(file.caseId(), currentActor.get().userId());
        decisions.record(new NewDecision(
                file.caseId(),
                "REMOVAL_LIFTING",
                "LIFTED",
                "İdare kendi kararını yeniden değerlendirmiştir.",
                reasons,
                "YUKK 53",
                letters.authority(file.province()),
                List.of(),
                currentActor.get().userId(),
                now));
        decisions.annul(new DecisionId(file.decisionId()), now);
        journal.record(file.caseId(), file.province(), "REMOVAL_LIFTED", now, "YUKK 53", Map.of());
        ends.end(file, RemovalOutcome.LIFTED, now);
        require(procedure.lifted(file.caseId()));
    }

    /** Records that the departure period has passed; nothing follows by itself (YUKK 56/1, 57/2, 102/1-c). */
    @Transactional
    public void lapse(CaseId caseId) {
        RemovalFile file = removals.get(caseId);
        clocks.stop(caseId, "DL-RM-06", "LAPSED");
        journal.record(
                caseId,
                file.province(),
                "DEPARTURE_LAPSED",
                clock.instant(),
                "YUKK 56/1",
                Map.of("fine", "YUKK 102/1-c", "detentionGround", "YUKK 57/2"));
        files.enterStage(caseId, "DEPARTURE_LAPSED", null);
    }

    private RemovalFile enforced(String caseNumber) {
        CaseFile caseFile = files.byNumber(caseNumber);
        RemovalFile file = removals.get(caseFile.id());
        require(file.decisionId() != null && file.outcome() == null);
        return file;
    }

    private static void require(boolean possible) {
        if (!possible) {
            throw new Refusal(
                    RemovalProblem.STEP_NOT_POSSIBLE,
                    new LocalizedText(
                            "Uygulanmakta olan bir sınır dışı kararı yok.", "No removal decision is being enforced."),
                    null);
        }
    }
}
