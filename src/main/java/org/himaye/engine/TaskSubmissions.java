package org.himaye.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.himaye.shared.Actor;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldProblem;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.ProcessVariable;
import org.himaye.shared.Province;
import org.himaye.shared.Refusal;
import org.himaye.shared.RoutingVariables;
import org.himaye.shared.SealedWork;
import org.himaye.shared.SubmissionArchive;
import org.himaye.shared.TaskForm;
import org.himaye.shared.TaskHandler;
import org.himaye.shared.TaskInHand;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Validates a submission against its form, binds it to its record, keeps it and hands it to the handler of the task. */
@Component
class TaskSubmissions {

    private final Map<String, TaskHandler<?>> handlers;
    private final FormSchemas schemas;
    private final SubmissionArchive archive;
    private final SealedWork sealedFiles;
    private final CurrentActor currentActor;
    private final ObjectMapper json;

    TaskSubmissions(
            List<TaskHandler<?>> handlers,
            FormSchemas schemas,
            SubmissionArchive archive,
            SealedWork sealedFiles,
            CurrentActor currentActor,
            ObjectMapper json) {
        this.handlers = handlers.stream()
                .collect(Collectors.toUnmodifiableMap(
                        handler -> handler.taskForm().userTask(), Function.identity()));
        this.schemas = schemas;
        this.archive = archive;
        this.sealedFiles = sealedFiles;
        this.currentActor = currentActor;
        this.json = json;
    }

    /**
     * Takes one submission in the running transaction.
     *
     * @param task the task in hand
     * @param province the tenant of the task
     * @param assignee who has claimed the task; null if nobody has
     * @param fields the raw fields
     * @param ofSealedFile whether only the team of the file may know of it
     * @return the variables for the model
     * @throws Refusal if the actor may not do the task, a field is wrong, or the step is unlawful
     */
    RoutingVariables take(
            TaskInHand task,
            String province,
            @Nullable String assignee,
            Map<String, Object> fields,
            boolean ofSealedFile) {
        TaskHandler<?> handler = handlers.get(task.userTask());
        if (handler == null) {
            throw new IllegalStateException("No handler for " + task.userTask());
        }
        if (ofSealedFile && !sealedFiles.isMember(task.caseId())) {
            throw notYours();
        }
        return take(task, province, assignee, fields, handler, ofSealedFile ? sealedFiles::keep : archive);
    }

    /**
     * Returns what a user task is done with and by whom.
     *
     * @throws IllegalStateException if there is no such user task, which the model check excludes
     */
    TaskForm<?> form(String userTask) {
        TaskHandler<?> handler = handlers.get(userTask);
        if (handler == null) {
            throw new IllegalStateException("No handler for " + userTask);
        }
        return handler.taskForm();
    }

    /** Returns what the form of a user task calls a field, or its key if the form has no such field. */
    String label(String userTask, String field) {
        TaskHandler<?> handler = handlers.get(userTask);
        String label =
                handler == null ? null : schemas.of(handler.taskForm().form()).label(field);
        return label == null ? field : label;
    }

    private <R extends Record> RoutingVariables take(
            TaskInHand task,
            String province,
            @Nullable String assignee,
            Map<String, Object> fields,
            TaskHandler<R> handler,
            SubmissionArchive keeping) {
        TaskForm<R> form = handler.taskForm();
        refuseUnlessEntitled(form, province, assignee);
        FormSchema schema = schemas.of(form.form());
        var validated = schema.validate(fields);
        if (!validated.problems().isEmpty()) {
            throw new Refusal(
                    CommonProblem.INVALID_REQUEST,
                    new LocalizedText(
                            "Formda düzeltilmesi gereken alanlar var.", "Some fields of the form need correction."),
                    null,
                    validated.problems());
        }
        R submission = SubmissionBinding.bind(validated.values(), form.submission());
        keeping.keep(task, province, form.form(), write(submission));
        RoutingVariables routing = handler.complete(task, submission);
        Set<String> undeclared = new HashSet<>(routing.asMap().keySet());
        undeclared.removeAll(form.routing().stream().map(ProcessVariable::name).collect(Collectors.toSet()));
        if (!undeclared.isEmpty()) {
            throw new IllegalStateException(task.userTask() + " may not set " + undeclared);
        }
        return routing;
    }

    private void refuseUnlessEntitled(TaskForm<?> form, String province, @Nullable String assignee) {
        Actor actor = currentActor.get();
        if (!Objects.equals(assignee, actor.userId())) {
            throw new Refusal(
                    EngineProblem.NOT_CLAIMED,
                    new LocalizedText("Görevi önce üzerinize alın.", "Claim the task first."),
                    null);
        }
        boolean inGroup = form.candidateGroups().stream().map(OfficerGroup::id).anyMatch(actor.groups()::contains);
        if (!inGroup || !actor.sees(province) || Province.of(province).isEmpty()) {
            throw notYours();
        }
    }

    static Refusal notYours() {
        return new Refusal(
                CommonProblem.FORBIDDEN,
                new LocalizedText(
                        "Bu görev görevli olduğunuz gruplara verilmemiştir.",
                        "This task is not given to any of your groups."),
                null,
                List.<FieldProblem>of());
    }

    private String write(Record submission) {
        try {
            return json.writeValueAsString(submission);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("Not writable as JSON: " + submission.getClass(), failure);
        }
    }
}
