package org.himaye.model;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** A note about the legal basis of a model speaks of steps that the model has. */
final class NoteRules {

    private static final Pattern STEP = Pattern.compile("`((?:StartEvent|EndEvent|UserTask|ServiceTask|DecisionTask"
            + "|CallActivity|SubProcess|Gateway|TimerEvent|MessageEvent|ErrorEvent)_\\w+)`");

    private NoteRules() {}

    static void check(ModelFolder folder, Complaints complaints) {
        Set<String> steps = new HashSet<>();
        folder.processes()
                .values()
                .forEach(model -> Xml.elements(model).stream()
                        .map((Element element) -> element.getAttribute("id"))
                        .forEach(steps::add));
        for (Map.Entry<String, List<String>> note : folder.notes().entrySet()) {
            for (int index = 0; index < note.getValue().size(); index++) {
                Matcher step = STEP.matcher(note.getValue().get(index));
                while (step.find()) {
                    if (!steps.contains(step.group(1))) {
                        complaints.add(note.getKey(), "line " + (index + 1), "unknown step: " + step.group(1));
                    }
                }
            }
        }
    }
}
