package org.himaye.deadlines.catalogue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.himaye.deadlines.DeadlineCatalogue;
import org.himaye.deadlines.DeadlineRule;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads the catalogue of periods from the class path. A doubtful entry stops the start and is named with its line. */
public final class CatalogueFiles {

    private static final List<String> FILES = List.of(
            "protection",
            "appeal",
            "removal",
            "return",
            "trafficking",
            "identification",
            "residence",
            "boards",
            "project");

    private CatalogueFiles() {}

    /**
     * Reads all shipped files.
     *
     * @throws IllegalStateException if a file or an entry is wrong
     */
    public static DeadlineCatalogue shipped() {
        List<DeadlineRule> rules = new ArrayList<>();
        for (String file : FILES) {
            String resource = "/law/deadlines/" + file + ".yaml";
            var stream = CatalogueFiles.class.getResourceAsStream(resource);
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                rules.addAll(read(resource, reader));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(resource, unreadable);
            }
        }
        return new DeadlineCatalogue(rules);
    }

    /**
     * Reads the rules of one file.
     *
     * @param name name for messages
     * @throws IllegalStateException if the file is no list of rules; the message says where and why
     */
    static List<DeadlineRule> read(String name, Reader reader) {
        Node root;
        try {
            root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(reader);
        } catch (YAMLException unreadable) {
            throw new IllegalStateException(name + ": " + unreadable.getMessage(), unreadable);
        }
        if (!(root instanceof SequenceNode list)) {
            throw new IllegalStateException(name + ": expected a list of periods");
        }
        List<DeadlineRule> rules = new ArrayList<>();
        for (Node node : list.getValue()) {
            String where = name + ", line " + (node.getStartMark().getLine() + 1);
            if (!(node instanceof MappingNode mapping)) {
                throw new IllegalStateException(where + ": expected the fields of a period");
            }
            rules.add(rule(where, mapping));
        }
        return rules;
    }

    private static DeadlineRule rule(String where, MappingNode mapping) {
        CatalogueEntry entry = new CatalogueEntry(where, mapping);
        try {
            return entry.toRule();
        } catch (IllegalArgumentException contradiction) {
            throw new IllegalStateException(entry.where() + ": " + contradiction.getMessage(), contradiction);
        }
    }
}
