package org.himaye.supervision.export;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExportSettings.class)
class ExportConfiguration {

    private static final String SHIPPED = "/supervision/exports.yaml";

    /** Read once, at the start, which a wrong entry stops. */
    @Bean
    ExportCatalogue exportCatalogue() {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ExportConfiguration.class.getResourceAsStream(SHIPPED), SHIPPED),
                StandardCharsets.UTF_8)) {
            return read(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The threshold can be raised and not lowered below the shipped one, as for sealed files. */
    @Bean
    SmallNumbers smallNumbers(@Value("${himaye.supervision.suppress-below:5}") int below) {
        return new SmallNumbers(Math.max(below, SmallNumbers.LEAST));
    }

    /**
     * Reads a catalogue.
     *
     * @throws IllegalArgumentException if a field is unknown, missing or of another kind, or an entry contradicts itself
     */
    static ExportCatalogue read(Reader reader) {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        Map<String, Object> content = new Yaml(new SafeConstructor(strict)).load(reader);
        return JsonMapper.builder()
                .addModule(new ParameterNamesModule())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build()
                .convertValue(content, ExportCatalogue.class);
    }
}
