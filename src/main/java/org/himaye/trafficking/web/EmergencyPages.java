package org.himaye.trafficking.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.himaye.shared.FieldProblem;
import org.himaye.shared.Refusal;
import org.himaye.trafficking.emergency.EmergencyAccesses;
import org.himaye.trafficking.emergency.EmergencyRequest;
import org.himaye.trafficking.emergency.EmergencyRights;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Access in an emergency, for who needs it. */
@Controller
@RequestMapping("/emergency-access")
@PreAuthorize(EmergencyRights.MAY_REQUEST)
class EmergencyPages {

    private static final String FORM = "sealed/emergency";

    private final EmergencyAccesses accesses;
    private final Clock clock;

    EmergencyPages(EmergencyAccesses accesses, Clock clock) {
        this.accesses = accesses;
        this.clock = clock;
    }

    /** Shows the form and what the reader has asked for before. */
    @GetMapping
    String form(Model model) {
        return show(model, Map.of("hours", "2"), Map.of());
    }

    /** Begins an access, or shows what is wrong with the form and what was typed. */
    @PostMapping
    String request(@RequestParam Map<String, String> typed, Model model, HttpServletResponse response, Locale locale) {
        try {
            UUID id = accesses.request(new EmergencyRequest(
                    typed.getOrDefault("subject", ""),
                    typed.getOrDefault("reason", ""),
                    hours(typed.getOrDefault("hours", ""))));
            return "redirect:/emergency-access/" + id;
        } catch (Refusal refusal) {
            response.setStatus(refusal.type().status());
            model.addAttribute("problem", refusal.detail().in(locale));
            Map<String, String> messages = new LinkedHashMap<>();
            for (FieldProblem wrong : refusal.fields()) {
                messages.put(wrong.field(), wrong.message().in(locale));
            }
            return show(model, typed, messages);
        }
    }

    /** Uses an access: shows what it opens, possibly nothing. */
    @GetMapping("/{id}")
    String use(@PathVariable("id") UUID id, Model model) {
        model.addAttribute("files", accesses.use(id));
        model.addAttribute("access", accesses.mine(id));
        return "sealed/emergency-opened";
    }

    private String show(Model model, Map<String, String> typed, Map<String, String> problems) {
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("accesses", accesses.mine());
        model.addAttribute("now", clock.instant());
        return FORM;
    }

    private static int hours(String typed) {
        return typed.matches("[0-9]{1,2}") ? Integer.parseInt(typed) : 0;
    }
}
