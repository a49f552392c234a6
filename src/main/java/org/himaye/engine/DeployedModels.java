package org.himaye.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.stereotype.Component;

/**
 * The models as they were deployed, read once each: what was deployed under an id never changes, but the engine looks up
 * in the database whether it is there whenever it is asked for a model.
 */
@Component
class DeployedModels {

    private final RepositoryService repository;
    private final Map<String, BpmnModelInstance> models = new ConcurrentHashMap<>();

    DeployedModels(RepositoryService repository) {
        this.repository = repository;
    }

    /** Returns the model of a process definition, to be read only. */
    BpmnModelInstance of(String definition) {
        return models.computeIfAbsent(definition, repository::getBpmnModelInstance);
    }
}
