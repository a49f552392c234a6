package org.himaye.supervision.map;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a map is to show.
 *
 * @param process id of the process
 * @param subProcess the collapsed sub-process to show; null for the main sheet
 * @param measure what it is coloured by
 * @param sealed whether the files of the process are sealed: then there are no figures, not even zeros
 * @param figures figures by id of the flow node, for the whole process; a step that is not named has none
 * @param links where the steps lead
 * @param locale language of everything but the labels of the model, which are Turkish
 */
public record MapRequest(
        String process,
        @Nullable String subProcess,
        MapMeasure measure,
        boolean sealed,
        Map<String, NodeFigures> figures,
        MapLinks links,
        Locale locale) {

    /** Takes the figures as they are now. */
    public MapRequest {
        figures = sealed ? Map.of() : Map.copyOf(figures);
    }
}
