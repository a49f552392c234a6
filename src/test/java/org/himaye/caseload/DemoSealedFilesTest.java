package org.himaye.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.himaye.HimayeTest;
import org.himaye.access.Acting;
import org.himaye.engine.Desk;
import org.himaye.engine.EngineClock;
import org.himaye.shared.Actor;
import org.himaye.shared.OfficerGroup;
import org.himaye.trafficking.compartment.VictimFile;
import org.himaye.trafficking.compartment.VictimFiles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Training files stand at every step, and a second start makes none anew. */
@HimayeTest
class DemoSealedFilesTest {

    private static final String ANKARA = "06";
    private static final Actor EXPERT =
            new Actor("ankara.trafficking-expert", Set.of(OfficerGroup.TRAFFICKING_EXPERT.id()), Set.of(ANKARA));

    @Autowired
    private DemoSealedFiles training;

    @Autowired
    private VictimFiles files;

    @Autowired
    private Desk desk;

    @Autowired
    private EngineClock clock;

    @Test
    void aFileWaitsAtEveryStepAndASecondStartMakesNone() {
        Set<VictimFile> before = Set.copyOf(ofTheExpert());
        // Kept, as the application keeps it: each start fills as of the first one.
        Instant begun = clock.instant();
        training.fill(List.of(ANKARA), begun);
        List<VictimFile> made =
                ofTheExpert().stream().filter(file -> !before.contains(file)).toList();

        assertThat(made).hasSize(DemoSealedStep.values().length);
        assertThat(made.stream()
                        .flatMap(file -> desk.all(file.id()).stream())
                        .map(Desk.WaitingTask::userTask)
                        .collect(Collectors.toSet()))
                .allMatch(task -> List.of(DemoSealedStep.values()).stream().anyMatch(step -> step.stopsAt(task)))
                .hasSizeGreaterThanOrEqualTo(DemoSealedStep.values().length - 1);
        assertThat(made)
                .filteredOn(file -> file.stage() == VictimFile.Stage.CLOSED)
                .hasSize(1);

        training.fill(List.of(ANKARA), begun);
        assertThat(ofTheExpert()).hasSize(before.size() + made.size());
    }

    private List<VictimFile> ofTheExpert() {
        return Acting.call(EXPERT, files::ofMyTeams);
    }
}
