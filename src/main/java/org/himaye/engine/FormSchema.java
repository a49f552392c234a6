package org.himaye.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.himaye.shared.FieldProblem;
import org.himaye.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The input fields of one form with their constraints. The engine shows forms and validates nothing; this does. A field
 * that the form shows only under a condition is optional here, and the domain demands it where the condition holds.
 */
final class FormSchema {

    private final Map<String, FormField> fields;

    private FormSchema(Map<String, FormField> fields) {
        this.fields = fields;
    }

    /** Reads a form as form-js writes it. */
    static FormSchema of(JsonNode form) {
        Map<String, FormField> fields = new LinkedHashMap<>();
        collect(form.path("components"), false, fields);
        return new FormSchema(fields);
    }

    private static void collect(JsonNode components, boolean conditional, Map<String, FormField> fields) {
        for (JsonNode component : components) {
            boolean hidden = conditional || component.path("conditional").has("hide");
            if (component.has("key")) {
                FormField field = FormField.of(component, hidden);
                if (fields.put(field.key(), field) != null) {
                    throw new IllegalStateException("Field twice in a form: " + field.key());
                }
            }
            collect(component.path("components"), hidden, fields);
        }
    }

    /**
     * Returns what of a draft the form cannot hold. Half of a date or one letter of a name is as good in a draft as anything; a field
     * that the form does not have, or a value that no field has, is not.
     */
    List<FieldProblem> strange(Map<String, Object> typed) {
        List<FieldProblem> problems = new ArrayList<>();
        typed.forEach((key, value) -> {
            if (!fields.containsKey(key)) {
                problems.add(unknown(key));
            } else if (value != null
                    && !(value instanceof String)
                    && !(value instanceof Number)
                    && !(value instanceof Boolean)) {
                problems.add(new FieldProblem(
                        key,
                        "type",
                        new LocalizedText("Değer bu alana uygun değil.", "The value does not fit this field.")));
            }
        });
        return problems;
    }

    private static FieldProblem unknown(String key) {
        return new FieldProblem(
                key.length() > 60 || !key.matches("[A-Za-z0-9_]+") ? "?" : key,
                "unknown-field",
                new LocalizedText("Formda böyle bir alan yok.", "The form has no such field."));
    }

    /** Checks every field and reports all problems at once; unknown fields are refused. */
    Validated validate(Map<String, Object> submitted) {
        Map<String, Object> values = new HashMap<>();
        List<FieldProblem> problems = new ArrayList<>();
        for (String key : submitted.keySet()) {
            if (!fields.containsKey(key)) {
                problems.add(unknown(key));
            }
        }
        for (FormField field : fields.values()) {
            try {
                Object value = field.read(submitted.get(field.key()));
                if (value != null) {
                    values.put(field.key(), value);
                }
            } catch (FormField.Rejected rejected) {
                problems.add(rejected.problem());
            }
        }
        return new Validated(values, problems);
    }

    /** Returns the label of a field, or null if the form has no such field. */
    @Nullable
    String label(String key) {
        FormField field = fields.get(key);
        return field == null ? null : field.label();
    }

    /**
     * What came of a submission.
     *
     * @param values typed values by field; absent fields are missing
     * @param problems everything that is wrong, empty if nothing is
     */
    record Validated(Map<String, Object> values, List<FieldProblem> problems) {}
}
