package org.himaye.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.himaye.casefile.NextStep;
import org.himaye.casefile.NextStep.Trigger;
import org.himaye.casefile.NextSteps;
import org.himaye.shared.CaseId;
import org.springframework.stereotype.Component;

/** Reads what may come next from the models and from what their running instances wait for. */
@Component
class EngineNextSteps implements NextSteps {

    private static final String MESSAGE = "message";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final DeployedModels models;
    private final StepsOfTimers stepsOfTimers;

    EngineNextSteps(
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            DeployedModels models,
            StepsOfTimers stepsOfTimers) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.models = models;
        this.stepsOfTimers = stepsOfTimers;
    }

    @Override
    public List<NextStep> of(CaseId caseId) {
        Map<String, ProcessInstance> running = new LinkedHashMap<>();
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.toString())
                .list()
                .forEach(instance -> running.put(instance.getId(), instance));
        if (running.isEmpty()) {
            return List.of();
        }
        List<NextStep> steps = new ArrayList<>(afterTasks(caseId));
        running.values().forEach(instance -> steps.addAll(reported(instance)));
        steps.addAll(inTime(running));
        // Two branches of a model may wait for the same.
        return steps.stream().distinct().toList();
    }

    private List<NextStep> afterTasks(CaseId caseId) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(caseId.toString())
                .orderByTaskCreateTime()
                .asc()
                .list()
                .stream()
                .flatMap(this::after)
                .toList();
    }

    private Stream<NextStep> after(Task task) {
        FlowNode done = models.of(task.getProcessDefinitionId()).getModelElementById(task.getTaskDefinitionKey());
        return StepsOfModel.after(done).stream()
                .map(node -> StepsOfModel.step(node, Trigger.TASK_DONE, task.getName(), null));
    }

    private List<NextStep> reported(ProcessInstance instance) {
        return runtime
                .createEventSubscriptionQuery()
                .processInstanceId(instance.getId())
                .eventType(MESSAGE)
                .list()
                .stream()
                .map(waiting -> (FlowNode)
                        models.of(instance.getProcessDefinitionId()).getModelElementById(waiting.getActivityId()))
                .sorted(Comparator.comparing(FlowNode::getId))
                .map(node -> StepsOfModel.step(node, Trigger.REPORTED, null, null))
                .toList();
    }

    private List<NextStep> inTime(Map<String, ProcessInstance> running) {
        List<Job> timers = management
                .createJobQuery()
                .processInstanceIds(running.keySet())
                .timers()
                .orderByJobDuedate()
                .asc()
                .list();
        stepsOfTimers.learn(timers);
        return timers.stream().map(this::inTime).toList();
    }

    private NextStep inTime(Job timer) {
        Instant due = timer.getDuedate().toInstant();
        return StepsOfModel.step(
                models.of(timer.getProcessDefinitionId()).getModelElementById(stepsOfTimers.of(timer)),
                Trigger.TIME_PASSED,
                null,
                due);
    }
}
