package org.himaye.engine;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.himaye.shared.CaseId;
import org.himaye.shared.Processes;
import org.himaye.shared.RoutingVariables;
import org.himaye.shared.TaskInHand;
import org.springframework.stereotype.Component;

/** Starts and continues procedures in Camunda. */
@Component
class EngineProcesses implements Processes {

    private final RuntimeService runtime;
    private final ProvinceOfInstance provinces;
    private final DomainWork work;

    EngineProcesses(RuntimeService runtime, ProvinceOfInstance provinces, DomainWork work) {
        this.runtime = runtime;
        this.provinces = provinces;
        this.work = work;
    }

    @Override
    public void start(String message, CaseId caseId, String province, RoutingVariables variables) {
        work.run(() -> provinces.startIn(
                province,
                () -> runtime.createMessageCorrelation(message)
                        .processInstanceBusinessKey(caseId.toString())
                        .setVariables(variables.asMap())
                        .correlateStartMessage()));
    }

    @Override
    public boolean correlate(String message, CaseId caseId, RoutingVariables variables) {
        return work.run(() -> correlated(message, caseId, variables));
    }

    @Override
    public boolean correlate(String message, CaseId caseId, String subjectId, RoutingVariables variables) {
        return work.run(() -> {
            var waiting = runtime.createExecutionQuery()
                    .processInstanceBusinessKey(caseId.toString())
                    .processVariableValueEquals(TaskInHand.SUBJECT_VARIABLE, subjectId)
                    .messageEventSubscriptionName(message)
                    .list();
            waiting.forEach(execution -> runtime.messageEventReceived(message, execution.getId(), variables.asMap()));
            return !waiting.isEmpty();
        });
    }

    private boolean correlated(String message, CaseId caseId, RoutingVariables variables) {
        var waiting = runtime.createExecutionQuery()
                .processInstanceBusinessKey(caseId.toString())
                .messageEventSubscriptionName(message)
                .list();
        if (waiting.isEmpty()) {
            return false;
        }
        try {
            runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(caseId.toString())
                    .setVariables(variables.asMap())
                    .correlate();
            return true;
        } catch (MismatchingMessageCorrelationException nobodyWaits) {
            return false;
        }
    }
}
