package org.himaye.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.himaye.access.Acting;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.springframework.stereotype.Component;

/**
 * An officer's desk without a screen: claims tasks and submits their forms with the officer's own groups and provinces,
 * through the same door and the same checks as Tasklist. Caseloads and scenarios work here.
 */
@Component
public class Desk {

    private static final int JOBS_AT_ONCE = 200;

    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identities;
    private final ManagementService management;
    private final Optional<JobExecutor> jobExecutor;

    Desk(
            TaskService tasks,
            FormService forms,
            IdentityService identities,
            ManagementService management,
            Optional<JobExecutor> jobExecutor) {
        this.tasks = tasks;
        this.forms = forms;
        this.identities = identities;
        this.management = management;
        this.jobExecutor = jobExecutor;
    }

    /**
     * A task that waits for an officer.
     *
     * @param id the engine's identifier
     * @param userTask id of the user task in its model
     * @param dueAt when it should be done
     */
    public record WaitingTask(String id, String userTask, Instant dueAt) {}

    /** Returns the oldest open task of a case, seen by nobody in particular. */
    public Optional<WaitingTask> next(CaseId caseId) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(caseId.toString())
                .orderByTaskCreateTime()
                .asc()
                .listPage(0, 1)
                .stream()
                .map(Desk::waiting)
                .findFirst();
    }

    /** Returns every open task of a case, oldest first, seen by nobody in particular. */
    public List<WaitingTask> all(CaseId caseId) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(caseId.toString())
                .orderByTaskCreateTime()
                .asc()
                .list()
                .stream()
                .map(Desk::waiting)
                .toList();
    }

    /** Returns the open tasks of a case that an officer sees in Tasklist. */
    public List<WaitingTask> visibleTo(Actor officer, CaseId caseId) {
        return as(
                officer,
                () -> tasks.createTaskQuery().processInstanceBusinessKey(caseId.toString()).list().stream()
                        .map(Desk::waiting)
                        .toList());
    }

    /**
     * Claims a task as an officer and submits its form.
     *
     * @param fields the form's fields by key, as Tasklist sends them
     * @throws RuntimeException whatever Tasklist would have shown
     */
    public void complete(Actor officer, WaitingTask task, Map<String, Object> fields) {
        as(officer, () -> {
            tasks.claim(task.id(), officer.userId());
            forms.submitTaskForm(task.id(), fields);
            return Boolean.TRUE;
        });
    }

    /**
     * Runs every job of the engine that is due now, as Himaye itself.
     *
     * @return how many ran
     */
    public int runDueJobs() {
        int ran = 0;
        List<Job> due = due();
        while (!due.isEmpty()) {
            for (Job job : due) {
                // An earlier one may have ended what this one waited for.
                if (management.createJobQuery().jobId(job.getId()).count() == 1) {
                    Acting.as(Actor.SYSTEM, () -> management.executeJob(job.getId()));
                    ran++;
                }
            }
            due = due();
        }
        return ran;
    }

    /**
     * Keeps this node's engine from running jobs by itself while work goes on that has a past, and lets it run them again
     * afterwards; {@link #runDueJobs()} still can.
     */
    public void withoutJobs(Runnable work) {
        boolean active = jobExecutor.map(JobExecutor::isActive).orElse(false);
        jobExecutor.ifPresent(JobExecutor::shutdown);
        try {
            work.run();
        } finally {
            if (active) {
                jobExecutor.ifPresent(JobExecutor::start);
            }
        }
    }

    private List<Job> due() {
        return management.createJobQuery().executable().withRetriesLeft().listPage(0, JOBS_AT_ONCE);
    }

    private <T> T as(Actor officer, java.util.concurrent.Callable<T> work) {
        return Acting.call(officer, () -> {
            identities.setAuthentication(officer.userId(), List.copyOf(officer.groups()), Tenants.of(officer));
            try {
                return work.call();
            } finally {
                identities.clearAuthentication();
            }
        });
    }

    private static WaitingTask waiting(Task task) {
        Date due = task.getDueDate();
        return new WaitingTask(
                task.getId(), task.getTaskDefinitionKey(), due == null ? Instant.EPOCH : due.toInstant());
    }
}
