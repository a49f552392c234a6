package org.himaye.engine;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets the groups that have tasks in a process read the variables of its instances in their provinces: without that,
 * Tasklist shows the tasks of different cases without their case numbers. The variables hold numbers, flags and dates,
 * and nothing about a person.
 */
@Component
@Order(30)
class CaseNumbersInTasklist implements WorkplaceStep {

    private final RepositoryService repository;
    private final AuthorizationService authorizations;
    private final SealedProcesses sealed;

    CaseNumbersInTasklist(RepositoryService repository, AuthorizationService authorizations, SealedProcesses sealed) {
        this.repository = repository;
        this.authorizations = authorizations;
        this.sealed = sealed;
    }

    @Override
    public void prepare() {
        for (ProcessDefinition process :
                repository.createProcessDefinitionQuery().latestVersion().list()) {
            if (sealed.contain(process.getKey())) {
                continue;
            }
            Set<String> granted = authorizations
                    .createAuthorizationQuery()
                    .resourceType(Resources.PROCESS_DEFINITION)
                    .resourceId(process.getKey())
                    .list()
                    .stream()
                    .map(Authorization::getGroupId)
                    .collect(Collectors.toSet());
            for (String group : groupsWithTasksIn(process)) {
                if (!granted.contains(group)) {
                    Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
                    grant.setGroupId(group);
                    grant.setResource(Resources.PROCESS_DEFINITION);
                    grant.setResourceId(process.getKey());
                    grant.addPermission(ProcessDefinitionPermissions.READ_INSTANCE);
                    authorizations.saveAuthorization(grant);
                }
            }
        }
    }

    private Set<String> groupsWithTasksIn(ProcessDefinition process) {
        return repository.getBpmnModelInstance(process.getId()).getModelElementsByType(UserTask.class).stream()
                .map(UserTask::getCamundaCandidateGroupsList)
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
