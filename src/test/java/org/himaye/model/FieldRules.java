package org.himaye.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One form field: its label, its validation, and the record component that takes its value. */
final class FieldRules {

    private static final Map<Class<?>, Set<String>> FITTING = Map.of(
            String.class, Set.of("textfield", "textarea", "select", "radio"),
            Boolean.class, Set.of("checkbox"),
            Integer.class, Set.of("number"),
            LocalDate.class, Set.of("datetime/date"),
            LocalDateTime.class, Set.of("datetime/datetime"));
    private static final Set<String> FREE_TEXT = Set.of("textfield", "textarea");
    private static final Set<String> CHOICE = Set.of("select", "radio");

    private FieldRules() {}

    /** Checks what a field needs whatever record it fills. */
    static void checkField(JsonNode field, Consumer<String> complain) {
        String type = kindOf(field);
        if (type.startsWith("datetime")) {
            requireText(field, "dateLabel", complain);
            if (type.endsWith("/datetime")) {
                requireText(field, "timeLabel", complain);
            }
        } else {
            requireText(field, "label", complain);
        }
        JsonNode validate = field.path("validate");
        if (FREE_TEXT.contains(type) && !validate.has("maxLength") && !validate.has("pattern")) {
            complain.accept("field without validation: neither maxLength nor pattern");
        }
        if ("number".equals(type) && !(validate.has("min") && validate.has("max"))) {
            complain.accept("field without validation: min and max");
        }
        if (CHOICE.contains(type)) {
            checkOptions(field, complain);
        }
    }

    /** Checks that a field gives what a record component takes. */
    static void checkComponent(JsonNode field, RecordComponent component, Consumer<String> complain) {
        Class<?> type = component.getType();
        Set<String> fitting = type.isEnum() ? CHOICE : FITTING.getOrDefault(type, Set.of());
        if (!fitting.contains(kindOf(field))) {
            complain.accept("field of type " + kindOf(field) + " does not fit " + type.getSimpleName());
        }
        if (type.isEnum()) {
            Set<String> constants = Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> options = options(field);
            if (!options.equals(constants)) {
                complain.accept("options are " + options + ", constants of " + type.getSimpleName() + " " + constants);
            }
        }
        checkPresence(field, component, complain);
    }

    private static void checkPresence(JsonNode field, RecordComponent component, Consumer<String> complain) {
        boolean isRequired = field.path("validate").path("required").asBoolean(false);
        boolean isHiddenAtTimes = field.path("conditional").has("hide");
        boolean isOptional = isNullable(component.getAnnotatedType());
        if ("checkbox".equals(field.path("type").asText())) {
            // An empty checkbox is "no"; to require it would mean to require "yes".
            if (isOptional) {
                complain.accept("checkbox fills a component that may be null");
            }
        } else if (!isOptional && !isRequired) {
            complain.accept("field without validation: required");
        } else if (!isOptional && isHiddenAtTimes) {
            complain.accept("field can be hidden but its component may not be null");
        } else if (isOptional && isRequired && !isHiddenAtTimes) {
            complain.accept("field is required but its component may be null");
        }
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static void checkOptions(JsonNode field, Consumer<String> complain) {
        if (!field.path("values").isArray() || field.path("values").isEmpty()) {
            complain.accept("choice without fixed options");
        }
        for (JsonNode option : field.path("values")) {
            if (option.path("value").asText().isBlank()
                    || option.path("label").asText().isBlank()) {
                complain.accept("option without value or label: " + option);
            }
        }
    }

    private static Set<String> options(JsonNode field) {
        Set<String> options = new TreeSet<>();
        field.path("values").forEach(option -> options.add(option.path("value").asText()));
        return options;
    }

    private static String kindOf(JsonNode field) {
        String type = field.path("type").asText();
        return "datetime".equals(type) ? type + "/" + field.path("subtype").asText() : type;
    }

    private static void requireText(JsonNode field, String attribute, Consumer<String> complain) {
        if (field.path(attribute).asText().isBlank()) {
            complain.accept("label is missing: " + attribute);
        }
    }
}
