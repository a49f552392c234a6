package org.himaye.trafficking.web;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.himaye.trafficking.emergency.EmergencyAccesses;
import org.himaye.trafficking.emergency.EmergencyRights;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Every access in an emergency: the data-protection officer takes note, an auditor reviews. */
@Controller
@RequestMapping("/emergency-access/oversight")
@PreAuthorize(EmergencyRights.MAY_OVERSEE)
class EmergencyOversight {

    private static final String PAGE = "redirect:/emergency-access/oversight";

    private final EmergencyAccesses accesses;
    private final CurrentActor currentActor;
    private final Clock clock;

    EmergencyOversight(EmergencyAccesses accesses, CurrentActor currentActor, Clock clock) {
        this.accesses = accesses;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Shows every access. */
    @GetMapping
    String all(Model model) {
        model.addAttribute("accesses", accesses.all());
        model.addAttribute("now", clock.instant());
        model.addAttribute("today", LegalTime.dayOf(clock.instant()));
        model.addAttribute("mayTakeNote", EmergencyRights.mayTakeNote(currentActor.get()));
        model.addAttribute("mayReview", EmergencyRights.mayReview(currentActor.get()));
        return "sealed/oversight";
    }

    /** Takes note of an access. */
    @PostMapping("/{id}/note")
    String takeNote(@PathVariable("id") UUID id) {
        accesses.takeNote(id);
        return PAGE;
    }

    /** Reviews an access. */
    @PostMapping("/{id}/review")
    String review(
            @PathVariable("id") UUID id,
            @RequestParam(name = "justified", defaultValue = "") String justified,
            @RequestParam(name = "findings", defaultValue = "") String findings,
            RedirectAttributes flash,
            Locale locale) {
        try {
            accesses.review(id, decided(justified), findings);
        } catch (Refusal refusal) {
            String said = refusal.fields().isEmpty()
                    ? refusal.detail().in(locale)
                    : refusal.fields().get(0).message().in(locale);
            flash.addFlashAttribute("problem", said);
        }
        return PAGE;
    }

    private static boolean decided(String justified) {
        return switch (justified) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new Refusal(
                        CommonProblem.INVALID_REQUEST,
                        new LocalizedText(
                                "Erişimin yerinde olup olmadığını seçin.", "Choose whether the access was justified."),
                        null);
        };
    }
}
