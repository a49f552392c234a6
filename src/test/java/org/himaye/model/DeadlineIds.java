package org.himaye.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The ids in the catalogue of statutory periods, as its files write them. */
final class DeadlineIds {

    private static final Path CATALOGUE = Path.of("src/main/resources/law/deadlines");
    private static final Pattern ENTRY = Pattern.compile("- id: (DL-[A-Z]{2}-\\d{2})\\s*");

    private DeadlineIds() {}

    /** Returns every id that has at least one entry. */
    static Set<String> inCatalogue() {
        try (Stream<Path> files = Files.list(CATALOGUE)) {
            Set<String> ids = new TreeSet<>();
            for (Path file : files.toList()) {
                List<String> lines = Files.readAllLines(file);
                lines.stream().map(ENTRY::matcher).filter(Matcher::matches).forEach(entry -> ids.add(entry.group(1)));
            }
            return ids;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
