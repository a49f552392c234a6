package org.himaye.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.jspecify.annotations.Nullable;

/** Everything that can happen can be seen: on the main plane, or on the plane of the collapsed sub-process around it. */
final class DiagramRules {

    private final ProcessFile file;
    private final Map<String, String> planeOfShape = new HashMap<>();
    private final Map<String, String> planeOfEdge = new HashMap<>();
    private final Map<String, Boolean> expanded = new HashMap<>();

    private DiagramRules(ProcessFile file) {
        this.file = file;
        for (BpmnShape shape : file.all(BpmnShape.class)) {
            BaseElement element = shape.getBpmnElement();
            if (element == null) {
                file.complain(shape, "shape of an element that does not exist");
            } else {
                planeOfShape.put(element.getId(), planeOf((BpmnPlane) shape.getParentElement()));
                expanded.put(element.getId(), "true".equals(shape.getAttributeValue("isExpanded")));
            }
        }
        for (BpmnEdge edge : file.all(BpmnEdge.class)) {
            BaseElement element = edge.getBpmnElement();
            if (element == null) {
                file.complain(edge, "edge of an element that does not exist");
            } else {
                planeOfEdge.put(element.getId(), planeOf((BpmnPlane) edge.getParentElement()));
            }
        }
    }

    static void check(ProcessFile file) {
        var rules = new DiagramRules(file);
        file.all(FlowNode.class).forEach(node -> rules.checkDrawn(node, "BPMNShape", rules.planeOfShape));
        file.all(SequenceFlow.class).forEach(flow -> rules.checkDrawn(flow, "BPMNEdge", rules.planeOfEdge));
    }

    private void checkDrawn(FlowElement element, String what, Map<String, String> planes) {
        @Nullable String plane = planes.get(element.getId());
        if (plane == null) {
            file.complain(element, "has no " + what);
        } else if (!Objects.equals(plane, expectedPlane(element))) {
            file.complain(element, "is drawn on the plane of " + plane + " instead of " + expectedPlane(element));
        }
    }

    private String expectedPlane(FlowElement element) {
        if (element.getParentElement() instanceof SubProcess around) {
            return expanded.getOrDefault(around.getId(), false) ? expectedPlane(around) : around.getId();
        }
        return file.process().getId();
    }

    private String planeOf(BpmnPlane plane) {
        BaseElement element = plane.getBpmnElement();
        return element instanceof SubProcess ? element.getId() : file.process().getId();
    }
}
