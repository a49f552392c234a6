package org.himaye.engine;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.OfficerTasks;
import org.himaye.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Completes tasks for a page with the rights of the acting officer, as Tasklist would. */
@Component
class EngineOfficerTasks implements OfficerTasks {

    private final TaskService tasks;
    private final FormService forms;
    private final DomainWork domainWork;
    private final CurrentActor currentActor;

    EngineOfficerTasks(TaskService tasks, FormService forms, DomainWork domainWork, CurrentActor currentActor) {
        this.tasks = tasks;
        this.forms = forms;
        this.domainWork = domainWork;
        this.currentActor = currentActor;
    }

    @Override
    public boolean waits(CaseId caseId, String userTask) {
        Actor officer = currentActor.get();
        return domainWork
                .runAs(officer, () -> waiting(officer, caseId, userTask))
                .isPresent();
    }

    @Override
    public void complete(CaseId caseId, String userTask, Map<String, Object> fields) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A collision could not be tried again in a running transaction");
        }
        Actor officer = currentActor.get();
        domainWork.runAs(officer, () -> {
            Task task = waiting(officer, caseId, userTask).orElseThrow(EngineOfficerTasks::nothingWaits);
            try {
                if (task.getAssignee() == null) {
                    tasks.claim(task.getId(), officer.userId());
                }
                forms.submitTaskForm(task.getId(), fields);
            } catch (TaskAlreadyClaimedException faster) {
                throw nothingWaits();
            } catch (ProcessEngineException failure) {
                // A task that is completed while it is being completed fails in many ways, for want of a right, too.
                boolean gone = tasks.createTaskQuery().taskId(task.getId()).count() == 0;
                throw gone || RetryAfterCollision.isCollision(failure) ? nothingWaits() : failure;
            } finally {
                // What a page answers needs no note for the engine's own interface.
                RefusalOfRequest.take();
            }
            return Boolean.TRUE;
        });
    }

    @Override
    public void reassign(CaseId caseId, String userTask, String userId) {
        domainWork.run(() -> {
            tasks.createTaskQuery()
                    .processInstanceBusinessKey(caseId.toString())
                    .taskDefinitionKey(userTask)
                    .list()
                    .forEach(task -> tasks.setAssignee(task.getId(), userId));
            return Boolean.TRUE;
        });
    }

    private Optional<Task> waiting(Actor officer, CaseId caseId, String userTask) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(caseId.toString())
                .taskDefinitionKey(userTask)
                .list()
                .stream()
                .filter(task -> task.getAssignee() == null || task.getAssignee().equals(officer.userId()))
                .findFirst();
    }

    private static Refusal nothingWaits() {
        return new Refusal(
                CommonProblem.CONFLICT,
                new LocalizedText(
                        "Bu iş şu anda sizi beklemiyor; bu arada tamamlanmış veya başkasına geçmiş olabilir.",
                        "This step does not wait for you now; it may have been completed or have gone to somebody else"
                                + " meanwhile."),
                null);
    }
}
