package org.himaye.supervision.quality;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.himaye.shared.Actor;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.OfficerGroup;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The sampled procedures with readers and checklists, as data. */
@Component
public class QualityCatalogue {

    private static final String RESOURCE = "/supervision/quality.yaml";

    private final Map<String, SampledProcedure> procedures = new LinkedHashMap<>();

    QualityCatalogue() {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(QualityCatalogue.class.getResourceAsStream(RESOURCE), RESOURCE),
                StandardCharsets.UTF_8)) {
            List<Map<String, Object>> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            entries.forEach(entry -> {
                SampledProcedure procedure = procedure(entry);
                if (procedures.put(procedure.id(), procedure) != null) {
                    throw new IllegalStateException("Procedure twice: " + procedure.id());
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns every procedure, in the order of the file. */
    public List<SampledProcedure> all() {
        return List.copyOf(procedures.values());
    }

    /**
     * Returns the procedure of an id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public SampledProcedure get(String id) {
        SampledProcedure procedure = procedures.get(id);
        if (procedure == null) {
            throw new IllegalArgumentException("No sampled procedure " + id);
        }
        return procedure;
    }

    /** Returns the procedure to which a kind of decision in a kind of file belongs, or nothing if it is not sampled. */
    Optional<SampledProcedure> of(String caseType, String kind) {
        return procedures.values().stream()
                .filter(procedure -> procedure.caseType().equals(caseType)
                        && procedure.kinds().contains(kind))
                .findFirst();
    }

    /** Returns the ids of the procedures of which the actor reads what provinces decided. */
    Set<String> readableOfProvinces(Actor actor) {
        return readable(actor, false);
    }

    /** Returns the ids of the procedures of which the actor reads what the headquarters decided. */
    Set<String> readableOfHeadquarters(Actor actor) {
        return readable(actor, true);
    }

    /** Returns every group that reads anything. */
    public Set<OfficerGroup> readers() {
        return procedures.values().stream()
                .flatMap(procedure ->
                        java.util.stream.Stream.of(procedure.readersOfProvinces(), procedure.readersOfHeadquarters()))
                .flatMap(Collection::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> readable(Actor actor, boolean headquarters) {
        return procedures.values().stream()
                .filter(procedure -> (headquarters ? procedure.readersOfHeadquarters() : procedure.readersOfProvinces())
                        .stream().anyMatch(actor::isIn))
                .map(SampledProcedure::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static SampledProcedure procedure(Map<String, Object> entry) {
        Map<?, ?> readers = (Map<?, ?>) required(entry, "readers");
        return new SampledProcedure(
                String.valueOf(required(entry, "id")),
                String.valueOf(required(entry, "caseType")),
                text((Map<?, ?>) required(entry, "name")),
                texts(required(entry, "kinds")),
                groups(required(readers, "province")),
                groups(required(readers, "headquarters")),
                ((List<?>) required(entry, "points"))
                        .stream().map(point -> point((Map<?, ?>) point)).toList());
    }

    private static SampledProcedure.Point point(Map<?, ?> entry) {
        return new SampledProcedure.Point(
                String.valueOf(required(entry, "id")), String.valueOf(required(entry, "article")), text(entry));
    }

    private static LocalizedText text(Map<?, ?> entry) {
        return new LocalizedText(String.valueOf(required(entry, "tr")), String.valueOf(required(entry, "en")));
    }

    private static Set<String> texts(Object list) {
        Set<String> texts = new LinkedHashSet<>();
        ((List<?>) list).forEach(text -> texts.add(String.valueOf(text)));
        return texts;
    }

    private static Set<OfficerGroup> groups(Object list) {
        return texts(list).stream().map(OfficerGroup::of).collect(Collectors.toUnmodifiableSet());
    }

    private static Object required(Map<?, ?> entry, String key) {
        return Objects.requireNonNull(entry.get(key), () -> key + " is missing in " + RESOURCE);
    }
}
