package org.himaye.supervision.map;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.himaye.shared.ProcessDiagram.Box;
import org.himaye.shared.ProcessDiagram.Node;
import org.himaye.shared.ProcessDiagram.Plane;

/**
 * A flow node with everything that belongs to it, in its place.
 *
 * @param node the node
 * @param label its label
 * @param figure the figure that its number shows; nothing if it has none
 * @param number where the number is written
 */
record PlacedNode(Node node, PlacedLabel label, Optional<ShownFigure> figure, Box number) {

    static final double NUMBER_SIZE = 11;

    /** Width of the pattern beside the number. */
    static final double SWATCH = 9;

    /** Labels outside may be as wide as this, however narrow the author's box. */
    static final double LEAST_LABEL = 90;

    private static final double NUMBER_HEIGHT = 16;
    private static final double NUMBER_MARGIN = 5;
    private static final double NUMBER_PADDING = 10;
    private static final double LABEL_SIZE = 11;
    private static final double LABEL_MARGIN = 5;
    private static final double LABEL_GAP = 4;
    private static final double TITLE_TOP = 6;

    /**
     * Finds the places.
     *
     * @param number what the number says; empty if it says nothing
     */
    static PlacedNode of(Node node, Plane plane, Optional<ShownFigure> figure, String number) {
        PlacedLabel label = label(node);
        return new PlacedNode(node, label, figure, numberBox(node, label, plane, number));
    }

    /** Returns everything that has to be on the sheet. */
    Stream<Box> boxes() {
        return figure.isPresent() ? Stream.of(node.box(), label.box(), number) : Stream.of(node.box(), label.box());
    }

    private static PlacedLabel label(Node node) {
        Box box = node.box();
        if (node.expanded()) {
            return PlacedLabel.below(node.name(), box.centreX(), box.y() + TITLE_TOP, box.width(), LABEL_SIZE);
        } else if (node.kind().isActivity()) {
            double room = box.height() - NUMBER_HEIGHT - NUMBER_MARGIN;
            return PlacedLabel.around(
                    node.name(), box.centreX(), box.y() + room / 2, box.width() - 2 * LABEL_MARGIN, LABEL_SIZE);
        }
        Box asked = node.labelBox();
        if (asked == null) {
            return PlacedLabel.below(node.name(), box.centreX(), box.bottom() + LABEL_GAP, LEAST_LABEL, LABEL_SIZE);
        }
        double width = Math.max(asked.width(), LEAST_LABEL);
        // A label above its node grows upwards: in another font it may need a line more than the author saw.
        return asked.bottom() <= box.y() + LABEL_GAP
                ? PlacedLabel.above(node.name(), asked.centreX(), asked.bottom(), width, LABEL_SIZE)
                : PlacedLabel.below(node.name(), asked.centreX(), asked.y(), width, LABEL_SIZE);
    }

    /** A number keeps out of the way of the label of its event, and of the events on the border of its activity. */
    private static Box numberBox(Node node, PlacedLabel label, Plane plane, String number) {
        Box box = node.box();
        double width = LabelLines.width(number, NUMBER_SIZE) + NUMBER_PADDING + SWATCH;
        if (!node.kind().isActivity()) {
            double outer = box.right() - NUMBER_PADDING;
            double inner = box.x() + NUMBER_PADDING - width;
            double over = box.y() - NUMBER_PADDING;
            double under = box.bottom() + NUMBER_PADDING - NUMBER_HEIGHT;
            return Stream.of(
                            new Box(outer, over, width, NUMBER_HEIGHT),
                            new Box(inner, over, width, NUMBER_HEIGHT),
                            new Box(outer, under, width, NUMBER_HEIGHT),
                            new Box(inner, under, width, NUMBER_HEIGHT))
                    .filter(place -> !place.overlaps(label.box()))
                    .findFirst()
                    .orElseGet(() -> new Box(outer, over, width, NUMBER_HEIGHT));
        }
        double left = box.x() + NUMBER_MARGIN;
        double right = box.right() - NUMBER_MARGIN - width;
        double inside = box.bottom() - NUMBER_MARGIN - NUMBER_HEIGHT;
        double above = box.y() - NUMBER_HEIGHT / 2;
        List<Box> events = plane.nodes().stream()
                .filter(other -> node.id().equals(other.attachedTo()))
                .map(Node::box)
                .toList();
        return Stream.of(
                        new Box(right, inside, width, NUMBER_HEIGHT),
                        new Box(left, inside, width, NUMBER_HEIGHT),
                        new Box(right, above, width, NUMBER_HEIGHT),
                        new Box(left, above, width, NUMBER_HEIGHT))
                .filter(place -> events.stream().noneMatch(place::overlaps))
                .findFirst()
                .orElseGet(() -> new Box(right, inside, width, NUMBER_HEIGHT));
    }
}
