package org.himaye.engine;

import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows which tasks and timers take their date from a variable: the engine reads it once, when a step begins. */
@Component
class DatesOfModels {

    private final DeployedModels models;
    private final TaskService tasks;
    private final ManagementService management;
    private final StepsOfTimers stepsOfTimers;

    DatesOfModels(DeployedModels models, TaskService tasks, ManagementService management, StepsOfTimers stepsOfTimers) {
        this.models = models;
        this.tasks = tasks;
        this.management = management;
        this.stepsOfTimers = stepsOfTimers;
    }

    /**
     * Gives a new date to what waits in an instance for the date in a variable.
     *
     * @param former only what is due then moves; null for all
     */
    void move(String instance, String variable, @Nullable Date former, Date moved) {
        String expression = "${" + variable + "}";
        tasks.createTaskQuery().processInstanceId(instance).list().stream()
                .filter(task -> former == null || isSame(task.getDueDate(), former))
                .filter(task -> element(task.getProcessDefinitionId(), task.getTaskDefinitionKey(), UserTask.class)
                        .map(UserTask::getCamundaDueDate)
                        .filter(expression::equals)
                        .isPresent())
                .forEach(task -> due(task, moved));
        management.createJobQuery().processInstanceId(instance).timers().list().stream()
                .filter(job -> former == null || isSame(job.getDuedate(), former))
                .filter(job -> expression.equals(waitsFor(job)))
                .forEach(job -> management.setJobDuedate(job.getId(), moved));
    }

    /** Tells whether a timer event of a model takes its date from a variable. */
    boolean isTimerFor(String definition, String event, String variable) {
        return ("${" + variable + "}").equals(waitsFor(definition, event));
    }

    /** Tells whether a message occurs in a model, by its name. */
    boolean hasMessage(String definition, String message) {
        return models.of(definition).getModelElementsByType(Message.class).stream()
                .anyMatch(known -> message.equals(known.getName()));
    }

    static boolean isSame(@Nullable Date one, Date other) {
        return one != null && one.getTime() == other.getTime();
    }

    private void due(Task task, Date date) {
        task.setDueDate(date);
        tasks.saveTask(task);
    }

    private String waitsFor(Job job) {
        return waitsFor(job.getProcessDefinitionId(), stepsOfTimers.of(job));
    }

    private String waitsFor(String definition, String step) {
        return element(definition, step, ModelElementInstance.class).stream()
                .flatMap(event -> event.getChildElementsByType(TimerEventDefinition.class).stream())
                .map(TimerEventDefinition::getTimeDate)
                .filter(Objects::nonNull)
                .map(ModelElementInstance::getTextContent)
                .map(String::strip)
                .findFirst()
                .orElse("");
    }

    private <T extends ModelElementInstance> Optional<T> element(String definition, String id, Class<T> type) {
        return Optional.ofNullable(models.of(definition).getModelElementById(id))
                .filter(type::isInstance)
                .map(type::cast);
    }
}
