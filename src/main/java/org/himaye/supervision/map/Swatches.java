package org.himaye.supervision.map;

import static org.himaye.supervision.map.SvgWriter.length;

import org.himaye.shared.ProcessDiagram.Box;

/**
 * The patterns that say the same as the colours: empty, dots, stripes, squares, full, and crosses for what is withheld. They
 * stand beside the number and in the legend, never under a text.
 */
final class Swatches {

    /** The place of what is withheld, behind the five steps. */
    static final int WITHHELD = 5;

    private static final String ID = "process-map-pattern-";
    private static final int FULL = 4;
    private static final String[] PATHS = {
        "M 2 2 h 1.6 v 1.6 h -1.6 z",
        "M 0 4 L 4 0 M 0 8 L 8 0 M 4 8 L 8 4",
        "M 0 2 H 8 M 0 6 H 8 M 2 0 V 8 M 6 0 V 8",
        "",
        "M 1 1 L 5 5 M 5 1 L 1 5"
    };

    private Swatches() {}

    /** Writes the definitions that {@link #draw} refers to. */
    static void define(SvgWriter svg) {
        for (int step = 1; step <= WITHHELD; step++) {
            if (step != FULL) {
                String size = step == 1 ? "5" : "8";
                svg.open("pattern", "id", ID + step, "width", size, "height", size, "patternUnits", "userSpaceOnUse");
                svg.empty(
                        "path",
                        "d",
                        PATHS[step - 1],
                        "fill",
                        step == 1 ? ColourScale.INK : "none",
                        "stroke",
                        ColourScale.INK,
                        "stroke-width",
                        step == 1 ? "0.4" : "1.3");
                svg.close();
            }
        }
    }

    /** Fills a box with the pattern of a step; nothing for step 0. */
    static void draw(SvgWriter svg, int step, Box box) {
        if (step > 0) {
            svg.empty(
                    "rect",
                    "class",
                    "map-pattern",
                    "x",
                    length(box.x()),
                    "y",
                    length(box.y()),
                    "width",
                    length(box.width()),
                    "height",
                    length(box.height()),
                    "fill",
                    step == FULL ? ColourScale.INK : "url(#" + ID + step + ")",
                    "stroke",
                    ColourScale.INK);
        }
    }
}
