package org.himaye.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnDiagram;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.himaye.shared.ProcessDiagram;
import org.himaye.shared.ProcessDiagram.Box;
import org.himaye.shared.ProcessDiagram.Flow;
import org.himaye.shared.ProcessDiagram.Kind;
import org.himaye.shared.ProcessDiagram.Node;
import org.himaye.shared.ProcessDiagram.Plane;
import org.himaye.shared.ProcessDiagram.Point;
import org.himaye.shared.ProcessDiagram.Region;
import org.himaye.shared.ProcessDiagram.Trigger;
import org.himaye.shared.ProcessDiagrams;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Reads the diagram interchange of the models that Himaye deploys; once, because they change with the program only. */
@Component
class ShippedProcessDiagrams implements ProcessDiagrams {

    private final Map<String, ProcessDiagram> diagrams = new TreeMap<>();

    ShippedProcessDiagrams() throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:processes/**/*.bpmn")) {
            try (var content = file.getInputStream()) {
                ProcessDiagram diagram = read(Bpmn.readModelFromStream(content));
                diagrams.put(diagram.process(), diagram);
            }
        }
    }

    @Override
    public List<ProcessDiagram> all() {
        return List.copyOf(diagrams.values());
    }

    @Override
    public Optional<ProcessDiagram> of(String process) {
        return Optional.ofNullable(diagrams.get(process));
    }

    /**
     * Reads the drawing of a model.
     *
     * @throws IllegalArgumentException if the model holds no process
     */
    static ProcessDiagram read(BpmnModelInstance model) {
        Process process = model.getModelElementsByType(Process.class).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A model without a process"));
        List<Plane> planes = new ArrayList<>();
        for (BpmnDiagram diagram : model.getModelElementsByType(BpmnDiagram.class)) {
            planes.add(plane(diagram.getBpmnPlane(), process));
        }
        // The author may have drawn a sub-process first.
        planes.sort(Comparator.comparing(plane -> !plane.element().equals(process.getId())));
        return new ProcessDiagram(process.getId(), text(process.getName()), planes);
    }

    private static Plane plane(BpmnPlane plane, Process process) {
        Map<String, Node> nodes = new HashMap<>();
        Map<String, Flow> flows = new HashMap<>();
        List<Region> regions = new ArrayList<>();
        for (BpmnShape shape : plane.getChildElementsByType(BpmnShape.class)) {
            BaseElement element = shape.getBpmnElement();
            if (element instanceof FlowNode node) {
                nodes.put(node.getId(), node(node, shape));
            } else if (element instanceof Participant || element instanceof Lane) {
                regions.add(new Region(
                        element.getId(),
                        text(element.getAttributeValue("name")),
                        !"false".equals(shape.getAttributeValue("isHorizontal")),
                        box(shape.getBounds())));
            }
        }
        for (BpmnEdge edge : plane.getChildElementsByType(BpmnEdge.class)) {
            if (edge.getBpmnElement() instanceof SequenceFlow flow) {
                flows.put(flow.getId(), flow(flow, edge));
            }
        }
        boolean sheetOfSubProcess = plane.getBpmnElement() instanceof SubProcess;
        SubProcess subProcess = sheetOfSubProcess ? (SubProcess) plane.getBpmnElement() : null;
        return new Plane(
                subProcess == null ? process.getId() : subProcess.getId(),
                text(subProcess == null ? process.getName() : subProcess.getName()),
                inOrderOfTheModel(process, nodes),
                inOrderOfTheModel(process, flows),
                regions);
    }

    /** A modelling tool writes shapes in the order in which they were last touched; the model itself reads from start to end. */
    private static <T> List<T> inOrderOfTheModel(Process process, Map<String, T> drawn) {
        return elements(process.getFlowElements())
                .map(BaseElement::getId)
                .filter(drawn::containsKey)
                .map(drawn::get)
                .toList();
    }

    private static Stream<FlowElement> elements(Collection<FlowElement> elements) {
        return elements.stream()
                .flatMap(element -> element instanceof SubProcess subProcess
                        ? Stream.concat(Stream.of(element), elements(subProcess.getFlowElements()))
                        : Stream.of(element));
    }

    private static Node node(FlowNode node, BpmnShape shape) {
        ModelElementInstance around = node.getParentElement();
        return new Node(
                node.getId(),
                text(node.getName()),
                kind(node),
                trigger(node),
                interrupting(node),
                "true".equals(shape.getAttributeValue("isExpanded")),
                node instanceof CallActivity call ? call.getCalledElement() : null,
                node instanceof BoundaryEvent boundary
                        ? boundary.getAttachedTo().getId()
                        : null,
                around instanceof SubProcess subProcess ? subProcess.getId() : null,
                box(shape.getBounds()),
                box(shape.getBpmnLabel()));
    }

    private static Flow flow(SequenceFlow flow, BpmnEdge edge) {
        List<Point> points = edge.getWaypoints().stream()
                .map(point -> new Point(point.getX(), point.getY()))
                .toList();
        boolean isDefault = flow.getId().equals(flow.getSource().getAttributeValue("default"));
        return new Flow(flow.getId(), text(flow.getName()), isDefault, points, box(edge.getBpmnLabel()));
    }

    private static Kind kind(FlowNode node) {
        if (node instanceof StartEvent) {
            return Kind.START;
        } else if (node instanceof EndEvent) {
            return Kind.END;
        } else if (node instanceof BoundaryEvent) {
            return Kind.BOUNDARY;
        } else if (node instanceof IntermediateThrowEvent) {
            return Kind.THROW;
        } else if (node instanceof CatchEvent) {
            return Kind.CATCH;
        }
        return kindOfActivityOrGateway(node);
    }

    private static Kind kindOfActivityOrGateway(FlowNode node) {
        if (node instanceof UserTask) {
            return Kind.USER_TASK;
        } else if (node instanceof ServiceTask) {
            return Kind.SERVICE_TASK;
        } else if (node instanceof BusinessRuleTask) {
            return Kind.RULE_TASK;
        } else if (node instanceof CallActivity) {
            return Kind.CALL;
        } else if (node instanceof SubProcess subProcess) {
            return subProcess.triggeredByEvent() ? Kind.EVENT_SUB_PROCESS : Kind.SUB_PROCESS;
        } else if (node instanceof ExclusiveGateway) {
            return Kind.EXCLUSIVE;
        } else if (node instanceof ParallelGateway) {
            return Kind.PARALLEL;
        } else if (node instanceof InclusiveGateway) {
            return Kind.INCLUSIVE;
        } else if (node instanceof EventBasedGateway) {
            return Kind.EVENT_BASED;
        }
        return Kind.TASK;
    }

    private static Trigger trigger(FlowNode node) {
        if (!(node instanceof CatchEvent) && !(node instanceof ThrowEvent)) {
            return Trigger.NONE;
        }
        return node.getChildElementsByType(EventDefinition.class).stream()
                .findFirst()
                .map(ShippedProcessDiagrams::trigger)
                .orElse(Trigger.NONE);
    }

    private static Trigger trigger(EventDefinition definition) {
        if (definition instanceof TimerEventDefinition) {
            return Trigger.TIMER;
        } else if (definition instanceof MessageEventDefinition) {
            return Trigger.MESSAGE;
        } else if (definition instanceof TerminateEventDefinition) {
            return Trigger.TERMINATE;
        } else if (definition instanceof ErrorEventDefinition) {
            return Trigger.ERROR;
        }
        return Trigger.OTHER;
    }

    private static boolean interrupting(FlowNode node) {
        if (node instanceof BoundaryEvent boundary) {
            return boundary.cancelActivity();
        }
        return !(node instanceof StartEvent start) || start.isInterrupting();
    }

    private static Box box(Bounds bounds) {
        return new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    private static @Nullable Box box(@Nullable BpmnLabel label) {
        return label == null || label.getBounds() == null ? null : box(label.getBounds());
    }

    /** A label without line breaks of its own; the drawing finds the places to break by itself. */
    private static String text(@Nullable String name) {
        return name == null ? "" : name.strip().replaceAll("\\s+", " ");
    }
}
