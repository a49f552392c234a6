package org.himaye.model;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** Whatever one element of a file says about another one, the other one exists. */
final class ReferenceRules {

    private static final Set<String> ATTRIBUTES =
            Set.of("sourceRef", "targetRef", "attachedToRef", "default", "messageRef", "errorRef", "bpmnElement");
    private static final Set<String> ELEMENTS = Set.of("incoming", "outgoing");

    private ReferenceRules() {}

    /** Returns whether all references hold; the other rules are only worth while then. */
    static boolean check(ProcessFile file) {
        Set<String> ids = Xml.elements(file.model()).stream()
                .map(element -> element.getAttribute("id"))
                .collect(Collectors.toSet());
        boolean hold = true;
        for (Element element : Xml.elements(file.model())) {
            for (String reference : references(element)) {
                if (!ids.contains(reference)) {
                    file.complain(Xml.idOf(element), "refers to an element that does not exist: " + reference);
                    hold = false;
                }
            }
        }
        return hold;
    }

    private static Set<String> references(Element element) {
        Set<String> references = new TreeSet<>();
        Map<String, String> attributes = Xml.attributes(element);
        ATTRIBUTES.stream().filter(attributes::containsKey).map(attributes::get).forEach(references::add);
        if (ELEMENTS.contains(element.getLocalName())) {
            references.add(Xml.text(element).strip());
        }
        return references;
    }
}
