package org.himaye.model;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.w3c.dom.Element;

/** Models reach code only as {@code ${beanName}}; no script, class, method expression or external task. */
final class DelegateRules {

    private static final Set<String> OTHER_CALLS = Set.of("class", "expression", "type", "topic", "resource");
    private static final Set<String> FOREIGN_ELEMENTS = Set.of("script", "scriptTask", "connector");

    private DelegateRules() {}

    static void check(ProcessFile file) {
        Xml.elements(file.model()).forEach(element -> checkElement(file, element));
        for (Task task : file.all(Task.class)) {
            if ((task instanceof ServiceTask || task instanceof BusinessRuleTask)
                    && ProcessFile.camunda(task, "delegateExpression") == null
                    && ProcessFile.camunda(task, "decisionRef") == null) {
                file.complain(task, "delegate is missing");
            }
            if (task instanceof BusinessRuleTask rule) {
                checkDecisionReference(file, rule);
            }
        }
    }

    private static void checkElement(ProcessFile file, Element element) {
        Map<String, String> attributes = Xml.attributes(element);
        if (FOREIGN_ELEMENTS.contains(element.getLocalName()) || attributes.containsKey("language")) {
            file.complain(Xml.idOf(element), "script or connector: " + element.getLocalName());
        }
        // Listeners carry these attributes without a prefix.
        boolean isListener = element.getLocalName().endsWith("Listener");
        for (String attribute : OTHER_CALLS) {
            if (element.hasAttributeNS(BpmnModelConstants.CAMUNDA_NS, attribute)
                    || isListener && element.hasAttribute(attribute)) {
                file.complain(Xml.idOf(element), "calls code other than as ${beanName}: camunda:" + attribute);
            }
        }
        if (attributes.containsKey("delegateExpression")) {
            checkBean(file, Xml.idOf(element), attributes.get("delegateExpression"));
        }
    }

    private static void checkBean(ProcessFile file, String element, String expression) {
        Optional<String> bean = Expressions.soleName(expression);
        if (bean.isEmpty()) {
            file.complain(element, "delegate is not ${beanName}: " + expression);
        } else if (file.names().code().delegateBeans().contains(bean.get())) {
            file.names().calledBeans().add(bean.get());
        } else {
            file.complain(element, "unknown delegate bean: " + bean.get());
        }
    }

    private static void checkDecisionReference(ProcessFile file, BusinessRuleTask task) {
        String decision = ProcessFile.camunda(task, "decisionRef");
        if (decision == null) {
            return;
        }
        if (!file.names().decisions().contains(decision)) {
            file.complain(task, "unknown decision: " + decision);
        }
        if (!"deployment".equals(ProcessFile.camunda(task, "decisionRefBinding"))) {
            file.complain(task, "decision is not bound by deployment: " + decision);
        }
    }
}
