package org.himaye.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.core.NestedExceptionUtils;

/**
 * The files under {@code processes} and {@code forms}, parsed; each by its path from the common root.
 *
 * @param processes BPMN
 * @param decisions DMN
 * @param forms Camunda Forms
 * @param notes Markdown, line by line
 */
record ModelFolder(
        Map<String, BpmnModelInstance> processes,
        Map<String, DmnModelInstance> decisions,
        Map<String, JsonNode> forms,
        Map<String, List<String>> notes) {

    private static final ObjectMapper JSON = new ObjectMapper();

    // Parsing is most of the work, and a mutant changes one file of many. Nothing changes a parsed model.
    private static final Map<String, BpmnModelInstance> PROCESSES = new ConcurrentHashMap<>();
    private static final Map<String, DmnModelInstance> DECISIONS = new ConcurrentHashMap<>();
    private static final Map<String, JsonNode> FORMS = new ConcurrentHashMap<>();

    /** Reads both folders below a root; a file that cannot be parsed becomes a complaint. */
    static ModelFolder read(Path root, Complaints complaints) {
        var folder = new ModelFolder(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        for (String part : List.of("processes", "forms")) {
            try (Stream<Path> paths = Files.walk(root.resolve(part))) {
                paths.filter(Files::isRegularFile).forEach(path -> folder.add(root, path, complaints));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return folder;
    }

    /** Returns the name of a file without folder and extension. */
    static String stem(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private void add(Path root, Path path, Complaints complaints) {
        String file = root.relativize(path).toString().replace('\\', '/');
        try {
            String content = Files.readString(path);
            if (file.endsWith(".bpmn")) {
                processes.put(file, PROCESSES.computeIfAbsent(content, text -> Bpmn.readModelFromStream(stream(text))));
            } else if (file.endsWith(".dmn")) {
                decisions.put(file, DECISIONS.computeIfAbsent(content, text -> Dmn.readModelFromStream(stream(text))));
            } else if (file.endsWith(".form")) {
                JsonNode form = FORMS.get(content);
                if (form == null) {
                    form = JSON.readTree(content);
                    FORMS.put(content, form);
                }
                forms.put(file, form);
            } else if (file.endsWith(".md")) {
                notes.put(file, content.lines().toList());
            } else {
                complaints.add(file, "file", "is neither BPMN, DMN, form nor note");
            }
        } catch (IOException | ModelException unreadable) {
            complaints.add(file, "file", "cannot be parsed: " + NestedExceptionUtils.getMostSpecificCause(unreadable));
        }
    }
}
