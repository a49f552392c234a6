package org.himaye.engine;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.himaye.casefile.OpenTask;
import org.himaye.casefile.OpenTasks;
import org.himaye.shared.CaseId;
import org.himaye.shared.OfficerGroup;
import org.springframework.stereotype.Component;

/** Shows the open tasks of a case on its page. */
@Component
class EngineOpenTasks implements OpenTasks {

    private final TaskService tasks;

    EngineOpenTasks(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<OpenTask> of(CaseId caseId) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(caseId.toString())
                .orderByTaskCreateTime()
                .asc()
                .list()
                .stream()
                .map(task -> new OpenTask(
                        task.getName(),
                        groups(task),
                        task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                        task.getAssignee()))
                .toList();
    }

    private List<String> groups(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(IdentityLink::getGroupId)
                .map(group -> OfficerGroup.of(group).label())
                .toList();
    }
}
