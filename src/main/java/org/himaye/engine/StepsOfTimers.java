package org.himaye.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Knows which step of a model a timer belongs to: a job names its definition only, and a definition never changes. */
@Component
class StepsOfTimers {

    private final ManagementService management;
    private final Map<String, String> stepOfJobDefinition = new ConcurrentHashMap<>();

    StepsOfTimers(ManagementService management) {
        this.management = management;
    }

    /** Looks up what is not known yet about some timers, at once for each model. */
    void learn(List<Job> timers) {
        Set<String> unknown = timers.stream()
                .filter(timer -> !stepOfJobDefinition.containsKey(timer.getJobDefinitionId()))
                .map(Job::getProcessDefinitionId)
                .collect(Collectors.toSet());
        for (String definition : unknown) {
            management
                    .createJobDefinitionQuery()
                    .processDefinitionId(definition)
                    .list()
                    .forEach(this::remember);
        }
    }

    /** Returns the id of the step in its model. */
    String of(Job timer) {
        learn(List.of(timer));
        return Objects.requireNonNull(stepOfJobDefinition.get(timer.getJobDefinitionId()));
    }

    private void remember(JobDefinition definition) {
        stepOfJobDefinition.put(definition.getId(), definition.getActivityId());
    }
}
