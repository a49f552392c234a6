package org.himaye.engine;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.himaye.casefile.CaseFiles;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Leads from a task in Tasklist to the page of its case. */
@Controller
class CasePageOfTask {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final CaseFiles files;
    private final SealedProcesses sealed;
    private final HiddenTasks hidden;
    private final CurrentActor currentActor;

    CasePageOfTask(
            TaskService tasks,
            RuntimeService runtime,
            CaseFiles files,
            SealedProcesses sealed,
            HiddenTasks hidden,
            CurrentActor currentActor) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.files = files;
        this.sealed = sealed;
        this.hidden = hidden;
        this.currentActor = currentActor;
    }

    /** Redirects to the case page, which decides for itself who may read it. */
    @GetMapping({"/cases/by-task/{taskId}", "/sealed-files/by-task/{taskId}"})
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public String open(@PathVariable String taskId) {
        if (hidden.isHidden(taskId)) {
            throw noSuchTask();
        }
        Actor actor = currentActor.get();
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null || !actor.sees(task.getTenantId())) {
            throw noSuchTask();
        }
        String businessKey = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
        String process = task.getProcessDefinitionId()
                .substring(0, task.getProcessDefinitionId().indexOf(':'));
        if (sealed.contain(process)) {
            return "redirect:/sealed-files/" + businessKey;
        }
        return "redirect:/cases/" + files.get(CaseId.parse(businessKey)).caseNumber();
    }

    private static Refusal noSuchTask() {
        return new Refusal(
                CommonProblem.NOT_FOUND, new LocalizedText("Böyle bir görev yok.", "There is no such task."), null);
    }
}
