package org.himaye.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The input fields of the shipped forms, read from the form files themselves, so that no field is forgotten. */
final class FormFields {

    private static final Map<String, List<Field>> FORMS = read();

    private FormFields() {}

    /**
     * A field of a form.
     *
     * @param key name
     * @param type component type of form-js; {@code date} or {@code datetime} for dates
     * @param required whether the form demands it whenever it is shown, which is always
     * @param maximumLength for texts
     * @param patterned whether a text has to follow a pattern
     */
    record Field(String key, String type, boolean required, int maximumLength, boolean patterned) {

        boolean isText() {
            return type.equals("textfield") || type.equals("textarea");
        }
    }

    /** Returns the ids of all forms. */
    static List<String> forms() {
        return List.copyOf(FORMS.keySet());
    }

    static List<Field> of(String form) {
        return FORMS.get(form);
    }

    private static Map<String, List<Field>> read() {
        Map<String, List<Field>> forms = new TreeMap<>();
        ObjectMapper json = new ObjectMapper();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:forms/**/*.form")) {
                try (var content = file.getInputStream()) {
                    JsonNode form = json.readTree(content);
                    List<Field> fields = new ArrayList<>();
                    collect(form.path("components"), false, fields);
                    forms.put(form.path("id").asText(), fields);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return forms;
    }

    private static void collect(JsonNode components, boolean conditional, List<Field> fields) {
        for (JsonNode component : components) {
            boolean hidden = conditional || component.path("conditional").has("hide");
            if (component.has("key")) {
                JsonNode validate = component.path("validate");
                String type = component.path("type").asText();
                fields.add(new Field(
                        component.path("key").asText(),
                        type.equals("datetime") ? component.path("subtype").asText() : type,
                        validate.path("required").asBoolean() && !hidden,
                        validate.path("maxLength").asInt(4000),
                        validate.has("pattern")));
            }
            collect(component.path("components"), hidden, fields);
        }
    }
}
