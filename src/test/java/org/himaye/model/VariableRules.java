package org.himaye.model;

import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.himaye.shared.ProcessContract;
import org.himaye.shared.ProcessVariable;
import org.himaye.shared.TaskForm;
import org.w3c.dom.Element;

/** Every variable that a model reads is declared, and every variable that is declared is read. */
final class VariableRules {

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Set<Class<?>> TYPES = Set.of(String.class, Boolean.class, Long.class, Date.class);

    private VariableRules() {}

    static void check(ProcessFile file) {
        Optional<ProcessContract> contract = file.contract();
        if (contract.isEmpty()) {
            return;
        }
        for (ProcessVariable<?> variable : contract.get().variables()) {
            if (!NAME.matcher(variable.name()).matches() || !TYPES.contains(variable.type())) {
                file.complain(file.process(), "variable of a wrong name or type: " + variable);
            }
        }
        checkRouting(file, contract.get());
        checkExpressions(file);
    }

    /** Complains about each declared variable that neither the model nor a task's routing mentions. */
    static void checkEveryVariableIsUsed(ProcessFile file) {
        // A variable that only a delegate writes is at least named in the documentation of its step.
        Set<String> words = Set.copyOf(
                Arrays.asList(file.process().getDomElement().getTextContent().split("\\W+")));
        for (String variable : file.variables().keySet()) {
            if (!words.contains(variable)
                    && !file.usedVariables().contains(variable)
                    && !file.names().isExchanged(file.process().getId(), variable)) {
                file.complain(file.process(), "variable that nothing mentions: " + variable);
            }
        }
    }

    /** Complains unless an expression is {@code ${variable}} of type Date. */
    static void checkDate(ProcessFile file, FlowNode node, String what, String expression) {
        Optional<String> variable = Expressions.soleName(expression);
        if (variable.isEmpty()) {
            file.complain(node, what + " is not ${variable}: " + expression.strip());
        } else if (file.variables().containsKey(variable.get())
                && file.variables().get(variable.get()).type() != Date.class) {
            file.complain(node, what + " is not a variable of type Date: " + variable.get());
        }
    }

    private static void checkRouting(ProcessFile file, ProcessContract contract) {
        for (TaskForm<?> task : contract.taskForms()) {
            Set<String> names =
                    task.routing().stream().map(ProcessVariable::name).collect(Collectors.toSet());
            file.usedVariables().addAll(names);
            for (ProcessVariable<?> variable : task.routing()) {
                if (!contract.variables().contains(variable)) {
                    file.complain(task.userTask(), "routing variable not in the contract: " + variable.name());
                }
            }
        }
    }

    private static void checkExpressions(ProcessFile file) {
        for (Element element : Xml.elements(file.model())) {
            if (!"documentation".equals(element.getLocalName())) {
                checkExpression(file, element, Xml.text(element));
            }
            Xml.attributes(element).forEach((name, value) -> {
                // Delegates and the business key are no variables; their own rules check them.
                if (!"delegateExpression".equals(name) && !"businessKey".equals(name)) {
                    checkExpression(file, element, value);
                }
            });
        }
    }

    private static void checkExpression(ProcessFile file, Element element, String text) {
        if (!Expressions.isExpression(text)) {
            return;
        }
        try {
            for (String name : Expressions.names(text.strip())) {
                file.usedVariables().add(name);
                if (!file.variables().containsKey(name)) {
                    file.complain(Xml.idOf(element), "reads undeclared variable: " + name);
                }
            }
        } catch (IllegalArgumentException malformed) {
            file.complain(Xml.idOf(element), "malformed expression: " + text.strip());
        }
    }
}
