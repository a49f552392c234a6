package org.himaye.model;

import java.util.List;
import java.util.stream.Stream;

/** Mistakes in service, decision and user tasks, at least one for each check. */
final class TaskMutants {

    private static final String APPLICATION = "processes/protection/protection-application.bpmn";
    private static final String INTERVIEW = "processes/protection/protection-interview.bpmn";
    private static final String NOTIFY = "processes/notification/notify-decision.bpmn";

    private TaskMutants() {}

    static Stream<Mutant> all() {
        return Stream.of(delegates(), userTasks()).flatMap(List::stream);
    }

    private static List<Mutant> delegates() {
        String delegate = "camunda:delegateExpression=\"${finaliseDecisionDelegate}\"";
        String where = "ServiceTask_FinaliseDecision: ";
        return List.of(
                Mutant.of(
                        APPLICATION,
                        "${finaliseDecisionDelegate}",
                        "${finalizeDecisionDelegate}",
                        where + "unknown delegate bean: finalizeDecisionDelegate"),
                new Mutant(
                        APPLICATION,
                        "${finaliseDecisionDelegate}",
                        "${escalateOverdueDecisionDelegate}",
                        false,
                        "processes: finaliseDecisionDelegate: delegate bean that no model calls"),
                Mutant.of(
                        APPLICATION,
                        "${finaliseDecisionDelegate}",
                        "${finaliseDecisionDelegate.run()}",
                        where + "delegate is not ${beanName}"),
                Mutant.of(APPLICATION, delegate, "", where + "delegate is missing"),
                Mutant.of(
                        APPLICATION,
                        delegate,
                        "camunda:class=\"org.himaye.Finalise\"",
                        where + "calls code other than as ${beanName}: camunda:class"),
                Mutant.of(
                        APPLICATION,
                        delegate,
                        "camunda:expression=\"${finaliseDecisionDelegate.run()}\"",
                        where + "calls code other than as ${beanName}: camunda:expression"),
                Mutant.of(
                        APPLICATION,
                        delegate,
                        "camunda:type=\"external\" camunda:topic=\"final\"",
                        where + "calls code other than as ${beanName}: camunda:type"),
                Mutant.of(
                        NOTIFY,
                        "xsi:type=\"bpmn:tFormalExpression\">${decisionServed}",
                        "xsi:type=\"bpmn:tFormalExpression\" language=\"groovy\">${decisionServed}",
                        "Flow_DecisionServed: script or connector: conditionExpression"),
                Mutant.of(
                        NOTIFY,
                        "<bpmn:incoming>Flow_DecisionSignedToServeDecision</bpmn:incoming>",
                        "<bpmn:extensionElements><camunda:taskListener event=\"create\" class=\"org.himaye.Listener\"/>"
                                + "</bpmn:extensionElements>"
                                + "<bpmn:incoming>Flow_DecisionSignedToServeDecision</bpmn:incoming>",
                        "UserTask_ServeDecision: calls code other than as ${beanName}: camunda:class"),
                Mutant.of(
                        APPLICATION,
                        "camunda:delegateExpression=\"${screenSpecialNeedsDelegate}\"",
                        "camunda:decisionRef=\"special-need\"",
                        "DecisionTask_ScreenSpecialNeeds: unknown decision: special-need"),
                Mutant.of(
                        APPLICATION,
                        "camunda:delegateExpression=\"${screenSpecialNeedsDelegate}\"",
                        "camunda:decisionRef=\"special-needs\"",
                        "DecisionTask_ScreenSpecialNeeds: decision is not bound by deployment: special-needs"));
    }

    private static List<Mutant> userTasks() {
        String where = "UserTask_ServeDecision: ";
        return List.of(
                Mutant.of(
                        NOTIFY,
                        "formRef=\"serve-decision\"",
                        "formRef=\"serve-decison\"",
                        where + "unknown form: serve-decison"),
                Mutant.of(
                        NOTIFY,
                        "formRef=\"serve-decision\"",
                        "formRef=\"sign-decision\"",
                        where + "form is sign-decision, in the contract serve-decision"),
                Mutant.of(NOTIFY, "camunda:formRef=\"serve-decision\" ", "", where + "form is missing"),
                Mutant.of(
                        NOTIFY,
                        "formRefBinding=\"deployment\"",
                        "formRefBinding=\"latest\"",
                        where + "form is not bound by deployment"),
                Mutant.of(
                        NOTIFY,
                        "candidateGroups=\"notification-officer\"",
                        "candidateGroups=\"notification-oficer\"",
                        where + "unknown group: notification-oficer"),
                Mutant.of(
                        NOTIFY,
                        "candidateGroups=\"notification-officer\"",
                        "candidateGroups=\"notification-officer,auditor\"",
                        where
                                + "candidate groups are [auditor, notification-officer], in the contract [notification-officer]"),
                Mutant.of(
                        NOTIFY,
                        "camunda:candidateGroups=\"notification-officer\"",
                        "camunda:assignee=\"demo\"",
                        where + "bypasses form or group: camunda:assignee"),
                Mutant.of(
                        NOTIFY,
                        " camunda:candidateGroups=\"notification-officer\"",
                        "",
                        where + "candidate group is missing"),
                Mutant.of(NOTIFY, " camunda:dueDate=\"${serviceDueAt}\"", "", where + "due date is missing"),
                Mutant.of(
                        NOTIFY,
                        "camunda:dueDate=\"${serviceDueAt}\"",
                        "camunda:dueDate=\"2026-03-02\"",
                        where + "due date is not ${variable}"),
                Mutant.of(
                        NOTIFY,
                        "camunda:dueDate=\"${serviceDueAt}\"",
                        "camunda:dueDate=\"${caseNumber}\"",
                        where + "due date is not a variable of type Date: caseNumber"),
                Mutant.of(
                        NOTIFY,
                        "camunda:dueDate=\"${serviceDueAt}\"",
                        "camunda:dueDate=\"${servicDueAt}\"",
                        where + "reads undeclared variable: servicDueAt"),
                Mutant.of(NOTIFY, " camunda:priority=\"${taskPriority}\"", "", where + "priority is missing"),
                Mutant.of(
                        NOTIFY,
                        "camunda:priority=\"${taskPriority}\"",
                        "camunda:priority=\"${caseNumber}\"",
                        where + "priority is not a variable of type Long"),
                Mutant.everywhere(
                        INTERVIEW,
                        "\"UserTask_AssessExcuse\"",
                        "\"UserTask_JudgeExcuse\"",
                        "protection-interview: user task not in the contract: UserTask_JudgeExcuse"),
                Mutant.everywhere(
                        INTERVIEW,
                        "\"UserTask_AssessExcuse\"",
                        "\"UserTask_JudgeExcuse\"",
                        "protection-interview: user task of the contract not in the model: UserTask_AssessExcuse"));
    }
}
