package org.himaye.engine;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.himaye.shared.CaseId;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.ProcessContract;
import org.himaye.shared.SealedTasks;
import org.himaye.shared.SealedWork;
import org.himaye.shared.TaskForm;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Gives the tasks of sealed files to persons. The models name groups, as all models do; the engine stores the account names of
 * the team instead, so that no list, count or filter of anybody else ever meets such a task.
 */
@Component
class SealedProcesses implements SealedTasks {

    /** Looked through once: a question about a task must not take longer where there is one. */
    private final Supplier<Map<String, ProcessContract>> sealed;

    private final ObjectProvider<SealedWork> work;
    private final ObjectProvider<TaskService> tasks;
    private final ObjectProvider<AuthorizationService> grants;
    private final ObjectProvider<DomainWork> engine;

    SealedProcesses(
            ObjectProvider<ProcessContract> contracts,
            ObjectProvider<SealedWork> work,
            ObjectProvider<TaskService> tasks,
            ObjectProvider<AuthorizationService> grants,
            ObjectProvider<DomainWork> engine) {
        this.sealed = SingletonSupplier.of(() -> contracts.stream()
                .filter(ProcessContract::sealed)
                .collect(Collectors.toUnmodifiableMap(ProcessContract::processId, Function.identity())));
        this.work = work;
        this.tasks = tasks;
        this.grants = grants;
        this.engine = engine;
    }

    /** Tells whether a process is about sealed files. */
    boolean contain(String processId) {
        return sealed.get().containsKey(processId);
    }

    /** Takes the groups out of a task's definition and lets each of its tasks find its people when it is created. */
    void giveToTeam(TaskDefinition task) {
        Set<String> groups = task.getCandidateGroupIdExpressions().stream()
                .map(Expression::getExpressionText)
                .collect(Collectors.toUnmodifiableSet());
        task.getCandidateGroupIdExpressions().clear();
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_CREATE,
                created -> work.getObject()
                        .candidates(CaseId.parse(created.getExecution().getProcessBusinessKey()), groups)
                        .forEach(created::addCandidateUser));
    }

    @Override
    public void refresh(CaseId file) {
        engine.getObject().run(() -> {
            tasks.getObject()
                    .createTaskQuery()
                    .processInstanceBusinessKey(file.toString())
                    .list()
                    .forEach(task -> refresh(file, task));
            return Boolean.TRUE;
        });
    }

    private void refresh(CaseId file, Task task) {
        TaskService service = tasks.getObject();
        Set<String> now = Set.copyOf(work.getObject().candidates(file, groupsOf(task.getTaskDefinitionKey())));
        Set<String> before = service.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getUserId)
                .collect(Collectors.toSet());
        before.stream()
                .filter(user -> !now.contains(user))
                .forEach(user -> service.deleteCandidateUser(task.getId(), user));
        now.stream()
                .filter(user -> !before.contains(user))
                .forEach(user -> service.addCandidateUser(task.getId(), user));
        if (task.getAssignee() != null && !now.contains(task.getAssignee())) {
            service.setAssignee(task.getId(), null);
        }
        takeGrants(task, now);
    }

    /** The engine grants a task to whoever it is given to, lists and counts by that, and never takes a grant back by itself. */
    private void takeGrants(Task task, Set<String> now) {
        AuthorizationService authorizations = grants.getObject();
        authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .resourceType(Resources.TASK)
                .resourceId(task.getId())
                .list()
                .stream()
                .filter(grant -> grant.getUserId() != null && !now.contains(grant.getUserId()))
                .forEach(grant -> authorizations.deleteAuthorization(grant.getId()));
    }

    private Set<String> groupsOf(String userTask) {
        return sealed.get().values().stream()
                .map(ProcessContract::taskForms)
                .flatMap(Collection::stream)
                .filter(form -> form.userTask().equals(userTask))
                .map(TaskForm::candidateGroups)
                .flatMap(Collection::stream)
                .map(OfficerGroup::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
