package org.himaye.supervision.map;

import static org.himaye.supervision.map.SvgWriter.length;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.himaye.shared.ProcessDiagram;
import org.himaye.shared.ProcessDiagram.Box;
import org.himaye.shared.ProcessDiagram.Flow;
import org.himaye.shared.ProcessDiagram.Kind;
import org.himaye.shared.ProcessDiagram.Node;
import org.himaye.shared.ProcessDiagram.Plane;
import org.himaye.shared.ProcessDiagram.Point;
import org.himaye.shared.ProcessDiagram.Region;
import org.himaye.supervision.map.ColourScale.Colour;
import org.himaye.supervision.map.ProcessMap.Row;
import org.himaye.supervision.map.ShownFigure.State;
import org.jspecify.annotations.Nullable;

/** Draws one sheet of a process with what may be shown of its figures. */
final class MapDrawing {

    private static final double MARGIN = 16;
    private static final double LEGEND_GAP = 24;
    private static final double LEGEND_HEIGHT = 22;
    private static final double LEGEND_SWATCH = 26;
    private static final double LEGEND_SPACE = 18;
    private static final double SMALL = 11;
    private static final String FLOW_INK = "#4a5666";
    private static final String FONT = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif";
    private static final String NONE = "none";
    private static final String START = "start";
    private static final String MIDDLE = "middle";

    private final ProcessDiagram diagram;
    private final Plane plane;
    private final MapRequest request;
    private final Locale locale;
    private final ColourScale scale;
    private final List<PlacedNode> nodes;
    private final SvgWriter svg = new SvgWriter();
    private final NodeSymbols symbols = new NodeSymbols(svg);

    MapDrawing(ProcessDiagram diagram, Plane plane, MapRequest request, ShownFigures shown) {
        this.diagram = diagram;
        this.plane = plane;
        this.request = request;
        this.locale = request.locale();
        this.scale = ColourScale.upTo(shown.highest(plane), request.measure().isTime());
        this.nodes = plane.nodes().stream()
                .map(node -> {
                    Optional<ShownFigure> figure = shown.of(node.id());
                    return PlacedNode.of(
                            node,
                            plane,
                            figure,
                            figure.map(one -> one.brief(locale)).orElse(""));
                })
                .toList();
    }

    /** Draws the sheet. */
    ProcessMap draw() {
        return new ProcessMap(title(), picture(), rows(), unplaced());
    }

    private String title() {
        String sheet =
                plane.element().equals(diagram.process()) ? diagram.name() : diagram.name() + " › " + plane.name();
        return sheet + " · " + request.measure().label().in(locale);
    }

    private String description() {
        if (request.sealed()) {
            return MapText.SEALED.in(locale);
        }
        String steps = MapText.STEPS.in(locale).replace("{0}", ShownFigure.number(rows().size(), locale));
        return nodes.stream()
                .filter(placed -> placed.figure().isPresent())
                .filter(placed -> placed.figure().get().state() != State.FEW)
                .filter(placed -> placed.figure().get().value() > 0)
                .max(Comparator.comparingLong(placed -> placed.figure().get().value()))
                .map(most -> steps + " " + MapText.MOST.in(locale) + ": " + name(most.node()) + ", "
                        + most.figure().get().spoken(locale) + ".")
                .orElseGet(() -> steps + " " + MapText.NO_FIGURES.in(locale));
    }

    private List<Row> rows() {
        return nodes.stream()
                .filter(placed -> placed.node().kind().isActivity()
                        || placed.node().kind().holdsCases()
                        || placed.figure().isPresent())
                .map(placed -> new Row(
                        placed.node().id(),
                        name(placed.node()),
                        MapText.kind(placed.node().kind(), placed.node().trigger())
                                .in(locale),
                        placed.figure().map(figure -> figure.spoken(locale)).orElse(""),
                        mapOf(placed.node()),
                        casesAt(placed)))
                .toList();
    }

    private List<String> unplaced() {
        List<String> drawn = diagram.nodes().map(Node::id).toList();
        return request.figures().keySet().stream()
                .filter(node -> !drawn.contains(node))
                .sorted()
                .toList();
    }

    private String picture() {
        Box sheet = bounds();
        double legendTop = sheet.bottom() + LEGEND_GAP;
        double width = Math.max(sheet.width(), request.sealed() ? 0 : legendWidth());
        double height = request.sealed() ? sheet.height() : sheet.height() + LEGEND_GAP + LEGEND_HEIGHT;
        svg.openRoot(
                "class",
                "process-map",
                "id",
                "process-map",
                "viewBox",
                length(sheet.x() - MARGIN) + " " + length(sheet.y() - MARGIN) + " " + length(width + 2 * MARGIN) + " "
                        + length(height + 2 * MARGIN),
                "width",
                length(width + 2 * MARGIN),
                "height",
                length(height + 2 * MARGIN),
                "role",
                "group",
                "aria-labelledby",
                "process-map-title process-map-description",
                "font-family",
                FONT);
        svg.text("title", title(), "id", "process-map-title");
        svg.text("desc", description(), "id", "process-map-description");
        definitions();
        plane.regions().forEach(this::region);
        nodes.stream().filter(placed -> placed.node().expanded()).forEach(this::node);
        svg.open("g", "class", "flows", "aria-hidden", "true");
        plane.flows().forEach(this::arrow);
        plane.flows().forEach(this::arrowLabel);
        svg.close();
        nodes.stream()
                .filter(placed -> !placed.node().expanded())
                .filter(placed -> placed.node().kind() != Kind.BOUNDARY)
                .forEach(this::node);
        nodes.stream().filter(placed -> placed.node().kind() == Kind.BOUNDARY).forEach(this::node);
        if (!request.sealed()) {
            legend(sheet.x(), legendTop);
        }
        svg.close();
        return svg.finish();
    }

    private Box bounds() {
        List<Box> boxes = new ArrayList<>();
        nodes.stream().flatMap(PlacedNode::boxes).forEach(boxes::add);
        plane.regions().forEach(region -> boxes.add(region.box()));
        for (Flow flow : plane.flows()) {
            flow.points().forEach(point -> boxes.add(new Box(point.x(), point.y(), 0, 0)));
            label(flow).map(PlacedLabel::box).ifPresent(boxes::add);
        }
        double left = boxes.stream().mapToDouble(Box::x).min().orElse(0);
        double top = boxes.stream().mapToDouble(Box::y).min().orElse(0);
        double right = boxes.stream().mapToDouble(Box::right).max().orElse(0);
        double bottom = boxes.stream().mapToDouble(Box::bottom).max().orElse(0);
        return new Box(left, top, right - left, bottom - top);
    }

    private void definitions() {
        svg.open("defs");
        svg.open(
                "marker",
                "id",
                "process-map-arrow",
                "viewBox",
                "0 0 10 10",
                "refX",
                "9",
                "refY",
                "5",
                "markerWidth",
                "8",
                "markerHeight",
                "8",
                "orient",
                "auto");
        svg.empty("path", "d", "M 0 1 L 10 5 L 0 9 z", "fill", FLOW_INK);
        svg.close();
        Swatches.define(svg);
        svg.close();
    }

    private void region(Region region) {
        Box box = region.box();
        svg.empty(
                "rect",
                "x",
                length(box.x()),
                "y",
                length(box.y()),
                "width",
                length(box.width()),
                "height",
                length(box.height()),
                "fill",
                NONE,
                "stroke",
                FLOW_INK);
        if (!region.name().isEmpty()) {
            double x = box.x() + SMALL + 4;
            double y = region.horizontal() ? box.centreY() : box.y() + SMALL + 4;
            svg.text(
                    "text",
                    region.name(),
                    "x",
                    length(x),
                    "y",
                    length(y),
                    "font-size",
                    length(SMALL),
                    "fill",
                    ColourScale.INK,
                    "text-anchor",
                    region.horizontal() ? MIDDLE : START,
                    "transform",
                    region.horizontal() ? "rotate(-90 " + length(x) + " " + length(y) + ")" : "rotate(0)");
        }
    }

    private void arrow(Flow flow) {
        StringBuilder path = new StringBuilder();
        for (Point point : flow.points()) {
            path.append(path.isEmpty() ? "M " : " L ")
                    .append(length(point.x()))
                    .append(' ')
                    .append(length(point.y()));
        }
        svg.empty(
                "path",
                "id",
                "flow-" + flow.id(),
                "d",
                path.toString(),
                "fill",
                NONE,
                "stroke",
                FLOW_INK,
                "stroke-width",
                "1.5",
                "stroke-linejoin",
                "round",
                "marker-end",
                "url(#process-map-arrow)");
        if (flow.isDefault() && flow.points().size() > 1) {
            slash(flow.points().get(0), flow.points().get(1));
        }
    }

    /** The stroke through the beginning of the way that is taken when no other condition holds. */
    private void slash(Point from, Point to) {
        double distance = Math.max(1, Math.hypot(to.x() - from.x(), to.y() - from.y()));
        double x = from.x() + (to.x() - from.x()) / distance * SMALL;
        double y = from.y() + (to.y() - from.y()) / distance * SMALL;
        svg.empty(
                "path",
                "d",
                "M " + length(x - 4) + " " + length(y + 5) + " L " + length(x + 4) + " " + length(y - 5),
                "fill",
                NONE,
                "stroke",
                FLOW_INK,
                "stroke-width",
                "1.5");
    }

    private static Optional<PlacedLabel> label(Flow flow) {
        if (flow.name().isEmpty()) {
            return Optional.empty();
        }
        Box asked = flow.labelBox();
        if (asked != null) {
            return Optional.of(PlacedLabel.below(
                    flow.name(), asked.centreX(), asked.y(), Math.max(asked.width(), PlacedNode.LEAST_LABEL), SMALL));
        }
        Point from = flow.points().get(0);
        Point to = flow.points().get(1);
        return Optional.of(PlacedLabel.above(
                flow.name(), (from.x() + to.x()) / 2, (from.y() + to.y()) / 2 - 3, PlacedNode.LEAST_LABEL, SMALL));
    }

    private void arrowLabel(Flow flow) {
        label(flow).ifPresent(label -> lines(label, ColourScale.INK, true));
    }

    private void node(PlacedNode placed) {
        Node node = placed.node();
        Colour colour = placed.figure()
                .filter(figure -> !node.expanded())
                .map(scale::of)
                .orElse(ColourScale.STEPS.get(0));
        String spoken = spoken(placed);
        String address = Optional.ofNullable(mapOf(node)).orElse(casesAt(placed));
        if (address == null) {
            svg.open("g", "class", "node", "id", "node-" + node.id(), "role", "img", "aria-label", spoken);
        } else {
            String leadsTo = (mapOf(node) != null ? MapText.SHOW_MAP : MapText.SHOW_CASES).in(locale);
            svg.open(
                    "a",
                    "class",
                    "node",
                    "id",
                    "node-" + node.id(),
                    "href",
                    address,
                    "aria-label",
                    spoken + ". " + leadsTo);
        }
        svg.text("title", spoken);
        symbols.draw(node, colour, placed.number());
        boolean inside = node.kind().isActivity();
        lines(placed.label(), inside ? colour.ink() : ColourScale.INK, !inside);
        placed.figure().filter(MapDrawing::isWorthANumber).ifPresent(figure -> number(placed, figure));
        svg.close();
    }

    /** A step at which nothing is needs no number: its words say so. */
    private static boolean isWorthANumber(ShownFigure figure) {
        return figure.state() != State.EXACT || figure.value() > 0;
    }

    private void number(PlacedNode placed, ShownFigure figure) {
        Box box = placed.number();
        int step = figure.state() == State.FEW ? Swatches.WITHHELD : scale.step(figure.value());
        svg.empty(
                "rect",
                "x",
                length(box.x()),
                "y",
                length(box.y()),
                "width",
                length(box.width()),
                "height",
                length(box.height()),
                "rx",
                "3",
                "fill",
                ColourScale.PAPER,
                "stroke",
                ColourScale.INK);
        Swatches.draw(svg, step, new Box(box.x(), box.y(), PlacedNode.SWATCH, box.height()));
        svg.text(
                "text",
                figure.brief(locale),
                "x",
                length(box.x() + PlacedNode.SWATCH + (box.width() - PlacedNode.SWATCH) / 2),
                "y",
                length(box.centreY() + PlacedNode.NUMBER_SIZE * 0.36),
                "font-size",
                length(PlacedNode.NUMBER_SIZE),
                "font-weight",
                "700",
                "fill",
                ColourScale.INK,
                "text-anchor",
                MIDDLE);
    }

    private void lines(PlacedLabel label, String ink, boolean onPaper) {
        for (int line = 0; line < label.lines().size(); line++) {
            svg.text(
                    "text",
                    label.lines().get(line),
                    "x",
                    length(label.box().centreX()),
                    "y",
                    length(label.baseline(line)),
                    "font-size",
                    length(label.size()),
                    "fill",
                    ink,
                    "text-anchor",
                    MIDDLE,
                    "stroke",
                    onPaper ? ColourScale.PAPER : NONE,
                    "stroke-width",
                    onPaper ? "3" : "0",
                    "paint-order",
                    "stroke");
        }
    }

    private double legendWidth() {
        return scale.legend(locale).stream()
                .mapToDouble(entry -> LEGEND_SWATCH + LabelLines.width(entry.text(), SMALL) + LEGEND_SPACE)
                .sum();
    }

    private void legend(double left, double top) {
        svg.open("g", "class", "map-legend", "role", "img", "aria-label", legendSpoken());
        double x = left;
        List<ColourScale.Entry> entries = scale.legend(locale);
        for (int index = 0; index < entries.size(); index++) {
            ColourScale.Entry entry = entries.get(index);
            Box swatch = new Box(x, top, PlacedNode.SWATCH + 8, 16);
            svg.empty(
                    "rect",
                    "x",
                    length(swatch.x()),
                    "y",
                    length(swatch.y()),
                    "width",
                    length(swatch.width()),
                    "height",
                    length(swatch.height()),
                    "fill",
                    entry.colour().fill(),
                    "stroke",
                    ColourScale.INK,
                    "stroke-width",
                    length(entry.colour().border()));
            Swatches.draw(svg, index, new Box(swatch.x(), swatch.y(), PlacedNode.SWATCH, swatch.height()));
            svg.text(
                    "text",
                    entry.text(),
                    "x",
                    length(x + LEGEND_SWATCH),
                    "y",
                    length(top + SMALL + 1),
                    "font-size",
                    length(SMALL),
                    "fill",
                    ColourScale.INK);
            x += LEGEND_SWATCH + LabelLines.width(entry.text(), SMALL) + LEGEND_SPACE;
        }
        svg.close();
    }

    private String legendSpoken() {
        return MapText.LEGEND.in(locale) + ": "
                + String.join(
                        ", ",
                        scale.legend(locale).stream()
                                .map(ColourScale.Entry::text)
                                .toList());
    }

    private String spoken(PlacedNode placed) {
        Node node = placed.node();
        String kind = MapText.kind(node.kind(), node.trigger()).in(locale);
        String step = node.name().isEmpty() ? kind : node.name() + ", " + kind;
        return placed.figure()
                .map(figure -> step + ", " + request.measure().label().in(locale) + ": " + figure.spoken(locale))
                .orElse(step);
    }

    private String name(Node node) {
        return node.name().isEmpty() ? MapText.kind(node.kind(), node.trigger()).in(locale) : node.name();
    }

    private @Nullable String mapOf(Node node) {
        if (node.kind() == Kind.CALL) {
            return request.links().toMap(Objects.requireNonNull(node.calledProcess()), null);
        }
        return node.kind().isSubProcess() && !node.expanded()
                ? request.links().toMap(diagram.process(), node.id())
                : null;
    }

    private @Nullable String casesAt(PlacedNode placed) {
        Node node = placed.node();
        boolean hasCases = placed.figure().isPresent() && !node.kind().isSubProcess();
        return hasCases && !request.sealed() ? request.links().toCases(diagram.process(), node.id()) : null;
    }
}
