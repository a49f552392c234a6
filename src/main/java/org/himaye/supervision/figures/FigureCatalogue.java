package org.himaye.supervision.figures;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.himaye.shared.LocalizedText;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The figures of {@code supervision/figures.yaml}. A file that cannot be read as written stops the start. */
@Component
public class FigureCatalogue {

    private static final String FILE = "/supervision/figures.yaml";
    private static final Set<String> FIELDS =
            Set.of("code", "name", "definition", "unit", "source", "measures", "kinds", "part", "whole");

    private final Map<String, FigureDefinition> figures;

    /**
     * Reads the file.
     *
     * @throws IllegalStateException if it is not as it must be
     */
    public FigureCatalogue() {
        this.figures = read();
    }

    /** Returns every figure, in the order of the file. */
    public Collection<FigureDefinition> all() {
        return figures.values();
    }

    /** Finds a figure. */
    public Optional<FigureDefinition> find(String code) {
        return Optional.ofNullable(figures.get(code));
    }

    private static Map<String, FigureDefinition> read() {
        try (InputStream stream = FigureCatalogue.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("Missing " + FILE);
            }
            Object root = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            Map<String, FigureDefinition> figures = new LinkedHashMap<>();
            for (Object entry : (List<?>) root) {
                FigureDefinition figure = figure((Map<?, ?>) entry);
                require(figures.put(figure.code(), figure) == null, "two figures " + figure.code());
            }
            return Collections.unmodifiableMap(figures);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static FigureDefinition figure(Map<?, ?> entry) {
        for (Object field : entry.keySet()) {
            require(FIELDS.contains(field), "unknown field " + field);
        }
        FigureDefinition figure = new FigureDefinition(
                (String) required(entry, "code"),
                text(entry, "name"),
                text(entry, "definition"),
                FigureUnit.valueOf((String) required(entry, "unit")),
                (String) required(entry, "source"),
                texts(entry, "measures"),
                texts(entry, "kinds"),
                texts(entry, "part"),
                texts(entry, "whole"));
        require(figure.code().matches("[A-Z]+(-[A-Z]+)*"), "no code: " + figure.code());
        require(!figure.measures().isEmpty(), figure.code() + " counts nothing");
        require(figure.whole().containsAll(figure.part()), figure.code() + ": a part that is not in the whole");
        return figure;
    }

    private static LocalizedText text(Map<?, ?> entry, String field) {
        Map<?, ?> text = (Map<?, ?>) required(entry, field);
        return new LocalizedText((String) required(text, "tr"), (String) required(text, "en"));
    }

    private static List<String> texts(Map<?, ?> entry, String field) {
        Object value = entry.get(field);
        return value == null
                ? List.of()
                : ((List<?>) value).stream().map(String.class::cast).toList();
    }

    private static Object required(Map<?, ?> entry, String field) {
        Object value = entry.get(field);
        require(value != null, field + " is missing");
        return value;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(FILE + ": " + otherwise);
        }
    }
}
