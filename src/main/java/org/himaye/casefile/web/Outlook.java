package org.himaye.casefile.web;

import java.util.List;
import org.himaye.casefile.BarredStep;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.NextStep;
import org.himaye.casefile.NextSteps;
import org.himaye.casefile.OpenTask;
import org.himaye.casefile.OpenTasks;
import org.himaye.casefile.StepBars;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks those who run the procedures what is to be done in a file, what may come next, and what stands against it. */
@Component
class Outlook {

    private final ObjectProvider<OpenTasks> openTasks;
    private final ObjectProvider<NextSteps> nextSteps;
    private final ObjectProvider<StepBars> bars;

    Outlook(ObjectProvider<OpenTasks> openTasks, ObjectProvider<NextSteps> nextSteps, ObjectProvider<StepBars> bars) {
        this.openTasks = openTasks;
        this.nextSteps = nextSteps;
        this.bars = bars;
    }

    /** Returns what waits for somebody, the most urgent first. */
    List<OpenTask> tasks(CaseFile file) {
        return openTasks.stream()
                .flatMap(source -> source.of(file.id()).stream())
                .toList();
    }

    /** Returns what may lawfully come next. */
    List<NextStep> nextSteps(CaseFile file) {
        return nextSteps.stream()
                .flatMap(source -> source.of(file.id()).stream())
                .toList();
    }

    /** Returns steps with what stands against them, as far as the reader may know. */
    List<BarredStep> barredSteps(CaseFile file) {
        return bars.stream().flatMap(source -> source.of(file).stream()).toList();
    }
}
