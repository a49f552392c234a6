package org.himaye.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.xml.ModelInstance;
import org.w3c.dom.Element;

/** Every {@code DL-} id that a model, form or note cites is in the catalogue of statutory periods. */
final class DeadlineIdRules {

    // Wider than a well-formed id, so that a misspelt one is found as well.
    private static final Pattern CITATION = Pattern.compile("\\bDL-\\w[\\w-]*");

    private final Set<String> known;
    private final Complaints complaints;

    private DeadlineIdRules(Set<String> known, Complaints complaints) {
        this.known = known;
        this.complaints = complaints;
    }

    static void check(ModelFolder folder, Set<String> known, Complaints complaints) {
        var rules = new DeadlineIdRules(known, complaints);
        folder.processes().forEach(rules::checkModel);
        folder.decisions().forEach(rules::checkModel);
        folder.forms().forEach((file, form) -> rules.checkForm(file, "form", form));
        folder.notes().forEach(rules::checkNotes);
    }

    private void checkModel(String file, ModelInstance model) {
        for (Element element : Xml.elements(model)) {
            checkText(file, Xml.idOf(element), Xml.text(element));
            Xml.attributes(element).values().forEach(value -> checkText(file, Xml.idOf(element), value));
        }
    }

    private void checkForm(String file, String element, JsonNode node) {
        String name = node.path("key").asText(node.path("id").asText(element));
        for (JsonNode child : node) {
            if (child.isTextual()) {
                checkText(file, name, child.textValue());
            } else {
                checkForm(file, name, child);
            }
        }
    }

    private void checkNotes(String file, List<String> lines) {
        for (int index = 0; index < lines.size(); index++) {
            checkText(file, "line " + (index + 1), lines.get(index));
        }
    }

    private void checkText(String file, String element, String text) {
        if (!text.contains("DL-")) {
            return;
        }
        Matcher matcher = CITATION.matcher(text);
        while (matcher.find()) {
            if (!known.contains(matcher.group())) {
                complaints.add(file, element, "unknown deadline: " + matcher.group());
            }
        }
    }
}
