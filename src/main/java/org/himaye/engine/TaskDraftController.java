package org.himaye.engine;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.himaye.access.ProblemBody;
import org.himaye.engine.DatabaseDrafts.Draft;
import org.himaye.engine.DatabaseDrafts.Presence;
import org.himaye.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Keeps what officers type into the forms of Tasklist; Tasklist's own way to do so would write it into the engine. */
@RestController
@RequestMapping("/api/tasks/{taskId}/draft")
@PreAuthorize("isAuthenticated()")
class TaskDraftController {

    private final TaskDrafts drafts;

    TaskDraftController(TaskDrafts drafts) {
        this.drafts = drafts;
    }

    /**
     * What is to be saved.
     *
     * @param version number of the version that the window knows; 0 for none
     * @param window identifies the window of the browser
     * @param instead whether this version is wanted instead of the present one, which is set aside then
     * @param fields what was typed, by field of the form
     */
    record ToSave(
            @NotNull @PositiveOrZero Long version,
            @NotNull UUID window,
            boolean instead,
            @NotNull Map<String, Object> fields) {}

    /**
     * How things stand at a task.
     *
     * @param account account name of the officer
     * @param version number of the draft; 0 while there is none
     * @param savedAt when it was saved; null while there is none
     * @param others who else has the task open or has a draft of it
     * @param claimedBy account name of another officer who has claimed the task; null if nobody has
     */
    record Standing(
            String account,
            long version,
            @Nullable Instant savedAt,
            List<Presence> others,
            @Nullable String claimedBy) {

        private static Standing of(TaskDrafts.Standing standing) {
            return new Standing(
                    standing.account(),
                    standing.version(),
                    standing.savedAt(),
                    standing.others(),
                    standing.claimedBy());
        }
    }

    /**
     * A version that was set aside.
     *
     * @param id identifies it
     * @param author account name of whoever typed it
     * @param savedAt when it was saved
     * @param fields what was typed, by field of the form
     */
    record Aside(String id, String author, Instant savedAt, Map<String, Object> fields) {}

    /**
     * The officer's own draft of a task.
     *
     * @param standing how things stand
     * @param fields what was typed, by field of the form; null while there is no draft
     * @param aside other versions, the newest first
     */
    record Opened(Standing standing, @Nullable Map<String, Object> fields, List<Aside> aside) {}

    /** Returns the officer's own draft, with the token that the writing requests of a browser need. */
    @GetMapping
    ResponseEntity<Opened> open(
            @PathVariable String taskId,
            @Nullable CsrfToken token,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String credentials) {
        TaskDrafts.Opened opened = drafts.open(taskId);
        var answer = ResponseEntity.ok();
        // Who brings their own credentials needs no token, and no session in which it would be kept.
        if (token != null && credentials == null) {
            answer.header(token.getHeaderName(), token.getToken());
        }
        return answer.body(new Opened(
                Standing.of(opened.standing()),
                opened.versions().stream()
                        .filter(Draft::isCurrent)
                        .map(Draft::fields)
                        .findFirst()
                        .orElse(null),
                opened.versions().stream()
                        .filter(version -> !version.isCurrent())
                        .map(version ->
                                new Aside(version.place(), version.author(), version.savedAt(), version.fields()))
                        .toList()));
    }

    /** Saves the officer's own draft; 409 {@code draft-changed} if another window has saved it, and both are kept. */
    @PutMapping
    ResponseEntity<Object> save(@PathVariable String taskId, @Valid @RequestBody ToSave draft, Locale locale) {
        TaskDrafts.Saved saved = drafts.save(taskId, draft.version(), draft.window(), draft.instead(), draft.fields());
        if (!saved.setAside()) {
            return ResponseEntity.ok(Standing.of(saved.standing()));
        }
        var problem = ProblemBody.of(
                EngineProblem.DRAFT_CHANGED,
                new LocalizedText(
                        "Taslak bu arada başka bir pencerede değişti. İki sürüm de saklandı.",
                        "The draft has changed in another window meanwhile. Both versions are kept."),
                null,
                List.of(),
                locale);
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** Forgets all that the officer has typed into the task. */
    @DeleteMapping
    ResponseEntity<Void> forget(@PathVariable String taskId) {
        drafts.forget(taskId);
        return ResponseEntity.noContent().build();
    }

    /** Tells that the officer has the task open, and returns who else has. */
    @PostMapping("/presence")
    Standing present(@PathVariable String taskId) {
        return Standing.of(drafts.present(taskId));
    }

    /** Gives the officer's draft to whoever has claimed the task. */
    @PostMapping("/hand-over")
    Standing handOver(@PathVariable String taskId) {
        return Standing.of(drafts.handOver(taskId));
    }

    /** The task ended in the very moment of the request. */
    @ExceptionHandler(DataIntegrityViolationException.class)
    ResponseEntity<Object> gone(Locale locale) {
        var problem = ProblemBody.of(TaskDrafts.noSuchTask(), locale);
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
