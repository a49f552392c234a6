package org.himaye.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.SortedMap;
import java.util.TreeMap;

/** Facts as the ledger stores them: one JSON object, keys sorted, without white space. */
final class FactsText {

    private static final int LONGEST = 4000;

    // Not the application's mapper: its settings may change, the written form may not.
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private static final TypeReference<TreeMap<String, String>> TEXT_BY_NAME = new TypeReference<>() {};

    private FactsText() {}

    static String write(SortedMap<String, String> facts) {
        if (facts.isEmpty()) {
            return "{}";
        }
        try {
            String text = JSON.writeValueAsString(facts);
            if (text.length() > LONGEST) {
                throw new IllegalArgumentException("Facts have " + text.length() + " characters, at most " + LONGEST
                        + " are allowed; store a document and write its hash");
            }
            return text;
        } catch (JsonProcessingException impossibleForText) {
            throw new IllegalStateException("Facts cannot be written", impossibleForText);
        }
    }

    /**
     * Reads stored facts.
     *
     * @throws IllegalStateException if somebody made something else of them
     */
    static SortedMap<String, String> read(String text) {
        try {
            return JSON.readValue(text, TEXT_BY_NAME);
        } catch (JsonProcessingException damaged) {
            // Without the cause: its message quotes the text.
            throw new IllegalStateException("Facts of a ledger entry are damaged; verify the ledger");
        }
    }
}
