package org.himaye.trafficking.identification;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The indicators of DT-16 with their dimensions and strengths, as data. */
@Component
public class IndicatorCatalogue {

    private static final String RESOURCE = "/law/indicators.yaml";

    /** The six dimensions. */
    public enum Dimension {
        /** Aldatarak temin (DR). */
        DECEPTIVE_RECRUITMENT("Aldatarak temin"),
        /** Zorla temin (CR). */
        COERCIVE_RECRUITMENT("Zorla temin"),
        /** Temin sırasında çaresizlikten yararlanma (VR). */
        VULNERABILITY_AT_RECRUITMENT("Temin sırasında çaresizlikten yararlanma"),
        /** Sömürü (EX). */
        EXPLOITATION("Sömürü"),
        /** Varış yerinde zorlama (CD). */
        COERCION_AT_DESTINATION("Varış yerinde zorlama"),
        /** Varış yerinde çaresizlikten yararlanma (VD). */
        VULNERABILITY_AT_DESTINATION("Varış yerinde çaresizlikten yararlanma");

        private final String label;

        Dimension(String label) {
            this.label = label;
        }

        /** Returns the Turkish name. */
        public String label() {
            return label;
        }
    }

    /** How much an indicator says. */
    public enum Strength {
        /** Güçlü. */
        STRONG("güçlü"),
        /** Orta. */
        MEDIUM("orta"),
        /** Zayıf. */
        WEAK("zayıf");

        private final String label;

        Strength(String label) {
            this.label = label;
        }

        /** Returns the Turkish name. */
        public String label() {
            return label;
        }
    }

    /**
     * One indicator.
     *
     * @param id as the component of the sheet
     * @param dimension what it belongs to
     * @param strength how much it says
     * @param name Turkish name
     */
    public record Indicator(String id, Dimension dimension, Strength strength, String name) {}

    private final Map<String, Indicator> indicators = new LinkedHashMap<>();

    IndicatorCatalogue() {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(IndicatorCatalogue.class.getResourceAsStream(RESOURCE), RESOURCE),
                StandardCharsets.UTF_8)) {
            List<Map<String, Object>> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            entries.forEach(entry -> {
                Indicator indicator = indicator(entry);
                if (indicators.put(indicator.id(), indicator) != null) {
                    throw new IllegalStateException("Indicator twice: " + indicator.id());
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns every indicator, in the order of the dimensions. */
    public List<Indicator> all() {
        return List.copyOf(indicators.values());
    }

    private static Indicator indicator(Map<String, Object> entry) {
        return new Indicator(
                String.valueOf(entry.get("id")),
                Dimension.valueOf(String.valueOf(entry.get("dimension"))),
                Strength.valueOf(String.valueOf(entry.get("strength"))),
                String.valueOf(((Map<?, ?>) Objects.requireNonNull(entry.get("name"))).get("tr")));
    }
}
