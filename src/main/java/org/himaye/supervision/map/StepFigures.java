package org.himaye.supervision.map;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.himaye.shared.LegalTime;
import org.himaye.shared.OpenSteps;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything that is known of the steps of a process, with at most two questions. */
@Component
public class StepFigures {

    /** Spells and returns are those of this many months, of which the running one is the last: whole months are summed up. */
    public static final int MONTHS = 12;

    private final OpenSteps openSteps;
    private final StageCatalogue stages;
    private final StageFigures stageFigures;

    StepFigures(OpenSteps openSteps, StageCatalogue stages, StageFigures stageFigures) {
        this.openSteps = openSteps;
        this.stages = stages;
        this.stageFigures = stageFigures;
    }

    /**
     * Returns figures by id of the step, before anything is withheld. Asks only for what the measure needs.
     *
     * @param process id of the process
     * @param province plate code; null for every province the reader sees
     * @param now the present moment
     */
    public Map<String, NodeFigures> of(String process, MapMeasure measure, @Nullable String province, Instant now) {
        Map<String, NodeFigures> figures = new HashMap<>();
        if (!measure.isOfThePast()) {
            openSteps
                    .counts(process, province, now)
                    .forEach(count -> figures.put(count.step(), NodeFigures.open(count.cases(), count.overdue())));
            return figures;
        }
        LocalDate tomorrow = LocalDate.ofInstant(now, LegalTime.ZONE).plusDays(1);
        return stages.of(process)
                .map(known -> stageFigures.of(known, province, firstDay(tomorrow), tomorrow))
                .orElse(Map.of());
    }

    private static LocalDate firstDay(LocalDate tomorrow) {
        return tomorrow.minusDays(1).withDayOfMonth(1).minusMonths(MONTHS - 1L);
    }
}
