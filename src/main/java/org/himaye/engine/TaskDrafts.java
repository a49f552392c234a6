package org.himaye.engine;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.himaye.engine.DatabaseDrafts.Draft;
import org.himaye.engine.DatabaseDrafts.Presence;
import org.himaye.shared.Actor;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldProblem;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.Refusal;
import org.himaye.shared.TaskForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What officers have typed into the forms of their tasks and not yet submitted. Nothing of it is checked but that the form has such
 * fields: it is half done by its nature, and the door checks what is submitted. Nobody reads another's draft; its author may hand it to
 * whoever has claimed the task.
 */
@Service
@Transactional
class TaskDrafts {

    /** Far above the longest form; in bytes of JSON. */
    private static final int LARGEST = 200_000;

    /** A browser saves every few seconds and says every quarter of a minute that it is there; several windows do so at once. */
    private static final int CALLS_A_MINUTE = 240;

    private final DatabaseDrafts drafts;
    private final TaskService tasks;
    private final TaskSubmissions submissions;
    private final FormSchemas schemas;
    private final HiddenTasks hidden;
    private final DomainWork engine;
    private final CurrentActor currentActor;
    private final Clock clock;

    TaskDrafts(
            DatabaseDrafts drafts,
            TaskService tasks,
            TaskSubmissions submissions,
            FormSchemas schemas,
            HiddenTasks hidden,
            DomainWork engine,
            CurrentActor currentActor,
            Clock clock) {
        this.drafts = drafts;
        this.tasks = tasks;
        this.submissions = submissions;
        this.schemas = schemas;
        this.hidden = hidden;
        this.engine = engine;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * How things stand at a task.
     *
     * @param account who asks
     * @param version number of the draft; 0 while there is none
     * @param savedAt when it was saved; null while there is none
     * @param others who else has the task open or has a draft of it
     * @param claimedBy who else has claimed the task; null if it is nobody or the one who asks
     */
    record Standing(
            String account,
            long version,
            @Nullable Instant savedAt,
            List<Presence> others,
            @Nullable String claimedBy) {}

    /** How things stand at a task, and every version that there is of what was typed, the newest first. */
    record Opened(Standing standing, List<Draft> versions) {}

    /** What came of a save: whether another version was there, so that this one was set aside. */
    record Saved(boolean setAside, Standing standing) {}

    /**
     * Returns the acting officer's own draft of a task.
     *
     * @throws Refusal if there is no such task for them
     */
    @Transactional(readOnly = true)
    public Opened open(String taskId) {
        Actor officer = currentActor.get();
        Task task = workFor(officer, taskId);
        List<Draft> versions = drafts.of(taskId, officer.userId());
        return new Opened(standing(officer, task), versions);
    }

    /**
     * Saves what the acting officer has typed. Where another window of theirs has saved meanwhile, what was typed here is kept beside
     * it, and neither is lost.
     *
     * @param known number of the version that the window knows; 0 for none
     * @param window identifies the window; also the id of what is set aside for it
     * @param instead whether the officer, who knows both, wants this version instead of the present one, which is set aside then
     * @throws Refusal if there is no such task for them, a field is not the form's, or it is too much or too often
     */
    public Saved save(String taskId, long known, UUID window, boolean instead, Map<String, Object> fields) {
        Actor officer = currentActor.get();
        Task task = writable(officer, taskId);
        refuseUnlessOfTheForm(task, fields);
        Instant now = clock.instant();
        String owner = officer.userId();
        List<Draft> replaced = instead
                ? drafts.of(taskId, owner).stream().filter(Draft::isCurrent).toList()
                : List.of();
        boolean saved = drafts.save(taskId, owner, known, fields, now);
        if (!saved) {
            drafts.setAside(taskId, owner, owner, window, fields, now);
        } else if (instead) {
            drafts.forget(taskId, owner, window);
            replaced.forEach(former ->
                    drafts.setAside(taskId, owner, owner, UUID.randomUUID(), former.fields(), former.savedAt()));
        }
        return new Saved(!saved, standing(officer, task));
    }

    /** Notes that the acting officer has a task open, and returns how things stand. */
    public Standing present(String taskId) {
        Actor officer = currentActor.get();
        Task task = writable(officer, taskId);
        return standing(officer, task);
    }

    /** Forgets all that the acting officer has typed into a task. */
    public void forget(String taskId) {
        Actor officer = currentActor.get();
        writable(officer, taskId);
        drafts.forgetAll(taskId, officer.userId());
    }

    /**
     * Gives the acting officer's draft to whoever has claimed the task; its author keeps nothing of it.
     *
     * @throws Refusal if nobody else has claimed it, or there is no draft
     */
    public Standing handOver(String taskId) {
        Actor officer = currentActor.get();
        Task task = writable(officer, taskId);
        String receiver = claimedByAnother(officer, task);
        Draft draft = drafts.of(taskId, officer.userId()).stream()
                .filter(Draft::isCurrent)
                .findFirst()
                .orElse(null);
        if (receiver == null || draft == null) {
            throw new Refusal(
                    EngineProblem.NOTHING_TO_HAND_OVER,
                    new LocalizedText(
                            "Bir taslak, yalnızca görevi üstlenmiş olan başka bir görevliye devredilir.",
                            "A draft is handed over only to another officer who has claimed the task."),
                    null);
        }
        drafts.setAside(taskId, receiver, officer.userId(), UUID.randomUUID(), draft.fields(), draft.savedAt());
        drafts.forgetCurrent(taskId, officer.userId());
        return standing(officer, task);
    }

    private Task workFor(Actor officer, String taskId) {
        if (hidden.isHidden(taskId)) {
            throw noSuchTask();
        }
        Task task = engine.runAs(
                officer, () -> tasks.createTaskQuery().taskId(taskId).singleResult());
        if (task == null || !officer.sees(task.getTenantId())) {
            throw noSuchTask();
        }
        boolean inGroup =
                form(task).candidateGroups().stream().map(OfficerGroup::id).anyMatch(officer.groups()::contains);
        if (!inGroup) {
            throw TaskSubmissions.notYours();
        }
        return task;
    }

    private TaskForm<?> form(Task task) {
        return submissions.form(task.getTaskDefinitionKey());
    }

    private void refuseUnlessOfTheForm(Task task, Map<String, Object> fields) {
        List<FieldProblem> problems = schemas.of(form(task).form()).strange(fields);
        if (!problems.isEmpty()) {
            throw new Refusal(
                    CommonProblem.INVALID_REQUEST,
                    new LocalizedText("Taslak bu formun değil.", "The draft is not of this form."),
                    null,
                    problems);
        }
        long size = 0;
        for (Map.Entry<String, Object> field : fields.entrySet()) {
            size += field.getKey().length() + String.valueOf(field.getValue()).getBytes(StandardCharsets.UTF_8).length;
        }
        if (size > LARGEST) {
            throw new Refusal(
                    EngineProblem.DRAFT_TOO_LARGE,
                    new LocalizedText(
                            "Taslak kaydedilemeyecek kadar uzun. Metni kısaltın.",
                            "The draft is too long to be saved. Shorten the text."),
                    null);
        }
    }

    /** Holds the task for what is written now, and counts. */
    private Task writable(Actor officer, String taskId) {
        Task task = workFor(officer, taskId);
        if (!drafts.hold(taskId)) {
            throw noSuchTask();
        }
        if (drafts.seen(taskId, officer.userId()) > CALLS_A_MINUTE) {
            throw new Refusal(
                    EngineProblem.TOO_OFTEN,
                    new LocalizedText(
                            "Taslak çok sık kaydedildi. Bir dakika sonra yeniden denenir.",
                            "The draft was saved too often. It will be tried again in a minute."),
                    null);
        }
        return task;
    }

    private Standing standing(Actor officer, Task task) {
        var draft = drafts.stateOf(task.getId(), officer.userId());
        return new Standing(
                officer.userId(),
                draft.map(Draft::version).orElse(0L),
                draft.map(Draft::savedAt).orElse(null),
                drafts.others(task.getId(), officer.userId()),
                claimedByAnother(officer, task));
    }

    private static @Nullable String claimedByAnother(Actor officer, Task task) {
        return Objects.equals(task.getAssignee(), officer.userId()) ? null : task.getAssignee();
    }

    static Refusal noSuchTask() {
        return new Refusal(
                CommonProblem.NOT_FOUND, new LocalizedText("Böyle bir görev yok.", "There is no such task."), null);
    }
}
