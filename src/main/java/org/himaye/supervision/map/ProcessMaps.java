package org.himaye.supervision.map;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.himaye.shared.ProcessDiagram;
import org.himaye.shared.ProcessDiagrams;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The maps of all shipped processes. */
@Component
public class ProcessMaps {

    private final ProcessDiagrams diagrams;
    private final int suppressBelow;

    ProcessMaps(ProcessDiagrams diagrams, @Value("${himaye.supervision.suppress-below:5}") int suppressBelow) {
        this.diagrams = diagrams;
        this.suppressBelow = suppressBelow;
    }

    /** Returns the number below which counts, and times from so few spells, are withheld. */
    public int suppressBelow() {
        return suppressBelow;
    }

    /** Returns the diagram of every shipped process, ordered by process id. */
    public List<ProcessDiagram> all() {
        return diagrams.all();
    }

    /** Returns the diagram of a process, or nothing if there is no such process. */
    public Optional<ProcessDiagram> of(String process) {
        return diagrams.of(process);
    }

    /** Draws one sheet of a process, or nothing if there is no such process or sheet. */
    public Optional<ProcessMap> draw(MapRequest request) {
        return diagrams.of(request.process())
                .flatMap(diagram -> diagram.plane(request.subProcess())
                        .map(plane -> new MapDrawing(diagram, plane, request, shown(diagram, request)).draw()));
    }

    /** Returns a count as it may be shown, in words. */
    public String counted(long count, Locale locale) {
        return ShownFigure.counted(count, suppressBelow).spoken(locale);
    }

    private ShownFigures shown(ProcessDiagram diagram, MapRequest request) {
        return request.sealed()
                ? ShownFigures.nothing()
                : ShownFigures.of(diagram, request.figures(), request.measure(), suppressBelow);
    }
}
