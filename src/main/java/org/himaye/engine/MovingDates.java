package org.himaye.engine;

import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves dates of running instances: a variable, and what the models let be due by it. */
@Component
class MovingDates {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final RepositoryService repository;

    MovingDates(RuntimeService runtime, TaskService tasks, ManagementService management, RepositoryService repository) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.repository = repository;
    }

    /** Moves a date in one instance; whatever has another date or another variable stays. */
    void move(String instance, String variable, Date former, Date moved) {
        if (runtime.getVariable(instance, variable) instanceof Date known && isSame(known, former)) {
            runtime.setVariable(instance, variable, moved);
        }
        String expression = "${" + variable + "}";
        tasks.createTaskQuery().processInstanceId(instance).list().stream()
                .filter(task -> isSame(task.getDueDate(), former) && expression.equals(dueDateOf(task)))
                .forEach(task -> {
                    task.setDueDate(moved);
                    tasks.saveTask(task);
                });
        management.createJobQuery().processInstanceId(instance).timers().list().stream()
                .filter(job -> isSame(job.getDuedate(), former) && isDueBy(job, expression))
                .forEach(job -> management.setJobDuedate(job.getId(), moved));
    }

    private @Nullable String dueDateOf(Task task) {
        UserTask model = repository
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
        return model.getCamundaDueDate();
    }

    private boolean isDueBy(Job job, String expression) {
        var definition = management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
        return definition != null && definition.getJobConfiguration().contains(expression);
    }

    private static boolean isSame(@Nullable Date known, Date former) {
        return known != null && known.getTime() == former.getTime();
    }
}
