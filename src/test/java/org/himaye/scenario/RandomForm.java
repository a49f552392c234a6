package org.himaye.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Fills fields of a form at random, as careless or ill-meaning users do. */
final class RandomForm {

    private static final Map<String, List<JsonNode>> FIELDS = new ConcurrentHashMap<>();
    private static final String LETTERS = "Gerekçe: kişi dinlenmiş, belgeler incelenmiş ve sonuç açıklanmıştır. ";
    private static final List<String> COUNTRIES = List.of("AFG", "IRQ", "IRN", "PAK", "SYR");
    private static final int MOST_CHANGES = 3;
    private static final int DAYS_AROUND_NOW = 40;

    private RandomForm() {}

    /** Returns a copy of a filled form in which one to three fields of the form hold something else, or nothing. */
    static Map<String, Object> carelessly(String form, Map<String, Object> usual, Random random, LocalDateTime now) {
        Map<String, Object> filled = new HashMap<>(usual);
        List<JsonNode> fields = FIELDS.computeIfAbsent(form, RandomForm::read);
        int changes = 1 + random.nextInt(MOST_CHANGES);
        for (int change = 0; change < changes && !fields.isEmpty(); change++) {
            JsonNode field = fields.get(random.nextInt(fields.size()));
            String key = field.path("key").asText();
            if (random.nextInt(5) == 0) {
                filled.remove(key);
            } else {
                filled.put(key, value(field, random, now));
            }
        }
        return filled;
    }

    private static Object value(JsonNode field, Random random, LocalDateTime now) {
        JsonNode rules = field.path("validate");
        return switch (field.path("type").asText()) {
            case "checkbox" -> random.nextBoolean();
            case "number" -> {
                int least = rules.path("min").asInt(0);
                yield (long) least + random.nextInt(rules.path("max").asInt(100) - least + 1);
            }
            case "radio", "select" ->
                field.path("values")
                        .get(random.nextInt(field.path("values").size()))
                        .path("value")
                        .asText();
            case "datetime" -> {
                LocalDateTime time =
                        now.minusDays(DAYS_AROUND_NOW).plusMinutes(random.nextInt(2 * DAYS_AROUND_NOW * 24 * 60));
                yield field.path("subtype").asText().equals("datetime")
                        ? time.withNano(0).toString()
                        : time.toLocalDate().toString();
            }
            default -> rules.has("pattern") ? COUNTRIES.get(random.nextInt(COUNTRIES.size())) : text(rules, random);
        };
    }

    private static String text(JsonNode rules, Random random) {
        int least = rules.path("minLength").asInt(1);
        int most = Math.min(rules.path("maxLength").asInt(200), Math.max(least, 200));
        String text = LETTERS.repeat(most / LETTERS.length() + 1);
        return text.substring(0, least + random.nextInt(most - least + 1)).strip() + "x";
    }

    private static List<JsonNode> read(String form) {
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            Path file = files.filter(path -> path.getFileName().toString().equals(form + ".form"))
                    .findFirst()
                    .orElseThrow();
            List<JsonNode> fields = new ArrayList<>();
            collect(new ObjectMapper().readTree(file.toFile()), fields);
            return fields;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> fields) {
        for (JsonNode component : node.path("components")) {
            if (component.has("key")) {
                fields.add(component);
            }
            collect(component, fields);
        }
    }
}
