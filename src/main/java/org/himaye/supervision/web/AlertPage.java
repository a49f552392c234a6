package org.himaye.supervision.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.LegalTime;
import org.himaye.shared.Province;
import org.himaye.shared.Refusal;
import org.himaye.supervision.alert.AlertMeasure;
import org.himaye.supervision.alert.Alerts;
import org.himaye.supervision.alert.NewThreshold;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Alerts, and the thresholds of the reader's unit. */
@Controller
@RequestMapping("/supervision/alerts")
class AlertPage {

    private static final String VIEW = "supervision/alerts";
    private static final String BACK = "redirect:/supervision/alerts";
    private static final String DONE = "done";

    private final Alerts alerts;
    private final CurrentActor currentActor;
    private final MessageSource messages;

    AlertPage(Alerts alerts, CurrentActor currentActor, MessageSource messages) {
        this.alerts = alerts;
        this.currentActor = currentActor;
        this.messages = messages;
    }

    @ModelAttribute("zone")
    ZoneId zone() {
        return LegalTime.ZONE;
    }

    /** Shows alerts and thresholds. */
    @GetMapping
    @PreAuthorize(SupervisionRights.ALERTS)
    String page(Model model, Locale locale) {
        return show(Map.of(), model, locale);
    }

    /** Sets a threshold for the unit, or shows the form again with what is wrong. */
    @PostMapping("/thresholds")
    @PreAuthorize(SupervisionRights.THRESHOLDS)
    String set(
            @RequestParam Map<String, String> posted,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response,
            Locale locale) {
        TypedFields fields = new TypedFields(posted);
        try {
            AlertMeasure measure = fields.choice("measure", AlertMeasure.class).orElse(AlertMeasure.OVERDUE);
            int days = fields.number("days");
            int raiseAbove = fields.number("raiseAbove");
            fields.refuseIfAny();
            alerts.set(
                    new NewThreshold(measure, subject(fields, measure), days, raiseAbove, fields.textOrNull("mailTo")));
            flash.addFlashAttribute(DONE, "alerts.done.set");
            return BACK;
        } catch (Refusal refusal) {
            response.setStatus(refusal.type().status());
            model.addAttribute("problem", refusal.detail().in(locale));
            model.addAttribute("wrong", refusal.fields());
            return show(fields.typed(), model, locale);
        }
    }

    /** Ends a threshold of the unit. */
    @PostMapping("/thresholds/{id}/end")
    @PreAuthorize(SupervisionRights.THRESHOLDS)
    String end(@PathVariable("id") UUID id, RedirectAttributes flash) {
        alerts.end(id);
        flash.addFlashAttribute(DONE, "alerts.done.ended");
        return BACK;
    }

    /** Takes note of an alert of the unit. */
    @PostMapping("/{id}/acknowledgement")
    @PreAuthorize(SupervisionRights.THRESHOLDS)
    String acknowledge(@PathVariable("id") UUID id, RedirectAttributes flash) {
        alerts.acknowledge(id);
        flash.addFlashAttribute(DONE, "alerts.done.acknowledged");
        return BACK;
    }

    /** Each measure has a list of its own on the form. */
    private static String subject(TypedFields fields, AlertMeasure measure) {
        return switch (measure) {
            case OVERDUE -> fields.text("rule");
            case BACKLOG_AGE -> fields.text("procedure");
            case OCCUPANCY -> fields.text("centre");
        };
    }

    private String show(Map<String, String> input, Model model, Locale locale) {
        Alerts.Board board = alerts.board();
        Map<String, String> rules = new LinkedHashMap<>();
        board.rules().forEach(rule -> rules.put(rule.id(), rule.name().in(locale)));
        Map<String, String> subjects = new LinkedHashMap<>(rules);
        rules.replaceAll((id, name) -> id + " · " + name);
        board.centres().forEach(centre -> subjects.put(centre.id(), centre.name()));
        Alerts.PROCEDURES.forEach(
                code -> subjects.put(code, messages.getMessage("export.procedure." + code, null, locale)));
        model.addAttribute("alerts", board.alerts());
        model.addAttribute("thresholds", board.thresholds());
        model.addAttribute("measures", AlertMeasure.values());
        model.addAttribute("rules", rules);
        model.addAttribute("procedures", Alerts.PROCEDURES);
        model.addAttribute("centres", board.centres());
        model.addAttribute("subjects", subjects);
        model.addAttribute("units", units());
        model.addAttribute("unit", board.unit());
        model.addAttribute("supervisor", SupervisionRights.allows(SupervisionRights.THRESHOLDS, currentActor.get()));
        model.addAttribute("input", input);
        return VIEW;
    }

    private static Map<String, String> units() {
        Map<String, String> units = new LinkedHashMap<>();
        Province.all().forEach(province -> units.put(province.plate(), province.name()));
        return units;
    }
}
