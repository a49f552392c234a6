package org.himaye.supervision.programme;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.himaye.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The fields of one mapping of the programme's file, read strictly: none may be unknown, doubled, missing or of another kind. */
final class StrictFields {

    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?[0-9]{1,13}(\\.[0-9]{1,2})?");

    private final String where;
    private final Map<String, Node> fields = new LinkedHashMap<>();

    StrictFields(String file, @Nullable Node node, Set<String> allowed) {
        int line = node == null ? 0 : node.getStartMark().getLine() + 1;
        this.where = file + ", line " + line;
        if (!(node instanceof MappingNode mapping)) {
            throw failure("expected fields");
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String field = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
            if (!allowed.contains(field)) {
                throw failure("unknown field " + field);
            }
            if (fields.put(field, tuple.getValueNode()) != null) {
                throw failure("field " + field + " twice");
            }
        }
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    String text(String field) {
        if (!(fields.get(field) instanceof ScalarNode scalar)
                || scalar.getValue().isBlank()) {
            throw failure(field + " is missing or no text");
        }
        return scalar.getValue();
    }

    LocalizedText bilingual(String field) {
        if (!has(field)) {
            throw failure(field + " is missing");
        }
        StrictFields texts = new StrictFields(where + ", " + field, fields.get(field), Set.of("tr", "en"));
        return new LocalizedText(texts.text("tr"), texts.text("en"));
    }

    BigDecimal number(String field) {
        String text = text(field);
        if (!PLAIN_NUMBER.matcher(text).matches()) {
            throw failure(field + " is no number");
        }
        return new BigDecimal(text);
    }

    int wholeNumber(String field) {
        try {
            return Integer.parseInt(text(field));
        } catch (NumberFormatException noNumber) {
            throw failure(field + " is no whole number");
        }
    }

    boolean flag(String field) {
        if (!has(field)) {
            return false;
        }
        return switch (text(field)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw failure(field + " is neither true nor false");
        };
    }

    <E extends Enum<E>> E oneOf(Class<E> type, String field) {
        String name = text(field);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> failure("unknown " + field + " " + name));
    }

    List<Node> list(String field) {
        if (!(fields.get(field) instanceof SequenceNode list) || list.getValue().isEmpty()) {
            throw failure(field + " is missing or no list");
        }
        return list.getValue();
    }

    IllegalStateException failure(String problem) {
        return new IllegalStateException(where + ": " + problem);
    }
}
