package org.himaye.supervision.map;

import java.util.List;
import org.himaye.shared.ProcessDiagram.Box;

/**
 * A label, broken into lines and in its place.
 *
 * @param lines its lines from top to bottom; none if there is no label
 * @param box the room it takes
 * @param size font size
 */
record PlacedLabel(List<String> lines, Box box, double size) {

    private static final double LEADING = 1.18;

    /** Writes downwards from a point. */
    static PlacedLabel below(String label, double centre, double top, double width, double size) {
        List<String> lines = lines(label, width, size);
        return at(lines, centre, top, size);
    }

    /** Writes upwards from a point. */
    static PlacedLabel above(String label, double centre, double bottom, double width, double size) {
        List<String> lines = lines(label, width, size);
        return at(lines, centre, bottom - height(lines, size), size);
    }

    /** Writes around a point. */
    static PlacedLabel around(String label, double centre, double middle, double width, double size) {
        List<String> lines = lines(label, width, size);
        return at(lines, centre, middle - height(lines, size) / 2, size);
    }

    /** Returns the base line of one of the lines. */
    double baseline(int line) {
        return box.y() + size + line * size * LEADING;
    }

    private static List<String> lines(String label, double width, double size) {
        return label.isEmpty() ? List.of() : LabelLines.of(label, width, size);
    }

    private static PlacedLabel at(List<String> lines, double centre, double top, double size) {
        double width = lines.stream()
                .mapToDouble(line -> LabelLines.width(line, size))
                .max()
                .orElse(0);
        return new PlacedLabel(lines, new Box(centre - width / 2, top, width, height(lines, size)), size);
    }

    private static double height(List<String> lines, double size) {
        return lines.isEmpty() ? 0 : size * LEADING * lines.size() + size * (LEADING - 1);
    }
}
