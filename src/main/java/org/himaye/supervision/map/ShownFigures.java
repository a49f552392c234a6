package org.himaye.supervision.map;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.himaye.shared.ProcessDiagram;
import org.himaye.shared.ProcessDiagram.Node;
import org.himaye.shared.ProcessDiagram.Plane;
import org.himaye.supervision.map.ShownFigure.State;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of all steps of a process under one measure.
 *
 * <p>A count below the threshold is withheld, and so is a time that comes from too few spells. A single withheld count would be
 * the rest of the total, which other pages show: the smallest other count is then withheld as well. A sub-process shows the sum
 * of what is shown inside, never more.
 */
final class ShownFigures {

    private final Map<String, ShownFigure> shown;

    private ShownFigures(Map<String, ShownFigure> shown) {
        this.shown = shown;
    }

    /** Applies the rules to the figures of a process. */
    static ShownFigures of(
            ProcessDiagram diagram, Map<String, NodeFigures> figures, MapMeasure measure, int suppressBelow) {
        Map<String, Node> nodes = diagram.nodes().collect(Collectors.toMap(Node::id, node -> node, (one, same) -> one));
        Map<String, ShownFigure> shown = new HashMap<>();
        for (Node node : nodes.values()) {
            boolean sum = node.kind().isSubProcess() && !measure.isTime();
            @Nullable NodeFigures known = figures.get(node.id());
            if (known == null && node.kind().holdsCases()) {
                known = NodeFigures.NONE;
            }
            if (!sum && known != null && measure.of(known) >= 0) {
                shown.put(node.id(), one(measure.of(known), measure.basis(known), measure.isTime(), suppressBelow));
            }
        }
        if (!measure.isTime()) {
            hideTheRest(shown, suppressBelow);
            Map<String, ShownFigure> sums = new HashMap<>();
            nodes.values().stream()
                    .filter(node -> node.kind().isSubProcess())
                    .filter(node -> !inside(node, nodes, shown).isEmpty())
                    .forEach(node -> sums.put(node.id(), sum(inside(node, nodes, shown))));
            shown.putAll(sums);
        }
        return new ShownFigures(shown);
    }

    /** Shows nothing at all. */
    static ShownFigures nothing() {
        return new ShownFigures(Map.of());
    }

    /** Returns what may be shown of a step; nothing if it has no figure. */
    Optional<ShownFigure> of(String node) {
        return Optional.ofNullable(shown.get(node));
    }

    /** Returns the highest figure that a sheet shows, as a count or in minutes; zero if it shows none. */
    long highest(Plane plane) {
        return plane.nodes().stream()
                .map(node -> shown.get(node.id()))
                .filter(figure -> figure != null && figure.state() != State.FEW)
                .mapToLong(ShownFigure::value)
                .max()
                .orElse(0);
    }

    private static ShownFigure one(long value, long basis, boolean time, int suppressBelow) {
        if (time) {
            return basis < suppressBelow
                    ? new ShownFigure(State.FEW, suppressBelow, true)
                    : new ShownFigure(State.EXACT, value, true);
        }
        return ShownFigure.counted(value, suppressBelow);
    }

    private static void hideTheRest(Map<String, ShownFigure> shown, int suppressBelow) {
        if (shown.values().stream().filter(ShownFigure::isWithheld).count() != 1) {
            return;
        }
        shown.entrySet().stream()
                .filter(entry ->
                        !entry.getValue().isWithheld() && entry.getValue().value() > 0)
                .min(Comparator.<Map.Entry<String, ShownFigure>>comparingLong(
                                entry -> entry.getValue().value())
                        .thenComparing(Map.Entry::getKey))
                .ifPresent(entry -> entry.setValue(new ShownFigure(State.AT_LEAST, suppressBelow, false)));
    }

    private static List<ShownFigure> inside(Node around, Map<String, Node> nodes, Map<String, ShownFigure> shown) {
        return nodes.values().stream()
                .filter(node -> isInside(node, around.id(), nodes))
                .map(node -> shown.get(node.id()))
                .filter(figure -> figure != null)
                .toList();
    }

    private static boolean isInside(Node node, String around, Map<String, Node> nodes) {
        @Nullable String within = node.within();
        while (within != null && !within.equals(around)) {
            @Nullable Node next = nodes.get(within);
            within = next == null ? null : next.within();
        }
        return within != null;
    }

    private static ShownFigure sum(List<ShownFigure> inside) {
        long least = 0;
        for (ShownFigure figure : inside) {
            least += figure.state() == State.FEW ? 1 : figure.value();
        }
        boolean withheld = inside.stream().anyMatch(ShownFigure::isWithheld);
        return new ShownFigure(withheld ? State.AT_LEAST : State.EXACT, least, false);
    }
}
