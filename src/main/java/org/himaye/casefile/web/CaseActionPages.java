package org.himaye.casefile.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.himaye.casefile.ActionField.Kind;
import org.himaye.casefile.CaseAction;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.FieldProblem;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.himaye.shared.RefusedByLaw;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The forms by which officers open what no task asks for. Each step names its groups and refuses everybody else, here and behind
 * the endpoint that it calls.
 */
@Controller
@RequestMapping("/cases/{caseNumber}/actions")
@PreAuthorize("isAuthenticated()")
class CaseActionPages {

    private static final String PAGE = "cases/action";
    private static final String SUBMISSION = "submission";
    private static final Set<Kind> PERSONS = Set.of(Kind.PERSON, Kind.MEMBER, Kind.MEMBERS);
    private static final LocalizedText CORRECT =
            new LocalizedText("Formda düzeltilmesi gereken alanlar var.", "Some fields of the form need correction.");

    private final ActionDesk desk;
    private final ActionForm forms;
    private final ApplicationEventPublisher events;

    CaseActionPages(ActionDesk desk, ActionForm forms, ApplicationEventPublisher events) {
        this.desk = desk;
        this.forms = forms;
        this.events = events;
    }

    /** Lists what the reader may open in a file now; also for those who open steps in files that they do not read. */
    @GetMapping
    String list(
            @PathVariable("caseNumber") String caseNumber, Model model, HttpServletResponse response, Locale locale) {
        try {
            ActionDesk.Offer offer = desk.offer(caseNumber);
            model.addAttribute("caseNumber", caseNumber);
            model.addAttribute("readable", offer.readable());
            model.addAttribute("actions", offer.actions());
            return "cases/actions";
        } catch (Refusal refusal) {
            return refused(refusal, model, response, locale);
        }
    }

    /** Shows the form of a step, or why it cannot be opened. */
    @GetMapping("/{action}")
    String form(
            @PathVariable("caseNumber") String caseNumber,
            @PathVariable("action") String id,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        try {
            CaseAction<?> action = admitted(id);
            CaseFile file = desk.file(caseNumber, action);
            if (!desk.isLawful(action, file)) {
                throw new Refusal(
                        CommonProblem.CONFLICT,
                        new LocalizedText(
                                "Bu işlem dosyanın şu anki durumunda açılamaz.",
                                "This cannot be opened as the file stands now."),
                        action.article());
            }
            return show(action, file, Map.of(), UUID.randomUUID(), model);
        } catch (Refusal refusal) {
            return refused(refusal, model, response, locale);
        }
    }

    /** Opens a step, or shows the form again with what is wrong and what was typed. */
    @PostMapping("/{action}")
    String open(
            @PathVariable("caseNumber") String caseNumber,
            @PathVariable("action") String id,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response,
            Locale locale) {
        CaseFile file;
        CaseAction<?> action;
        try {
            action = admitted(id);
            file = desk.file(caseNumber, action);
        } catch (Refusal refusal) {
            return refused(refusal, model, response, locale);
        }
        UUID submission = submission(posted.getFirst(SUBMISSION));
        try {
            boolean now = open(action, file, posted, submission);
            after.addFlashAttribute(now ? "opened" : "openedBefore", action.id());
            return "redirect:/cases/" + file.caseNumber() + (desk.mayRead(file) ? "" : "/actions");
        } catch (Refusal refusal) {
            if (refusal.article() != null) {
                events.publishEvent(new RefusedByLaw(
                        refusal, "/cases/{caseNumber}/actions/" + action.id(), file.id(), file.province()));
            }
            return again(action, file, refusal, posted, submission, model, response, locale);
        } catch (DuplicateKeyException | ConcurrencyFailureException overtaken) {
            Refusal refusal = new Refusal(
                    CommonProblem.CONFLICT,
                    new LocalizedText(
                            "Aynı anda aynı kayıt üzerinde başka bir işlem yapıldı. Kayda bakıp yeniden deneyin.",
                            "Somebody did the same at the same moment. Look at the record and try again."),
                    null);
            return again(action, file, refusal, posted, submission, model, response, locale);
        }
    }

    private <B> boolean open(
            CaseAction<B> action, CaseFile file, MultiValueMap<String, String> posted, UUID submission) {
        ActionForm.Read<B> read = forms.read(action, typed(action, posted));
        if (!read.problems().isEmpty()) {
            throw new Refusal(CommonProblem.INVALID_REQUEST, CORRECT, null, read.problems());
        }
        return desk.open(file.caseNumber(), action, read.body(), submission);
    }

    private String again(
            CaseAction<?> action,
            CaseFile file,
            Refusal refusal,
            MultiValueMap<String, String> posted,
            UUID submission,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        response.setStatus(refusal.type().status());
        Map<String, String> wrong = new LinkedHashMap<>();
        for (FieldProblem problem : refusal.fields()) {
            wrong.putIfAbsent(problem.field(), problem.message().in(locale));
        }
        model.addAttribute("problem", refusal.detail().in(locale));
        model.addAttribute("article", refusal.article());
        model.addAttribute("code", refusal.type().code());
        model.addAttribute("wrong", wrong);
        return show(action, file, typed(action, posted), submission, model);
    }

    private String show(CaseAction<?> action, CaseFile file, Map<String, String> typed, UUID submission, Model model) {
        model.addAttribute("caseNumber", file.caseNumber());
        model.addAttribute("readable", desk.mayRead(file));
        model.addAttribute("action", action);
        model.addAttribute("fields", forms.fields(action));
        model.addAttribute("typed", typed);
        model.addAttribute(SUBMISSION, submission);
        if (!model.containsAttribute("wrong")) {
            model.addAttribute("wrong", Map.of());
        }
        List<ActionDesk.Entry> persons = has(action, PERSONS) ? desk.persons(file, action.id()) : List.of();
        model.addAttribute("persons", persons);
        model.addAttribute("members", persons.stream().skip(1).toList());
        model.addAttribute("decisions", has(action, Set.of(Kind.DECISION)) ? desk.servedDecisions(file) : List.of());
        return PAGE;
    }

    private static boolean has(CaseAction<?> action, Set<Kind> kinds) {
        return action.fields().stream().anyMatch(field -> kinds.contains(field.kind()));
    }

    /** Whoever belongs to none of its groups is refused before it is looked whether there is such a file. */
    private CaseAction<?> admitted(String id) {
        CaseAction<?> action = desk.find(id).orElseThrow(CaseFiles::notFound);
        if (!desk.isForActor(action)) {
            throw new AccessDeniedException(id);
        }
        return action;
    }

    private static Map<String, String> typed(CaseAction<?> action, MultiValueMap<String, String> posted) {
        Map<String, String> typed = new LinkedHashMap<>();
        action.fields().forEach(field -> {
            List<String> values = posted.getOrDefault(field.name(), List.of());
            if (!values.isEmpty()) {
                typed.put(field.name(), field.kind() == Kind.MEMBERS ? String.join(" ", values) : values.get(0));
            }
        });
        return typed;
    }

    /** A form that does not say which it is, was made by hand; it is a new one each time. */
    private static UUID submission(@Nullable String text) {
        try {
            return text == null ? UUID.randomUUID() : UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            return UUID.randomUUID();
        }
    }

    private static String refused(Refusal refusal, Model model, HttpServletResponse response, Locale locale) {
        response.setStatus(refusal.type().status());
        model.addAttribute("title", refusal.type().title().in(locale));
        model.addAttribute("problem", refusal.detail().in(locale));
        return "cases/refused";
    }
}
