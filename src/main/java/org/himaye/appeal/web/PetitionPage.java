package org.himaye.appeal.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.himaye.appeal.application.AppealReceipts;
import org.himaye.appeal.application.Capacity;
import org.himaye.shared.FieldProblem;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form by which a desk receives a petition; the same as {@code POST /api/appeals}. */
@Controller
@RequestMapping("/appeals/new")
@PreAuthorize(PetitionDesks.MAY_RECEIVE)
class PetitionPage {

    private static final String PAGE = "appeals/new";
    private static final LocalizedText WRONG =
            new LocalizedText("Bu alan eksik ya da biçimi doğru değil.", "This field is missing or not well formed.");

    private final AppealReceipts receipts;
    private final Validator validator;
    private final Clock clock;

    PetitionPage(AppealReceipts receipts, Validator validator, Clock clock) {
        this.receipts = receipts;
        this.validator = validator;
        this.clock = clock;
    }

    /** Shows the empty form. */
    @GetMapping
    String form(Model model) {
        String now = LocalDateTime.ofInstant(clock.instant(), LegalTime.ZONE)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        return show(model, Map.of("receivedAt", now), Map.of());
    }

    /** Receives a petition, or shows what is wrong with the form and what was typed. */
    @PostMapping
    String receive(@RequestParam Map<String, String> typed, Model model, HttpServletResponse response, Locale locale) {
        List<FieldProblem> problems = new ArrayList<>();
        PetitionRequest request = read(typed);
        validator
                .validate(request)
                .forEach(violation -> problems.add(
                        new FieldProblem(violation.getPropertyPath().toString(), "invalid", WRONG)));
        String problem = null;
        if (problems.isEmpty()) {
            try {
                model.addAttribute(
                        "receipt", receipts.receive(request.toPetition()).caseNumber());
                return show(model, Map.of(), Map.of());
            } catch (Refusal refusal) {
                response.setStatus(refusal.type().status());
                problems.addAll(refusal.fields());
                problem = refusal.detail().in(locale);
            }
        } else {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            problem = WRONG.in(locale);
        }
        model.addAttribute("problem", problem);
        Map<String, String> messages = new LinkedHashMap<>();
        problems.forEach(wrong -> messages.put(wrong.field(), wrong.message().in(locale)));
        return show(model, typed, messages);
    }

    private static String show(Model model, Map<String, String> typed, Map<String, String> problems) {
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("capacities", Capacity.values());
        return PAGE;
    }

    /** What is missing or malformed is null here, and found by the validation that follows. */
    private static PetitionRequest read(Map<String, String> typed) {
        return new PetitionRequest(
                typed.get("reference"),
                typed.get("decisionNumber"),
                capacity(typed.get("capacity")),
                blankAsMissing(typed.get("powerOfAttorneyNumber")),
                time(typed.get("receivedAt")),
                typed.get("province"),
                typed.get("grounds"),
                typed.containsKey("observerConsent"),
                typed.containsKey("detained"));
    }

    private static @Nullable Capacity capacity(@Nullable String text) {
        for (Capacity capacity : Capacity.values()) {
            if (capacity.name().equals(text)) {
                return capacity;
            }
        }
        return null;
    }

    private static @Nullable OffsetDateTime time(@Nullable String text) {
        try {
            return text == null
                    ? null
                    : LocalDateTime.parse(text).atZone(LegalTime.ZONE).toOffsetDateTime();
        } catch (DateTimeParseException wrong) {
            return null;
        }
    }

    private static @Nullable String blankAsMissing(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
