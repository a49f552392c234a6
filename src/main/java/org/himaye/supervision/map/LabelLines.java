package org.himaye.supervision.map;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks labels at the borders of words. The server does not know the reader's font: widths are those of a wide sans serif, so
 * that a line is rather too short than too long.
 */
final class LabelLines {

    private static final double NARROW = 0.31;
    private static final double SLIM = 0.42;
    private static final double USUAL = 0.56;
    private static final double CAPITAL = 0.68;
    private static final double BROAD = 0.95;

    private LabelLines() {}

    /**
     * Returns the lines of a label; a word that is longer than a line stays whole on a line of its own.
     *
     * @param width room for a line
     * @param size font size, in the same unit
     */
    static List<String> of(String label, double width, double size) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : label.split(" ", -1)) {
            if (!line.isEmpty() && width(line + " " + word, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (!line.isEmpty()) {
                line.append(' ');
            }
            line.append(word);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** Returns how wide a text is at most. */
    static double width(String text, double size) {
        return text.codePoints().mapToDouble(LabelLines::em).sum() * size;
    }

    private static double em(int letter) {
        if (" .,:;'|!ıiİIljJ".indexOf(letter) >= 0) {
            return NARROW;
        } else if ("tfr()[]-/".indexOf(letter) >= 0) {
            return SLIM;
        } else if ("mwMW—%".indexOf(letter) >= 0) {
            return BROAD;
        }
        return Character.isUpperCase(letter) ? CAPITAL : USUAL;
    }
}
