package org.himaye.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.TaskQuery;
import org.himaye.shared.OfficerGroup;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The few coarse grants that officers need, and the five filters of the Tasklist. Which tasks a filter shows is decided by
 * the grants of each task (its candidate groups) and by tenants. Only this class writes filters: nobody is granted to.
 */
@Component
@Order(10)
class GrantsAndFilters implements WorkplaceStep {

    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final SealedProcesses sealed;

    GrantsAndFilters(
            AuthorizationService authorizations,
            FilterService filters,
            TaskService tasks,
            RepositoryService repository,
            SealedProcesses sealed) {
        this.authorizations = authorizations;
        this.filters = filters;
        this.tasks = tasks;
        this.repository = repository;
        this.sealed = sealed;
    }

    @Override
    public void prepare() {
        grantEverybody(Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grantProcesses();
        for (String application : List.of("admin", "cockpit")) {
            grant(OfficerGroup.SYSTEM_ADMIN.id(), Resources.APPLICATION, application, Permissions.ACCESS);
        }
        for (Resource resource : List.of(
                Resources.USER,
                Resources.GROUP,
                Resources.GROUP_MEMBERSHIP,
                Resources.TENANT,
                Resources.TENANT_MEMBERSHIP)) {
            grant(OfficerGroup.SYSTEM_ADMIN.id(), resource, Authorization.ANY, Permissions.ALL);
        }
        Set<String> existing =
                filters.createFilterQuery().list().stream().map(Filter::getName).collect(Collectors.toSet());
        filter(
                existing,
                "Bana atananlar",
                "Üzerimdeki görevler",
                10,
                "#1f5f8b",
                tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        filter(
                existing,
                "Gruplarımın görevleri",
                "Gruplarıma verilmiş, henüz alınmamış görevler",
                20,
                "#2f7d4f",
                tasks.createTaskQuery()
                        .taskCandidateGroupInExpression("${currentUserGroups()}")
                        .taskUnassigned());
        filter(
                existing,
                "Ekibimin görevleri",
                "Adıma verilmiş, henüz alınmamış görevler",
                25,
                "#5b4a8a",
                tasks.createTaskQuery()
                        .taskCandidateUserExpression("${currentUser()}")
                        .taskUnassigned());
        filter(
                existing,
                "Süresi yaklaşanlar",
                "Üç gün içinde süresi dolacak görevler",
                30,
                "#b7791f",
                tasks.createTaskQuery()
                        .dueAfterExpression("${now()}")
                        .dueBeforeExpression("${dateTime().plusDays(3)}"));
        filter(
                existing,
                "Süresi geçenler",
                "Süresi dolmuş görevler",
                40,
                "#b3261e",
                tasks.createTaskQuery().dueBeforeExpression("${now()}"));
    }

    /** Everybody knows the processes but those of sealed files, whose instances nobody is to count. */
    private void grantProcesses() {
        authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GLOBAL)
                .resourceType(Resources.PROCESS_DEFINITION)
                .resourceId(Authorization.ANY)
                .list()
                .forEach(earlier -> authorizations.deleteAuthorization(earlier.getId()));
        repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(ProcessDefinition::getKey)
                .filter(process -> !sealed.contain(process))
                .forEach(process -> grantEverybody(Resources.PROCESS_DEFINITION, process, Permissions.READ));
    }

    private void filter(
            Set<String> existing, String name, String description, int priority, String colour, TaskQuery query) {
        if (existing.contains(name)) {
            return;
        }
        Filter filter = filters.newTaskFilter(name);
        filter.setQuery(query.orderByTaskPriority().desc().orderByDueDate().asc());
        filter.setProperties(Map.of(
                "description",
                description,
                "priority",
                priority,
                "color",
                colour,
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                List.of(Map.of("name", "caseNumber", "label", "Dosya no"))));
        filters.saveFilter(filter);
        grantEverybody(Resources.FILTER, filter.getId(), Permissions.READ);
    }

    private void grantEverybody(Resource resource, String id, Permission permission) {
        boolean granted = authorizations
                        .createAuthorizationQuery()
                        .authorizationType(Authorization.AUTH_TYPE_GLOBAL)
                        .resourceType(resource)
                        .resourceId(id)
                        .count()
                > 0;
        if (!granted) {
            Authorization authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
            authorization.setResource(resource);
            authorization.setResourceId(id);
            authorization.addPermission(permission);
            authorizations.saveAuthorization(authorization);
        }
    }

    private void grant(String group, Resource resource, String id, Permission permission) {
        boolean granted = authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(group)
                        .resourceType(resource)
                        .resourceId(id)
                        .count()
                > 0;
        if (!granted) {
            Authorization authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            authorization.setGroupId(group);
            authorization.setResource(resource);
            authorization.setResourceId(id);
            authorization.addPermission(permission);
            authorizations.saveAuthorization(authorization);
        }
    }
}
