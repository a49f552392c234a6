package org.himaye.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.himaye.Attacks;
import org.himaye.Attacks.Way;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/** Every invariant of removal, liberty and trafficking is attacked by every way in, or a written reason says why that way does not exist. */
class InvariantsAreAttackedTest {

    private static final Path EXCEPTIONS = Path.of("src/test/resources/ways-that-do-not-exist.csv");

    @Test
    void everyInvariantIsAttackedByEveryWayThatExists() {
        Map<String, Set<Way>> attacked = attacked();
        Map<String, Set<Way>> excepted = excepted();
        Set<String> open = new TreeSet<>();
        Set<String> superfluous = new TreeSet<>();
        for (String invariant : invariants()) {
            for (Way way : Way.values()) {
                boolean tried = attacked.getOrDefault(invariant, Set.of()).contains(way);
                boolean impossible = excepted.getOrDefault(invariant, Set.of()).contains(way);
                if (!tried && !impossible) {
                    open.add(invariant + " " + way);
                }
                if (tried && impossible) {
                    superfluous.add(invariant + " " + way);
                }
            }
        }

        assertThat(open).as("ways in that no test tries").isEmpty();
        assertThat(superfluous).as("ways said not to exist that a test tries").isEmpty();
    }

    private static List<String> invariants() {
        return IntStream.rangeClosed(1, 31).mapToObj("INV-%02d"::formatted).toList();
    }

    private static Map<String, Set<Way>> attacked() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(
                    org.springframework.beans.factory.annotation.AnnotatedBeanDefinition definition) {
                return definition.getMetadata().isIndependent();
            }
        };
        scanner.addIncludeFilter(
                (reader, factory) -> reader.getAnnotationMetadata().hasAnnotatedMethods(Attacks.class.getName())
                        || reader.getAnnotationMetadata().hasAnnotatedMethods(Attacks.Several.class.getName()));
        Map<String, Set<Way>> attacked = new TreeMap<>();
        scanner.findCandidateComponents("org.himaye").forEach(found -> {
            Class<?> type = ClassUtils.resolveClassName(found.getBeanClassName(), null);
            for (var method : ReflectionUtils.getDeclaredMethods(type)) {
                for (Attacks attack : method.getAnnotationsByType(Attacks.class)) {
                    attacked.computeIfAbsent(attack.value(), key -> new TreeSet<>())
                            .addAll(List.of(attack.by()));
                }
            }
        });
        return attacked;
    }

    /** Lines of {@code invariant;way;why}. */
    private static Map<String, Set<Way>> excepted() {
        try {
            return Files.readAllLines(EXCEPTIONS, StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(";", 3))
                    .peek(cells -> assertThat(cells).as(Arrays.toString(cells)).hasSize(3))
                    .peek(cells -> assertThat(cells[2].strip()).as("why").hasSizeGreaterThan(20))
                    .collect(Collectors.groupingBy(
                            cells -> cells[0].strip(),
                            TreeMap::new,
                            Collectors.mapping(cells -> Way.valueOf(cells[1].strip()), Collectors.toSet())));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
