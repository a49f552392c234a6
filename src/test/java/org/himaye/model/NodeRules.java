package org.himaye.model;

import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Names, labels and documentation of the process and of everything in it. */
final class NodeRules {

    private static final String TIME_TO_LIVE = "P180D";
    private static final Pattern NODE_ID = Pattern.compile("[A-Z][A-Za-z]*_[A-Z][A-Za-z0-9]*");
    private static final Pattern FLOW_ID = Pattern.compile("Flow_[A-Z][A-Za-z0-9]*");

    private NodeRules() {}

    static void check(ProcessFile file) {
        checkProcess(file);
        file.all(FlowNode.class).forEach(node -> checkNode(file, node));
        file.all(SequenceFlow.class).stream()
                .filter(flow -> !FLOW_ID.matcher(flow.getId()).matches())
                .forEach(flow -> file.complain(flow, "id is not Flow_<Answer>"));
    }

    private static void checkProcess(ProcessFile file) {
        var process = file.process();
        if (!ModelFolder.stem(file.file()).equals(process.getId())) {
            file.complain(process, "process id is not the file name");
        }
        if (!process.isExecutable()) {
            file.complain(process, "process is not executable");
        }
        if (!TIME_TO_LIVE.equals(ProcessFile.camunda(process, "historyTimeToLive"))) {
            file.complain(process, "historyTimeToLive is not " + TIME_TO_LIVE);
        }
        if (ProcessFile.isBlank(process.getName())) {
            file.complain(process, "label is missing");
        }
        if (file.contract().isEmpty()) {
            file.complain(process, "process without a contract");
        }
    }

    private static void checkNode(ProcessFile file, FlowNode node) {
        Optional<String> type = typeOf(node);
        if (type.isEmpty()) {
            file.complain(
                    node,
                    "kind of node that the house does not use: "
                            + node.getElementType().getTypeName());
        } else if (!NODE_ID.matcher(node.getId()).matches() || !node.getId().startsWith(type.get() + "_")) {
            file.complain(node, "id is not " + type.get() + "_<VerbObject>");
        }
        boolean isJoin = node instanceof Gateway && file.flowsFrom(node).size() < 2;
        if (!isJoin && ProcessFile.isBlank(node.getName())) {
            file.complain(node, "label is missing");
        }
        if (needsDocumentation(node) && isUndocumented(node)) {
            file.complain(node, "documentation is missing");
        }
        if (file.flowsInto(node).isEmpty()
                && !(node instanceof StartEvent)
                && !(node instanceof BoundaryEvent)
                && !isEventSubProcess(node)) {
            file.complain(node, "cannot be reached");
        }
        if (file.flowsFrom(node).isEmpty() && !(node instanceof EndEvent) && !isEventSubProcess(node)) {
            file.complain(node, "leads nowhere");
        }
    }

    private static boolean isEventSubProcess(FlowNode node) {
        return node instanceof SubProcess subProcess && subProcess.triggeredByEvent();
    }

    private static boolean needsDocumentation(FlowNode node) {
        return node instanceof Activity
                || (node instanceof CatchEvent event
                        && !event.getEventDefinitions().isEmpty());
    }

    private static boolean isUndocumented(FlowNode node) {
        return node.getDocumentations().stream().allMatch(text -> ProcessFile.isBlank(text.getTextContent()));
    }

    private static Optional<String> typeOf(FlowNode node) {
        if (node instanceof UserTask) {
            return Optional.of("UserTask");
        } else if (node instanceof ServiceTask) {
            return Optional.of("ServiceTask");
        } else if (node instanceof BusinessRuleTask) {
            return Optional.of("DecisionTask");
        } else if (node instanceof CallActivity) {
            return Optional.of("CallActivity");
        } else if (node instanceof SubProcess) {
            return Optional.of("SubProcess");
        } else if (node instanceof Gateway) {
            return Optional.of("Gateway");
        } else if (node instanceof StartEvent) {
            return Optional.of("StartEvent");
        } else if (node instanceof EndEvent) {
            return Optional.of("EndEvent");
        } else if (node instanceof CatchEvent event
                && event.getEventDefinitions().size() == 1) {
            return typeOf(event.getEventDefinitions().iterator().next());
        }
        return Optional.empty();
    }

    private static Optional<String> typeOf(EventDefinition definition) {
        if (definition instanceof TimerEventDefinition) {
            return Optional.of("TimerEvent");
        } else if (definition instanceof MessageEventDefinition) {
            return Optional.of("MessageEvent");
        } else if (definition instanceof ErrorEventDefinition) {
            return Optional.of("ErrorEvent");
        }
        return Optional.empty();
    }
}
