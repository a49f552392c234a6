package org.himaye.removal.decision;

import java.util.List;
import org.himaye.casefile.BarredStep;
import org.himaye.casefile.BarredStep.Bar;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseState;
import org.himaye.casefile.CaseType;
import org.himaye.casefile.StepBars;
import org.himaye.guard.GuardReaders;
import org.himaye.guard.Obstacle;
import org.himaye.guard.RemovalGuard;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.LocalizedText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says on the page of a removal file what stands against the removal to the country of its decision. The removal guard is
 * asked anew each time, so that the answer is of the moment; it is not kept and allows nothing (YUKK 53/3, 55; INV-01).
 */
@Component
class EnforcementBars implements StepBars {

    private static final String ARTICLES = "YUKK 4, 53/3, 55, 60";

    private final RemovalFiles removals;
    private final RemovalGuard guard;
    private final CurrentActor currentActor;

    EnforcementBars(RemovalFiles removals, RemovalGuard guard, CurrentActor currentActor) {
        this.removals = removals;
        this.guard = guard;
        this.currentActor = currentActor;
    }

    @Override
    @Transactional
    public List<BarredStep> of(CaseFile file) {
        if (file.type() != CaseType.REMOVAL
                || file.state() != CaseState.OPEN
                || !GuardReaders.include(currentActor.get())) {
            return List.of();
        }
        return removals
                .find(file.id())
                .filter(removal -> removal.decisionId() != null && removal.outcome() == null)
                .map(RemovalFile::destination)
                .map(destination -> asked(file, destination))
                .stream()
                .toList();
    }

    private BarredStep asked(CaseFile file, String destination) {
        RemovalGuard.Look look = guard.look(file.personId(), destination);
        return new BarredStep(
                new LocalizedText("Sınır dışı etme (" + destination + ")", "Removal (" + destination + ")"),
                ARTICLES,
                look.at(),
                look.obstacles().stream().map(EnforcementBars::bar).toList());
    }

    private static Bar bar(Obstacle obstacle) {
        return new Bar(obstacle.code(), obstacle.text(), obstacle.article(), obstacle.until(), obstacle.liftedBy());
    }
}
