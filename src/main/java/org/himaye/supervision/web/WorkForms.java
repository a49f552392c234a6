package org.himaye.supervision.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.FieldProblem;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.himaye.shared.RefusedByLaw;
import org.himaye.supervision.work.AbsenceCovers;
import org.himaye.supervision.work.AbsenceCovers.Wanted;
import org.himaye.supervision.work.Mandate;
import org.himaye.supervision.work.Purpose;
import org.himaye.supervision.work.Reassignments;
import org.himaye.supervision.work.Reassignments.Chosen;
import org.himaye.supervision.work.Reassignments.Order;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the forms of the open work do; each leads back to its page, which says what was done or why nothing was. */
@Controller
@RequestMapping("/supervision/open-work")
class WorkForms {

    private static final int LONGEST = 200;

    private final Reassignments reassignments;
    private final AbsenceCovers covers;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;

    WorkForms(
            Reassignments reassignments,
            AbsenceCovers covers,
            MessageSource messages,
            ApplicationEventPublisher events) {
        this.reassignments = reassignments;
        this.covers = covers;
        this.messages = messages;
        this.events = events;
    }

    /** Hands the ticked tasks to an officer. A ticked box holds the task and who had it when the page was made. */
    @PostMapping("/reassignments")
    @PreAuthorize(Mandate.HANDS_OVER)
    String reassign(@RequestParam MultiValueMap<String, String> fields, RedirectAttributes answer, Locale locale) {
        Stream.of("province", "group", "holder", "overdue").forEach(name -> keep(fields, name, answer));
        try {
            List<Chosen> tasks = fields.getOrDefault("task", List.of()).stream()
                    .map(WorkForms::chosen)
                    .toList();
            String officer = text(fields, "officer");
            int handed = reassignments.carryOut(new Order(officer, purpose(fields), tasks));
            answer.addFlashAttribute("done", messages.getMessage("work.reassigned", new Object[] {handed}, locale));
        } catch (Refusal refusal) {
            refused(refusal, "/supervision/open-work/reassignments", answer, locale);
            answer.addFlashAttribute("ticked", List.copyOf(fields.getOrDefault("task", List.of())));
        }
        return "redirect:/supervision/open-work";
    }

    /** Enters an absence with its deputy. */
    @PostMapping("/absences")
    @PreAuthorize(Mandate.HANDS_OVER)
    String enterAbsence(@RequestParam MultiValueMap<String, String> fields, RedirectAttributes answer, Locale locale) {
        keep(fields, "province", answer);
        try {
            covers.enter(new Wanted(
                    text(fields, "province"),
                    text(fields, "officer"),
                    text(fields, "deputy"),
                    day(fields, "from"),
                    day(fields, "until"),
                    fields.containsKey("withOpenTasks")));
            answer.addFlashAttribute("done", messages.getMessage("work.absence.entered", null, locale));
        } catch (Refusal refusal) {
            refused(refusal, "/supervision/open-work/absences", answer, locale);
            answer.addFlashAttribute("input", fields.toSingleValueMap());
        }
        return "redirect:/supervision/open-work/absences";
    }

    /** Ends an absence: the officer is back. */
    @PostMapping("/absences/{cover}/end")
    @PreAuthorize(Mandate.HANDS_OVER)
    String endAbsence(
            @PathVariable("cover") UUID cover,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes answer,
            Locale locale) {
        keep(fields, "province", answer);
        try {
            covers.end(cover);
            answer.addFlashAttribute("done", messages.getMessage("work.absence.ended", null, locale));
        } catch (Refusal refusal) {
            refused(refusal, "/supervision/open-work/absences/{cover}/end", answer, locale);
        }
        return "redirect:/supervision/open-work/absences";
    }

    private void refused(Refusal refusal, String address, RedirectAttributes answer, Locale locale) {
        if (refusal.article() != null) {
            events.publishEvent(new RefusedByLaw(refusal, address, null, null));
        }
        String article = refusal.article();
        answer.addFlashAttribute(
                "problem", refusal.detail().in(locale) + (article == null ? "" : " (" + article + ")"));
        List<String> reasons = new ArrayList<>();
        for (FieldProblem problem : refusal.fields()) {
            String reason = problem.message().in(locale);
            if (!reason.equals(refusal.detail().in(locale))) {
                reasons.add(reason);
            }
        }
        answer.addFlashAttribute("reasons", reasons);
    }

    /** The page comes back as it was chosen. */
    private static void keep(MultiValueMap<String, String> fields, String name, RedirectAttributes answer) {
        Optional.ofNullable(fields.getFirst(name))
                .filter(value -> !value.isBlank() && value.matches("[A-Za-z0-9-]{1,40}"))
                .ifPresent(value -> answer.addAttribute(name, value));
    }

    private static Chosen chosen(String ticked) {
        int end = ticked.indexOf(' ');
        if (end < 0) {
            return new Chosen(shortened(ticked), "");
        }
        return new Chosen(shortened(ticked.substring(0, end)), shortened(ticked.substring(end + 1)));
    }

    private static Purpose purpose(MultiValueMap<String, String> fields) {
        String name = text(fields, "purpose");
        return Stream.of(Purpose.values())
                .filter(purpose -> purpose.name().equals(name))
                .findFirst()
                .orElseThrow(() -> invalid(
                        "purpose", "required", "Devrin amacını seçin.", "Choose what the tasks are handed over for."));
    }

    private static LocalDate day(MultiValueMap<String, String> fields, String name) {
        try {
            LocalDate day = LocalDate.parse(text(fields, name));
            if (day.getYear() >= 2000 && day.getYear() < 2200) {
                return day;
            }
        } catch (DateTimeParseException malformed) {
            // Answered like a day that cannot be.
        }
        throw invalid(name, "pattern", "İlk ve son günü verin.", "Give the first and the last day.");
    }

    private static String text(MultiValueMap<String, String> fields, String name) {
        String value = Optional.ofNullable(fields.getFirst(name)).orElse("").strip();
        return shortened(value);
    }

    /** Whatever is longer or holds a null character names nothing that there is, and the database does not take it. */
    private static String shortened(@Nullable String value) {
        String text = value == null ? "" : value;
        return text.length() > LONGEST || text.indexOf('\0') >= 0 ? "" : text;
    }

    private static Refusal invalid(String field, String code, String turkish, String english) {
        LocalizedText reason = new LocalizedText(turkish, english);
        return new Refusal(CommonProblem.INVALID_REQUEST, reason, null, List.of(new FieldProblem(field, code, reason)));
    }
}
