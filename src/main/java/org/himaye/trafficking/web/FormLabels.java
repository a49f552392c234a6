package org.himaye.trafficking.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** What the forms of the procedure call their fields and options, for pages that show what was filled in. */
@Component
class FormLabels {

    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, String> options = new HashMap<>();

    FormLabels(ObjectMapper json) {
        try {
            for (Resource form :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:forms/trafficking/**/*.form")) {
                try (var content = form.getInputStream()) {
                    collect(json.readTree(content).path("components"));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the label of a field, or its key if no form has it. */
    String field(String key) {
        return fields.getOrDefault(key, key);
    }

    /** Returns the label of a value, or the value itself if it is none of the field's options. */
    String value(String key, String value) {
        return options.getOrDefault(key + "=" + value, value);
    }

    private void collect(JsonNode components) {
        for (JsonNode component : components) {
            String key = component.path("key").asText();
            if (component.hasNonNull("label") && !key.isEmpty()) {
                fields.putIfAbsent(key, component.path("label").asText());
            }
            for (JsonNode option : component.path("values")) {
                options.putIfAbsent(
                        key + "=" + option.path("value").asText(),
                        option.path("label").asText());
            }
            collect(component.path("components"));
        }
    }
}
