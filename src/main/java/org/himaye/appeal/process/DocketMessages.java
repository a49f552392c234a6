package org.himaye.appeal.process;

import static org.himaye.appeal.process.CommissionAppealContract.*;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.himaye.appeal.application.Deliberations.Postponed;
import org.himaye.appeal.application.Deliberations.PutToVote;
import org.himaye.appeal.application.Deliberations.SeatVacated;
import org.himaye.appeal.application.Docket;
import org.himaye.appeal.application.Docket.AppealAssigned;
import org.himaye.appeal.application.Seat;
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

    @EventListener
    void postponed(Postponed event) {
        processes.correlate(VOTE_POSTPONED, event.appeal(), RoutingVariables.none());
    }

    /** A vote that no longer counts is taken again; the task goes to the substitute, if one sits. */
    @EventListener
    void vacated(SeatVacated event) {
        String again = switch (event.seat()) {
            case CHAIR -> CHAIR_VACATED;
            case JUSTICE -> JUSTICE_VACATED;
            case FOREIGN_AFFAIRS -> FOREIGN_AFFAIRS_VACATED;
            case EXPERT -> EXPERT_VACATED;
        };
        if (event.voteSetAside()) {
            processes.correlate(again, event.appeal(), RoutingVariables.none());
        }
        if (event.substitute() != null) {
            officerTasks.reassign(event.appeal(), voteOf(event.seat()), event.substitute());
        }
    }

    private static String voteOf(Seat seat) {
        return switch (seat) {
            case CHAIR -> VOTE_AS_CHAIR.userTask();
            case JUSTICE -> VOTE_FOR_JUSTICE.userTask();
            case FOREIGN_AFFAIRS -> VOTE_FOR_FOREIGN_AFFAIRS.userTask();
            case EXPERT -> VOTE_AS_EXPERT.userTask();
        };
    }

    /** File and rapporteur may come in any order, so the task of the report looks for its rapporteur when it appears. */
    @EventListener(condition = "#task.eventName == 'create' && #task.taskDefinitionKey == 'UserTask_ReportAppeal'")
    void reportAppears(DelegateTask task) {
        docket.getObject()
                .of(CaseId.parse(task.getExecution().getProcessBusinessKey()))
                .ifPresent(assignment -> task.setAssignee(assignment.rapporteur()));
    }
}
