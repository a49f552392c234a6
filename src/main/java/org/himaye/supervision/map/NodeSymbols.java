package org.himaye.supervision.map;

import static org.himaye.supervision.map.SvgWriter.length;

import java.util.Locale;
import org.himaye.shared.ProcessDiagram.Box;
import org.himaye.shared.ProcessDiagram.Kind;
import org.himaye.shared.ProcessDiagram.Node;
import org.himaye.shared.ProcessDiagram.Trigger;
import org.himaye.supervision.map.ColourScale.Colour;

/** Draws the shapes of BPMN: events, activities, gateways, and the small signs in them. */
final class NodeSymbols {

    private static final String NONE = "none";
    private static final double CORNER = 10;
    private static final double END_BORDER = 3.6;
    private static final double CALL_BORDER = 4;
    private static final double RING = 3.5;
    private static final double SIGN = 0.22;
    private static final double ICON = 14;
    private static final double ICON_MARGIN = 6;
    private static final double PLUS = 12;
    private static final double FINE = 1.3;

    private final SvgWriter svg;

    NodeSymbols(SvgWriter svg) {
        this.svg = svg;
    }

    /** Draws the shape of a node without its label and its number. */
    void draw(Node node, Colour colour, Box number) {
        if (node.kind().isActivity()) {
            activity(node, colour, number);
        } else if (node.kind().isGateway()) {
            gateway(node, colour);
        } else {
            event(node, colour);
        }
    }

    private void activity(Node node, Colour colour, Box number) {
        Box box = node.box();
        double border = node.kind() == Kind.CALL ? Math.max(CALL_BORDER, colour.border()) : colour.border();
        svg.empty(
                "rect",
                "class",
                "shape",
                "x",
                length(box.x()),
                "y",
                length(box.y()),
                "width",
                length(box.width()),
                "height",
                length(box.height()),
                "rx",
                length(CORNER),
                "fill",
                colour.fill(),
                "stroke",
                ColourScale.INK,
                "stroke-width",
                length(border),
                "stroke-dasharray",
                node.kind() == Kind.EVENT_SUB_PROCESS ? "2 4" : NONE);
        if (node.kind() == Kind.CALL || node.kind().isSubProcess() && !node.expanded()) {
            plus(box, colour, number);
        } else {
            icon(node, colour, number);
        }
    }

    /** Shows that there is more behind it. */
    private void plus(Box box, Colour colour, Box number) {
        double top = box.bottom() - PLUS - 3;
        double middle = box.centreX() - PLUS / 2;
        boolean isTaken = number.overlaps(new Box(middle - 2, top, PLUS + 4, PLUS));
        double left = isTaken ? box.x() + ICON_MARGIN : middle;
        svg.empty(
                "rect",
                "x",
                length(left),
                "y",
                length(top),
                "width",
                length(PLUS),
                "height",
                length(PLUS),
                "fill",
                NONE,
                "stroke",
                colour.ink(),
                "stroke-width",
                length(FINE));
        line(
                colour,
                "M %s %s h %s M %s %s v %s",
                left + 2.5,
                top + PLUS / 2,
                PLUS - 5,
                left + PLUS / 2,
                top + 2.5,
                PLUS - 5);
    }

    private void icon(Node node, Colour colour, Box number) {
        Box box = node.box();
        double left = box.x() + ICON_MARGIN;
        double top = box.bottom() - ICON_MARGIN - ICON;
        if (number.overlaps(new Box(left, top, ICON, ICON))) {
            left = box.right() - ICON_MARGIN - ICON;
        }
        switch (node.kind()) {
            case USER_TASK -> {
                circle(left + ICON / 2, top + 4, 3.2, NONE, colour.ink(), FINE, false);
                line(colour, "M %s %s c 0 -7.5 12 -7.5 12 0 z", left + 1, top + ICON - 0.5);
            }
            case SERVICE_TASK -> {
                circle(left + ICON / 2, top + ICON / 2, 4, NONE, colour.ink(), 2.6, false);
                circle(left + ICON / 2, top + ICON / 2, 6, NONE, colour.ink(), FINE, true);
            }
            case RULE_TASK ->
                line(
                        colour,
                        "M %s %s h 13 v 10 h -13 z M %s %s h 13 M %s %s v 6.5",
                        left,
                        top + 2,
                        left,
                        top + 5.5,
                        left + 4.5,
                        top + 5.5);
            default -> {
                // Other tasks have no sign in BPMN either.
            }
        }
    }

    private void gateway(Node node, Colour colour) {
        Box box = node.box();
        svg.empty(
                "path",
                "class",
                "shape",
                "d",
                "M " + length(box.centreX()) + " " + length(box.y()) + " L " + length(box.right()) + " "
                        + length(box.centreY()) + " L " + length(box.centreX()) + " " + length(box.bottom()) + " L "
                        + length(box.x()) + " " + length(box.centreY()) + " Z",
                "fill",
                colour.fill(),
                "stroke",
                ColourScale.INK,
                "stroke-width",
                length(colour.border()),
                "stroke-linejoin",
                "round");
        double arm = box.width() * SIGN;
        double across = arm * 0.75;
        switch (node.kind()) {
            case EXCLUSIVE ->
                thick(
                        colour,
                        "M %s %s l %s %s m %s 0 l %s %s",
                        box.centreX() - across,
                        box.centreY() - across,
                        2 * across,
                        2 * across,
                        -2 * across,
                        2 * across,
                        -2 * across);
            case PARALLEL ->
                thick(
                        colour,
                        "M %s %s h %s M %s %s v %s",
                        box.centreX() - arm,
                        box.centreY(),
                        2 * arm,
                        box.centreX(),
                        box.centreY() - arm,
                        2 * arm);
            case EVENT_BASED -> {
                circle(box.centreX(), box.centreY(), arm * 1.15, NONE, colour.ink(), FINE, false);
                circle(box.centreX(), box.centreY(), arm * 0.8, NONE, colour.ink(), FINE, false);
            }
            default -> circle(box.centreX(), box.centreY(), arm, NONE, colour.ink(), 2.4, false);
        }
    }

    private void event(Node node, Colour colour) {
        Box box = node.box();
        double radius = box.width() / 2;
        double border = node.kind() == Kind.END ? END_BORDER : colour.border();
        svg.empty(
                "circle",
                "class",
                "shape",
                "cx",
                length(box.centreX()),
                "cy",
                length(box.centreY()),
                "r",
                length(radius),
                "fill",
                colour.fill(),
                "stroke",
                ColourScale.INK,
                "stroke-width",
                length(border),
                "stroke-dasharray",
                node.interrupting() ? NONE : "5 3");
        if (node.kind() == Kind.BOUNDARY || node.kind() == Kind.CATCH || node.kind() == Kind.THROW) {
            circle(box.centreX(), box.centreY(), radius - RING, NONE, ColourScale.INK, FINE, !node.interrupting());
        }
        sign(node.trigger(), box, node.kind() == Kind.END || node.kind() == Kind.THROW, colour);
    }

    private void sign(Trigger trigger, Box box, boolean throwing, Colour colour) {
        double x = box.centreX();
        double y = box.centreY();
        double arm = box.width() * SIGN;
        switch (trigger) {
            case TIMER -> {
                circle(x, y, arm * 1.25, NONE, colour.ink(), FINE, false);
                line(colour, "M %s %s v %s M %s %s h %s", x, y, -arm * 0.85, x, y, arm * 0.6);
            }
            case MESSAGE -> {
                double width = arm * 2.1;
                double height = arm * 1.45;
                svg.empty(
                        "path",
                        "d",
                        path("M %s %s h %s v %s h %s z", x - width / 2, y - height / 2, width, height, -width),
                        "fill",
                        throwing ? colour.ink() : NONE,
                        "stroke",
                        colour.ink(),
                        "stroke-width",
                        length(FINE));
                svg.empty(
                        "path",
                        "d",
                        path(
                                "M %s %s l %s %s l %s %s",
                                x - width / 2, y - height / 2, width / 2, height / 2, width / 2, -height / 2),
                        "fill",
                        NONE,
                        "stroke",
                        throwing ? colour.fill() : colour.ink(),
                        "stroke-width",
                        length(FINE));
            }
            case TERMINATE -> circle(x, y, arm * 1.15, colour.ink(), colour.ink(), FINE, false);
            case ERROR ->
                line(
                        colour,
                        "M %s %s l %s %s l %s %s l %s %s",
                        x - arm,
                        y + arm,
                        arm * 0.7,
                        -arm * 1.6,
                        arm * 0.6,
                        arm * 1.1,
                        arm * 0.7,
                        -arm * 1.6);
            case OTHER -> line(colour, "M %s %s l %s %s h %s z", x, y - arm, arm, arm * 1.8, -arm * 2);
            case NONE -> {
                // A plain event has no sign.
            }
        }
    }

    private void circle(double x, double y, double radius, String fill, String stroke, double border, boolean dashed) {
        svg.empty(
                "circle",
                "cx",
                length(x),
                "cy",
                length(y),
                "r",
                length(radius),
                "fill",
                fill,
                "stroke",
                stroke,
                "stroke-width",
                length(border),
                "stroke-dasharray",
                dashed ? "2 2" : NONE);
    }

    private void line(Colour colour, String pattern, double... lengths) {
        stroke(colour, FINE, pattern, lengths);
    }

    private void thick(Colour colour, String pattern, double... lengths) {
        stroke(colour, 3, pattern, lengths);
    }

    private void stroke(Colour colour, double width, String pattern, double... lengths) {
        svg.empty(
                "path",
                "d",
                path(pattern, lengths),
                "fill",
                NONE,
                "stroke",
                colour.ink(),
                "stroke-width",
                length(width),
                "stroke-linecap",
                "round",
                "stroke-linejoin",
                "round");
    }

    private static String path(String pattern, double... lengths) {
        Object[] texts = new Object[lengths.length];
        for (int index = 0; index < lengths.length; index++) {
            texts[index] = length(lengths[index]);
        }
        return String.format(Locale.ROOT, pattern, texts);
    }
}
