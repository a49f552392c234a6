package org.himaye.model;

import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.himaye.shared.ProcessVariable;

/** Every question ends in a question mark, every answer has a label, and there is always an answer. */
final class GatewayRules {

    private GatewayRules() {}

    static void check(ProcessFile file) {
        for (Gateway gateway : file.all(Gateway.class)) {
            if (asks(file, gateway)) {
                checkQuestion(file, gateway);
            }
        }
        for (SequenceFlow flow : file.all(SequenceFlow.class)) {
            if (flow.getConditionExpression() != null) {
                checkCondition(file, flow, flow.getConditionExpression());
            }
        }
    }

    private static boolean asks(ProcessFile file, FlowNode node) {
        return (node instanceof ExclusiveGateway || node instanceof InclusiveGateway)
                && file.flowsFrom(node).size() > 1;
    }

    private static void checkQuestion(ProcessFile file, Gateway gateway) {
        if (gateway.getName() == null || !gateway.getName().strip().endsWith("?")) {
            file.complain(gateway, "label does not end in a question mark");
        }
        Optional<SequenceFlow> otherwise = defaultOf(gateway);
        if (otherwise.isEmpty()) {
            file.complain(gateway, "default flow is missing");
        }
        for (SequenceFlow flow : file.flowsFrom(gateway)) {
            boolean isDefault = otherwise.filter(flow::equals).isPresent();
            if (ProcessFile.isBlank(flow.getName())) {
                file.complain(flow, "answer of " + gateway.getId() + " without a label");
            }
            if (isDefault && flow.getConditionExpression() != null) {
                file.complain(flow, "default flow with a condition");
            } else if (!isDefault && flow.getConditionExpression() == null) {
                file.complain(flow, "condition is missing");
            }
        }
    }

    private static Optional<SequenceFlow> defaultOf(Gateway gateway) {
        if (gateway instanceof ExclusiveGateway exclusive) {
            return Optional.ofNullable(exclusive.getDefault());
        }
        return gateway instanceof InclusiveGateway inclusive
                ? Optional.ofNullable(inclusive.getDefault())
                : Optional.empty();
    }

    private static void checkCondition(ProcessFile file, SequenceFlow flow, ConditionExpression condition) {
        if (!asks(file, flow.getSource())) {
            file.complain(flow, "condition on a flow that answers no question");
        }
        if (!Expressions.isExpression(condition.getTextContent())) {
            file.complain(flow, "condition is not an expression");
        }
        Expressions.soleName(condition.getTextContent())
                .map(file.variables()::get)
                .map(ProcessVariable::type)
                .filter(type -> type != Boolean.class)
                .ifPresent(type -> file.complain(flow, "condition is not a Boolean but " + type.getSimpleName()));
    }
}
