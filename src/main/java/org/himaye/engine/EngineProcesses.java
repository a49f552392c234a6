package org.himaye.engine;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.himaye.shared.CaseId;
import org.himaye.shared.ProcessVariable;
import org.himaye.shared.Processes;
import org.himaye.shared.RoutingVariables;
import org.himaye.shared.TaskInHand;
import org.himaye.shared.TaskPriority;
import org.springframework.stereotype.Component;

/** Starts and continues procedures in Camunda. */
@Component
class EngineProcesses implements Processes {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ProvinceOfInstance provinces;
    private final DatesOfModels dates;
    private final LapsedTimers timers;
    private final DomainWork work;

    EngineProcesses(
            RuntimeService runtime,
            TaskService tasks,
            ProvinceOfInstance provinces,
            DatesOfModels dates,
            LapsedTimers timers,
            DomainWork work) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.provinces = provinces;
        this.dates = dates;
        this.timers = timers;
        this.work = work;
    }

    @Override
    public void start(String message, CaseId caseId, String province, RoutingVariables variables) {
        work.run(() -> provinces.startIn(
                province,
                () -> runtime.createMessageCorrelation(message)
                        .processInstanceBusinessKey(caseId.toString())
                        .setVariables(inherited(caseId, variables))
                        .correlateStartMessage()));
    }

    /** A side road of somebody whose tasks come first is no lesser matter than the main road (YUKK 67/1). */
    private Map<String, Object> inherited(CaseId caseId, RoutingVariables variables) {
        Map<String, Object> given = variables.asMap();
        if (!(given.get(TaskPriority.VARIABLE) instanceof Long own) || own >= TaskPriority.SPECIAL_NEED) {
            return given;
        }
        String[] running =
                instances(caseId).stream().map(ProcessInstance::getId).toArray(String[]::new);
        if (running.length == 0) {
            return given;
        }
        boolean first = runtime
                .createVariableInstanceQuery()
                .processInstanceIdIn(running)
                .variableName(TaskPriority.VARIABLE)
                .list()
                .stream()
                .anyMatch(variable ->
                        variable.getValue() instanceof Long priority && priority >= TaskPriority.SPECIAL_NEED);
        if (!first) {
            return given;
        }
        Map<String, Object> raised = new HashMap<>(given);
        raised.put(TaskPriority.VARIABLE, TaskPriority.SPECIAL_NEED);
        return raised;
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

    @Override
    public void prioritise(CaseId caseId, ProcessVariable<Long> variable, long priority) {
        work.run(() -> {
            runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(caseId.toString())
                    .list()
                    .forEach(instance -> raise(instance.getId(), variable, priority));
            return Boolean.TRUE;
        });
    }

    @Override
    public void restate(CaseId caseId, RoutingVariables variables) {
        work.run(() -> {
            instances(caseId)
                    .forEach(instance -> variables.asMap().forEach((name, value) -> restate(instance, name, value)));
            return Boolean.TRUE;
        });
    }

    @Override
    public void moveDate(CaseId caseId, String variable, Date former, Date moved) {
        work.run(() -> {
            instances(caseId).forEach(instance -> {
                if (runtime.getVariable(instance.getId(), variable) instanceof Date known
                        && DatesOfModels.isSame(known, former)) {
                    runtime.setVariable(instance.getId(), variable, moved);
                }
                dates.move(instance.getId(), variable, former, moved);
            });
            return Boolean.TRUE;
        });
    }

    @Override
    public boolean knows(String message, CaseId caseId) {
        return work.run(() -> instances(caseId).stream()
                .anyMatch(instance -> dates.hasMessage(instance.getProcessDefinitionId(), message)));
    }

    @Override
    public boolean awaits(String message, CaseId caseId) {
        return work.run(() -> runtime.createExecutionQuery()
                        .processInstanceBusinessKey(caseId.toString())
                        .messageEventSubscriptionName(message)
                        .count()
                > 0);
    }

    private List<ProcessInstance> instances(CaseId caseId) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.toString())
                .list();
    }

    private void restate(ProcessInstance instance, String variable, Object value) {
        if (!runtime.getVariables(instance.getId()).containsKey(variable)) {
            return;
        }
        runtime.setVariable(instance.getId(), variable, value);
        if (value instanceof Date date) {
            dates.move(instance.getId(), variable, null, date);
            timers.setAgain(
                    instance.getId(),
                    event -> dates.isTimerFor(instance.getProcessDefinitionId(), event, variable),
                    date);
        }
    }

    private void raise(String instance, ProcessVariable<Long> variable, long priority) {
        if (runtime.getVariable(instance, variable.name()) instanceof Long before && before < priority) {
            runtime.setVariable(instance, variable.name(), priority);
            tasks.createTaskQuery()
                    .processInstanceId(instance)
                    .list()
                    .forEach(task -> tasks.setPriority(task.getId(), (int) priority));
        }
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
