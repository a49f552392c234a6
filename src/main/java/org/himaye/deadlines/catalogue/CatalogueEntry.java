package org.himaye.deadlines.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.himaye.deadlines.Bound;
import org.himaye.deadlines.ClockClass;
import org.himaye.deadlines.DeadlineRule;
import org.himaye.deadlines.Direction;
import org.himaye.deadlines.PeriodUnit;
import org.himaye.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One entry of a catalogue file, read strictly: no field may be unknown, doubled, missing or of another kind. */
final class CatalogueEntry {

    private static final Set<String> FIELDS = Set.of(
            "id",
            "name",
            "citation",
            "start",
            "amount",
            "unit",
            "clockClass",
            "direction",
            "bound",
            "leastAmount",
            "ceilingDays",
            "months",
            "burden",
            "setting",
            "inIyuk",
            "validFrom",
            "validTo",
            "responsible",
            "lapse",
            "source",
            "confidence",
            "note");
    private static final List<String> CONFIDENCES = List.of("H", "M*", "M", "L");

    private final String where;
    private final Map<String, Node> fields;

    CatalogueEntry(String where, MappingNode mapping) {
        this.where = where;
        this.fields = fields(where, mapping, FIELDS);
    }

    /** Returns file, line and id. */
    String where() {
        return fields.get("id") instanceof ScalarNode id ? where + ", " + id.getValue() : where;
    }

    DeadlineRule toRule() {
        return new DeadlineRule(
                text("id"),
                bilingual("name"),
                text("citation"),
                bilingual("start"),
                number("amount"),
                oneOf(PeriodUnit.class, "unit", null),
                oneOf(ClockClass.class, "clockClass", null),
                oneOf(Direction.class, "direction", Direction.AFTER),
                oneOf(Bound.class, "bound", Bound.LATEST),
                has("leastAmount") ? number("leastAmount") : null,
                has("ceilingDays") ? number("ceilingDays") : null,
                months(),
                flag("burden"),
                flag("setting"),
                flag("inIyuk"),
                date("validFrom"),
                has("validTo") ? date("validTo") : null,
                bilingual("responsible"),
                bilingual("lapse"),
                text("source"),
                confidence(),
                has("note") ? bilingual("note") : null);
    }

    private boolean has(String field) {
        return fields.containsKey(field);
    }

    private String text(String field) {
        return scalar(field, fields.get(field));
    }

    private String scalar(String field, @Nullable Node node) {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw new IllegalArgumentException(field + " is missing or no text");
        }
        return scalar.getValue();
    }

    private LocalizedText bilingual(String field) {
        if (!(fields.get(field) instanceof MappingNode mapping)) {
            throw new IllegalArgumentException(field + " is missing or has no tr and en");
        }
        Map<String, Node> texts = fields(where(), mapping, Set.of("tr", "en"));
        return new LocalizedText(scalar(field + ".tr", texts.get("tr")), scalar(field + ".en", texts.get("en")));
    }

    private int number(String field) {
        try {
            return Integer.parseInt(text(field));
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException(field + " is no whole number", noNumber);
        }
    }

    private boolean flag(String field) {
        if (!has(field)) {
            return false;
        }
        return switch (text(field)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(field + " is neither true nor false");
        };
    }

    private LocalDate date(String field) {
        try {
            return LocalDate.parse(text(field));
        } catch (DateTimeException noDate) {
            throw new IllegalArgumentException(field + " is no date", noDate);
        }
    }

    private <E extends Enum<E>> E oneOf(Class<E> type, String field, @Nullable E otherwise) {
        if (!has(field) && otherwise != null) {
            return otherwise;
        }
        String name = text(field);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown " + field + " " + name));
    }

    private String confidence() {
        String confidence = text("confidence");
        if (!CONFIDENCES.contains(confidence)) {
            throw new IllegalArgumentException("unknown confidence " + confidence);
        }
        return confidence;
    }

    private List<Integer> months() {
        if (!has("months")) {
            return List.of();
        }
        if (!(fields.get("months") instanceof SequenceNode months)) {
            throw new IllegalArgumentException("months is no list");
        }
        try {
            return months.getValue().stream()
                    .map(month -> Integer.valueOf(scalar("months", month)))
                    .toList();
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException("a month is no whole number", noNumber);
        }
    }

    private static Map<String, Node> fields(String where, MappingNode mapping, Set<String> allowed) {
        Map<String, Node> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String field = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
            if (!allowed.contains(field)) {
                throw new IllegalStateException(where + ": unknown field " + field);
            }
            if (fields.put(field, tuple.getValueNode()) != null) {
                throw new IllegalStateException(where + ": field " + field + " twice");
            }
        }
        return fields;
    }
}
