package org.himaye.letter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.UUID;

/**
 * Everything from which a letter's PDF follows byte for byte. Its canonical text is stored and hashed when the letter is
 * issued.
 *
 * @param letterId identifies the letter; printed in its foot
 * @param documentId id in law note E
 * @param templateVersion fingerprint of the template
 * @param province plate code of the issuing province
 * @param issuedAt moment of issue
 * @param content what the letter says
 */
record LetterSource(
        UUID letterId,
        String documentId,
        String templateVersion,
        String province,
        Instant issuedAt,
        LetterContent content) {

    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    LetterTemplate template() {
        return LetterTemplate.of(documentId);
    }

    String canonicalText() {
        try {
            return CANONICAL.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Content of " + documentId + " cannot be written", impossible);
        }
    }

    /** Returns all words of the content, one value a line. */
    String printedText() {
        StringBuilder words = new StringBuilder();
        collect(CANONICAL.valueToTree(content), words);
        return words.toString();
    }

    static LetterSource parse(String canonicalText) {
        try {
            JsonNode json = CANONICAL.readTree(canonicalText);
            String documentId = json.get("documentId").textValue();
            return new LetterSource(
                    UUID.fromString(json.get("letterId").textValue()),
                    documentId,
                    json.get("templateVersion").textValue(),
                    json.get("province").textValue(),
                    Instant.parse(json.get("issuedAt").textValue()),
                    CANONICAL.treeToValue(
                            json.get("content"), LetterTemplate.of(documentId).contentType()));
        } catch (JsonProcessingException damaged) {
            damaged.clearLocation();
            throw new IllegalStateException("Stored content of a letter cannot be read");
        }
    }

    private static void collect(JsonNode node, StringBuilder words) {
        if (node.isTextual()) {
            words.append(node.textValue()).append('\n');
        }
        node.forEach(child -> collect(child, words));
    }
}
