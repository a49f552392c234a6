package org.himaye.supervision.quality;

import java.util.List;
import java.util.Set;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.OfficerGroup;

/**
 * A procedure whose decisions are sampled.
 *
 * @param id upper-case code, e.g. {@code PROTECTION}
 * @param caseType code of the kind of file, e.g. {@code UK}
 * @param name for people
 * @param kinds kinds of decision that may be drawn
 * @param readersOfProvinces groups that read what a province decided; those of a province read other provinces only
 * @param readersOfHeadquarters groups that read what the headquarters or the Commission decided
 * @param points what the reader looks for, in order
 */
public record SampledProcedure(
        String id,
        String caseType,
        LocalizedText name,
        Set<String> kinds,
        Set<OfficerGroup> readersOfProvinces,
        Set<OfficerGroup> readersOfHeadquarters,
        List<Point> points) {

    public SampledProcedure {
        kinds = Set.copyOf(kinds);
        readersOfProvinces = Set.copyOf(readersOfProvinces);
        readersOfHeadquarters = Set.copyOf(readersOfHeadquarters);
        points = List.copyOf(points);
    }

    /**
     * A point of the checklist, which is met, missed or not applicable.
     *
     * @param id lower-case words, e.g. {@code country-information}
     * @param article article that demands it
     * @param question what the reader asks
     */
    public record Point(String id, String article, LocalizedText question) {}
}
