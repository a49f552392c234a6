package org.himaye.model;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.xml.ModelInstance;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Walks the XML behind a model, where the model API does not show every attribute. */
final class Xml {

    // Every rule walks every model; nothing changes a parsed model.
    private static final Map<ModelInstance, List<Element>> WALKED = new IdentityHashMap<>();

    private Xml() {}

    /** Returns all elements of a model in document order. */
    static List<Element> elements(ModelInstance model) {
        return WALKED.computeIfAbsent(model, key -> {
            List<Element> elements = new ArrayList<>();
            collect(key.getDocument().getDomSource().getNode(), elements);
            return List.copyOf(elements);
        });
    }

    private static void collect(Node node, List<Element> elements) {
        if (node instanceof Element element) {
            elements.add(element);
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            collect(child, elements);
        }
    }

    /** Returns the attributes of an element by local name; a prefix makes no difference. */
    static Map<String, String> attributes(Element element) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int index = 0; index < element.getAttributes().getLength(); index++) {
            Attr attribute = (Attr) element.getAttributes().item(index);
            attributes.put(
                    attribute.getLocalName() == null ? attribute.getName() : attribute.getLocalName(),
                    attribute.getValue());
        }
        return attributes;
    }

    /** Returns the text of an element without child elements, or an empty text. */
    static String text(Element element) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element) {
                return "";
            }
        }
        return element.getTextContent();
    }

    /** Returns the id of an element, or of the nearest one around it that an author would look for. */
    static String idOf(Element element) {
        for (Node at = element; at instanceof Element candidate; at = at.getParentNode()) {
            if (candidate.hasAttribute("id") && !candidate.getLocalName().endsWith("EventDefinition")) {
                return candidate.getAttribute("id");
            }
        }
        return element.getLocalName();
    }
}
