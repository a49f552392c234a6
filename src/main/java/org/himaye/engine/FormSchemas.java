package org.himaye.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The forms that Tasklist shows, as the server reads them. */
@Component
class FormSchemas {

    private final Map<String, FormSchema> schemas = new HashMap<>();

    FormSchemas(ObjectMapper json) throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:forms/**/*.form")) {
            try (var content = file.getInputStream()) {
                JsonNode form = json.readTree(content);
                schemas.put(form.path("id").asText(), FormSchema.of(form));
            }
        }
    }

    /**
     * Returns a form by its id.
     *
     * @throws IllegalArgumentException if there is no such form
     */
    FormSchema of(String form) {
        FormSchema schema = schemas.get(form);
        if (schema == null) {
            throw new IllegalArgumentException("No form " + form);
        }
        return schema;
    }
}
