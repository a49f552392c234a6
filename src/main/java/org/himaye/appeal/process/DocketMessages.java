package org.himaye.appeal.process;

import static org.himaye.appeal.process.CommissionAppealContract.*;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.himaye.appeal.application.Deliberations.PutToVote;
import org.himaye.appeal.application.Docket;
import org.himaye.appeal.application.Docket.AppealAssigned;
import org.himaye.shared.CaseId;
import org.himaye.shared.OfficerTasks;
import org.himaye.shared.Processes;
import org.himaye.shared.RoutingVariables;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves an appeal on when the docket has found a rapporteur or a session calls it, and gives the report to its rapporteur. */
@Component
class DocketMessages {

    private final Processes processes;
    private final OfficerTasks officerTasks;
    private final ObjectProvider<Docket> docket;

    DocketMessages(Processes processes, OfficerTasks officerTasks, ObjectProvider<Docket> docket) {
        this.processes = processes;
        this.officerTasks = officerTasks;
        this.docket = docket;
    }

    @EventListener
    void assigned(AppealAssigned event) {
        processes.correlate(APPEAL_ASSIGNED, event.appeal(), RoutingVariables.none());
        officerTasks.reassign(event.appeal(), REPORT_APPEAL.userTask(), event.rapporteur());
    }

    @EventListener
    void putToVote(PutToVote event) {
        processes.correlate(PUT_TO_VOTE, event.appeal(), RoutingVariables.none());
    }

    /** File and rapporteur may come in any order, so the task of the report looks for its rapporteur when it appears. */
    @EventListener(
            condition = "#task.eventName == 'create' && #task.taskDefinitionKey == 'UserTask_ReportAppeal'")
    void reportAppears(DelegateTask task) {
        docket.getObject()
                .of(CaseId.parse(task.getExecution().getProcessBusinessKey()))
                .ifPresent(assignment -> task.setAssignee(assignment.rapporteur()));
    }
}
