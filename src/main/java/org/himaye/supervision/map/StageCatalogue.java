package org.himaye.supervision.map;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the read model says of the steps of a model; the data is in {@code supervision/stages.yml}. */
@Component
class StageCatalogue {

    private static final String RESOURCE = "/supervision/stages.yml";

    private final Map<String, StagesOfProcess> processes = new LinkedHashMap<>();

    StageCatalogue() {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(StageCatalogue.class.getResourceAsStream(RESOURCE), RESOURCE),
                StandardCharsets.UTF_8)) {
            List<Map<String, Object>> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            for (Map<String, Object> entry : entries) {
                StagesOfProcess stages = read(entry);
                if (processes.put(stages.process(), stages) != null) {
                    throw new IllegalStateException("Stages given twice: " + stages.process());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns every process of which some steps belong to stages. */
    List<StagesOfProcess> all() {
        return List.copyOf(processes.values());
    }

    /** Returns the stages of a process, or nothing if none of its steps belongs to one. */
    Optional<StagesOfProcess> of(String process) {
        return Optional.ofNullable(processes.get(process));
    }

    private static StagesOfProcess read(Map<String, Object> entry) {
        String process = String.valueOf(entry.get("process"));
        List<?> steps = (List<?>) Objects.requireNonNull(entry.get("steps"), process);
        return new StagesOfProcess(
                process,
                texts(entry.get("procedures")),
                steps.stream()
                        .map(Map.class::cast)
                        .map(step -> new Group(texts(step.get("stages")), texts(step.get("at"))))
                        .toList(),
                returns((Map<?, ?>) Objects.requireNonNull(entry.get("returns"), process)));
    }

    private static Map<String, List<String>> returns(Map<?, ?> events) {
        Map<String, List<String>> returns = new LinkedHashMap<>();
        events.forEach((step, codes) -> returns.put(String.valueOf(step), texts(codes)));
        return returns;
    }

    private static List<String> texts(@Nullable Object list) {
        return ((List<?>) Objects.requireNonNull(list))
                .stream().map(String::valueOf).toList();
    }

    /**
     * The stages of one process.
     *
     * @param process id of the process
     * @param procedures types of the files that run it
     * @param groups the steps with their stages
     * @param returns by id of the step, which events send a case back to it
     */
    record StagesOfProcess(
            String process, List<String> procedures, List<Group> groups, Map<String, List<String>> returns) {}

    /**
     * Steps that belong to the same stages.
     *
     * @param stages codes of the stages
     * @param steps ids of the flow nodes
     */
    record Group(List<String> stages, List<String> steps) {}
}
