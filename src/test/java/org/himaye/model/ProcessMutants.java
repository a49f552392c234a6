package org.himaye.model;

import java.util.List;
import java.util.stream.Stream;

/** Mistakes in BPMN files, at least one for each check. */
final class ProcessMutants {

    private static final String APPLICATION = "processes/protection/protection-application.bpmn";
    private static final String INTERVIEW = "processes/protection/protection-interview.bpmn";
    private static final String NOTIFY = "processes/notification/notify-decision.bpmn";

    private ProcessMutants() {}

    static Stream<Mutant> all() {
        return Stream.of(process(), nodes(), gateways(), events(), calls(), variables(), diagram())
                .flatMap(List::stream);
    }

    private static List<Mutant> process() {
        return List.of(
                Mutant.everywhere(
                        NOTIFY,
                        "\"notify-decision\"",
                        "\"notify-decisions\"",
                        "notify-decisions: process id is not the file name"),
                Mutant.of(
                        NOTIFY,
                        "isExecutable=\"true\"",
                        "isExecutable=\"false\"",
                        "notify-decision: process is not executable"),
                Mutant.of(
                        NOTIFY,
                        " camunda:historyTimeToLive=\"P180D\"",
                        "",
                        "notify-decision: historyTimeToLive is not P180D"),
                Mutant.of(
                        NOTIFY,
                        "historyTimeToLive=\"P180D\"",
                        "historyTimeToLive=\"P10Y\"",
                        "notify-decision: historyTimeToLive is not P180D"),
                Mutant.of(NOTIFY, "name=\"Kararın tebliği\" ", "", "notify-decision: label is missing"),
                Mutant.of(NOTIFY, "</bpmn:process>", "</bpmn:proces>", "file: cannot be parsed"));
    }

    private static List<Mutant> nodes() {
        return List.of(
                Mutant.everywhere(
                        INTERVIEW, "\"EndEvent_InterviewHeld\"", "\"end1\"", "end1: id is not EndEvent_<VerbObject>"),
                Mutant.everywhere(
                        INTERVIEW,
                        "\"EndEvent_InterviewHeld\"",
                        "\"EndEvent_interviewHeld\"",
                        "EndEvent_interviewHeld: id is not EndEvent_<VerbObject>"),
                Mutant.everywhere(INTERVIEW, "Flow_InterviewHeld", "yes", "yes: id is not Flow_<Answer>"),
                Mutant.of(
                        INTERVIEW,
                        "id=\"EndEvent_InterviewHeld\" name=\"Mülakat yapıldı\"",
                        "id=\"EndEvent_InterviewHeld\"",
                        "EndEvent_InterviewHeld: label is missing"),
                Mutant.of(
                        INTERVIEW,
                        "name=\"Mazereti değerlendir\"",
                        "name=\" \"",
                        "UserTask_AssessExcuse: label is missing"),
                Mutant.of(
                        INTERVIEW,
                        "Report the overdue interview to the superior; nothing is decided by the lapse (YUKK 75/1, INV-39).",
                        " ",
                        "ServiceTask_EscalateOverdueInterview: documentation is missing"),
                Mutant.of(
                        INTERVIEW,
                        "The time limit for the interview has passed without one: 30 days from registration, or 3 days from application in the accelerated procedure (YUKK 75/1, 79/2, DL-IP-04, DL-IP-09).",
                        "",
                        "TimerEvent_InterviewOverdue: documentation is missing"),
                Mutant.of(
                        APPLICATION,
                        "Registers and screens the application and issues the applicant identity document (YUKK 65-72, 76, 79).",
                        "",
                        "SubProcess_Registration: documentation is missing"),
                Mutant.of(
                        INTERVIEW,
                        "attachedToRef=\"UserTask_HoldInterview\"",
                        "attachedToRef=\"UserTask_HeldInterview\"",
                        "TimerEvent_InterviewOverdue: refers to an element that does not exist: UserTask_HeldInterview"),
                Mutant.of(
                        INTERVIEW,
                        "sourceRef=\"Gateway_IsWithdrawalDeemed\" targetRef=\"UserTask_RescheduleInterview\"",
                        "sourceRef=\"Gateway_IsWithdrawalDeemed\" targetRef=\"EndEvent_WithdrawalDeemed\"",
                        "UserTask_RescheduleInterview: cannot be reached"),
                Mutant.of(
                        INTERVIEW,
                        "sourceRef=\"UserTask_RescheduleInterview\"",
                        "sourceRef=\"UserTask_HoldInterview\"",
                        "UserTask_RescheduleInterview: leads nowhere"),
                Mutant.of(
                        INTERVIEW,
                        "<bpmn:endEvent id=\"EndEvent_InterviewHeld\"",
                        "<bpmn:manualTask id=\"ManualTask_Wait\"/><bpmn:endEvent id=\"EndEvent_InterviewHeld\"",
                        "ManualTask_Wait: kind of node that the house does not use: manualTask"),
                Mutant.of(
                        INTERVIEW, "DL-IP-05", "DL-IP-50", "UserTask_RescheduleInterview: unknown deadline: DL-IP-50"),
                Mutant.of(
                        INTERVIEW, "DL-IP-04", "DL-IPP-4", "TimerEvent_InterviewOverdue: unknown deadline: DL-IPP-4"));
    }

    private static List<Mutant> gateways() {
        return List.of(
                Mutant.of(
                        NOTIFY,
                        "name=\"Karar tebliğ edildi mi?\"",
                        "name=\"Karar tebliğ edildi\"",
                        "Gateway_IsDecisionServed: label does not end in a question mark"),
                Mutant.of(
                        NOTIFY,
                        " default=\"Flow_ServiceRepeated\"",
                        "",
                        "Gateway_IsDecisionServed: default flow is missing"),
                Mutant.of(
                        NOTIFY,
                        " default=\"Flow_ServiceRepeated\"",
                        " default=\"Flow_DecisionServed\"",
                        "Flow_ServiceRepeated: condition is missing"),
                Mutant.of(
                        NOTIFY,
                        " default=\"Flow_ServiceRepeated\"",
                        " default=\"Flow_DecisionServed\"",
                        "Flow_DecisionServed: default flow with a condition"),
                Mutant.of(
                        NOTIFY,
                        "id=\"Flow_DecisionServed\" name=\"Evet\"",
                        "id=\"Flow_DecisionServed\"",
                        "Flow_DecisionServed: answer of Gateway_IsDecisionServed without a label"),
                Mutant.of(
                        NOTIFY,
                        "${decisionServed}",
                        "${decisionServd}",
                        "Flow_DecisionServed: reads undeclared variable: decisionServd"),
                Mutant.of(
                        NOTIFY,
                        "${decisionServed}",
                        "${caseNumber}",
                        "Flow_DecisionServed: condition is not a Boolean but String"),
                Mutant.of(NOTIFY, "${decisionServed}", "${decisionServed", "Flow_DecisionServed: malformed expression"),
                Mutant.of(NOTIFY, "${decisionServed}", "yes", "Flow_DecisionServed: condition is not an expression"),
                Mutant.of(
                        NOTIFY,
                        "sourceRef=\"UserTask_ServeDecision\" targetRef=\"Gateway_IsDecisionServed\"/>",
                        "sourceRef=\"UserTask_ServeDecision\" targetRef=\"Gateway_IsDecisionServed\">"
                                + "<bpmn:conditionExpression>${decisionServed}</bpmn:conditionExpression></bpmn:sequenceFlow>",
                        "Flow_ServeDecisionToIsDecisionServed: condition on a flow that answers no question"));
    }

    private static List<Mutant> events() {
        String due = "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${interviewDueAt}</bpmn:timeDate>";
        return List.of(
                Mutant.of(
                        INTERVIEW,
                        due,
                        "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">P30D</bpmn:timeDuration>",
                        "TimerEvent_InterviewOverdue: timer does not wait for a timeDate"),
                Mutant.of(
                        INTERVIEW,
                        due,
                        due.replace("${interviewDueAt}", "2026-03-02T00:00:00"),
                        "TimerEvent_InterviewOverdue: timer is not ${variable}"),
                Mutant.of(
                        INTERVIEW,
                        due,
                        due.replace("interviewDueAt", "caseNumber"),
                        "TimerEvent_InterviewOverdue: timer is not a variable of type Date: caseNumber"),
                Mutant.of(
                        INTERVIEW,
                        due,
                        due.replace("interviewDueAt", "interviewDue"),
                        "TimerEvent_InterviewOverdue: reads undeclared variable: interviewDue"),
                Mutant.of(
                        APPLICATION,
                        "name=\"protection.withdrawal-declared\"",
                        "name=\"protection.withdrawl-declared\"",
                        "protection-application: message not in the contract: protection.withdrawl-declared"),
                Mutant.of(
                        APPLICATION,
                        "name=\"protection.withdrawal-declared\"",
                        "name=\"protection.withdrawl-declared\"",
                        "protection-application: message of the contract not in the model: protection.withdrawal-declared"),
                Mutant.of(
                        APPLICATION,
                        "name=\"protection.withdrawal-declared\"",
                        "name=\"withdrawal-declared\"",
                        "Message_WithdrawalDeclared: message name is not protection.<event>"),
                Mutant.of(
                        APPLICATION,
                        " messageRef=\"Message_ApplicationLodged\"",
                        "",
                        "StartEvent_ApplicationLodged: waits for a message without a name"),
                Mutant.of(
                        APPLICATION,
                        " messageRef=\"Message_ApplicationLodged\"",
                        "",
                        "Message_ApplicationLodged: message that nothing waits for: protection.application-lodged"),
                Mutant.of(
                        APPLICATION,
                        "<bpmn:messageEventDefinition id=\"Definition_WithdrawalDeclaredInExamination\" messageRef=\"Message_WithdrawalDeclared\"/>",
                        "<bpmn:errorEventDefinition id=\"Definition_WithdrawalDeclaredInExamination\"/>",
                        "MessageEvent_WithdrawalDeclaredInExamination: id is not ErrorEvent_<VerbObject>"),
                Mutant.of(
                        APPLICATION,
                        "<bpmn:messageEventDefinition id=\"Definition_WithdrawalDeclaredInExamination\" messageRef=\"Message_WithdrawalDeclared\"/>",
                        "<bpmn:errorEventDefinition id=\"Definition_WithdrawalDeclaredInExamination\"/>",
                        "MessageEvent_WithdrawalDeclaredInExamination: catches an error without a code"));
    }

    private static List<Mutant> calls() {
        String where = "CallActivity_NotifyDecision: ";
        return List.of(
                Mutant.of(
                        APPLICATION,
                        "calledElement=\"notify-decision\"",
                        "calledElement=\"notify-decison\"",
                        where + "unknown called process: notify-decison"),
                Mutant.of(
                        APPLICATION,
                        "calledElement=\"notify-decision\"",
                        "calledElement=\"protection-interview\"",
                        "protection-application: called process of the contract not in the model: notify-decision"),
                Mutant.of(
                        APPLICATION,
                        "calledElement=\"notify-decision\" camunda:calledElementBinding=\"deployment\"",
                        "calledElement=\"notify-decision\"",
                        where + "called process is not bound by deployment"),
                Mutant.of(
                        APPLICATION,
                        "<camunda:in businessKey=\"#{execution.processBusinessKey}\"/>",
                        "",
                        "CallActivity_ProtectionInterview: business key is not passed to protection-interview"),
                Mutant.of(
                        APPLICATION,
                        "<camunda:in source=\"serviceDueAt\" target=\"serviceDueAt\"/>",
                        "<camunda:in source=\"servicDueAt\" target=\"serviceDueAt\"/>",
                        where + "in mapping of an undeclared variable: servicDueAt"),
                Mutant.of(
                        APPLICATION,
                        "<camunda:in source=\"serviceDueAt\" target=\"serviceDueAt\"/>",
                        "<camunda:in source=\"serviceDueAt\" target=\"serviceDue\"/>",
                        where + "in mapping to an undeclared variable: serviceDue"),
                Mutant.of(
                        APPLICATION,
                        "<camunda:out source=\"registryCheckDueAt\" target=\"registryCheckDueAt\"/>",
                        "<camunda:out source=\"registryCheckAt\" target=\"registryCheckDueAt\"/>",
                        where + "out mapping of an undeclared variable: registryCheckAt"),
                Mutant.of(
                        APPLICATION,
                        "<camunda:in source=\"serviceDueAt\" target=\"serviceDueAt\"/>",
                        "<camunda:in source=\"caseNumber\" target=\"serviceDueAt\"/>",
                        where + "mapping between different types: caseNumber, serviceDueAt"),
                Mutant.of(
                        APPLICATION,
                        "<camunda:in source=\"serviceDueAt\" target=\"serviceDueAt\"/>",
                        "<camunda:in variables=\"all\"/>",
                        where + "mapping without source and target variable"));
    }

    private static List<Mutant> variables() {
        return List.of(Mutant.of(
                APPLICATION,
                "${referralDueAt}",
                "${registrationDueAt}",
                "protection-application: variable that nothing mentions: referralDueAt"));
    }

    private static List<Mutant> diagram() {
        return List.of(
                Mutant.of(
                        NOTIFY,
                        "bpmnElement=\"EndEvent_DecisionServed\"",
                        "bpmnElement=\"StartEvent_DecisionSigned\"",
                        "EndEvent_DecisionServed: has no BPMNShape"),
                Mutant.of(
                        NOTIFY,
                        "bpmnElement=\"Flow_ServiceRepeated\"",
                        "bpmnElement=\"Flow_DecisionServed\"",
                        "Flow_ServiceRepeated: has no BPMNEdge"),
                Mutant.of(
                        APPLICATION,
                        "bpmnElement=\"UserTask_DraftDecision\"",
                        "bpmnElement=\"UserTask_CheckCourtRegistry\"",
                        "UserTask_DraftDecision: has no BPMNShape"),
                Mutant.of(
                        APPLICATION,
                        "bpmnElement=\"SubProcess_Registration\" isExpanded=\"false\"",
                        "bpmnElement=\"SubProcess_Registration\" isExpanded=\"true\"",
                        "UserTask_ScreenApplication: is drawn on the plane of SubProcess_Registration"
                                + " instead of protection-application"));
    }
}
