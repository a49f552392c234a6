package org.himaye.appeal.web;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.himaye.appeal.application.Deliberations;
import org.himaye.appeal.application.Docket;
import org.himaye.appeal.application.Sessions;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What secretariat and chair do around sessions: convene, distribute, transfer; and conflicts known beforehand. */
@Controller
@RequestMapping("/commission")
class CommissionOfficeForms {

    private static final String OVERVIEW = "/commission";

    private final Sessions sessions;
    private final Docket docket;
    private final Deliberations deliberations;
    private final CommissionReading reading;
    private final CommissionAnswers answers;

    CommissionOfficeForms(
            Sessions sessions,
            Docket docket,
            Deliberations deliberations,
            CommissionReading reading,
            CommissionAnswers answers) {
        this.sessions = sessions;
        this.docket = docket;
        this.deliberations = deliberations;
        this.reading = reading;
        this.answers = answers;
    }

    /** Convenes a session and leads to it. */
    @PostMapping("/sessions")
    @PreAuthorize(CommissionRights.OFFICE)
    String convene(@RequestParam Map<String, String> fields, RedirectAttributes flash, Locale locale) {
        PostedForm form = new PostedForm(fields);
        UUID[] convened = new UUID[1];
        String back = answers.carryOut(
                () -> {
                    String commission = form.code("commission");
                    LocalDateTime convenedFor = form.moment("convenedFor");
                    form.refuseIfAny();
                    convened[0] = sessions.convene(commission, convenedFor);
                },
                "convene",
                form,
                "commission.done.convened",
                OVERVIEW,
                flash,
                locale);
        return convened[0] == null ? back : "redirect:/commission/sessions/" + convened[0];
    }

    /** Distributes what waits. */
    @PostMapping("/distribution")
    @PreAuthorize(CommissionRights.OFFICE)
    String distribute(RedirectAttributes flash, Locale locale) {
        return answers.carryOut(
                docket::distribute,
                "distribution",
                new PostedForm(Map.of()),
                "commission.done.distributed",
                OVERVIEW,
                flash,
                locale);
    }

    /** Gives an appeal to another rapporteur. */
    @PostMapping("/appeals/{caseNumber}/transfer")
    @PreAuthorize(CommissionRights.OFFICE)
    String transfer(
            @PathVariable("caseNumber") String caseNumber,
            @RequestParam Map<String, String> fields,
            RedirectAttributes flash,
            Locale locale) {
        PostedForm form = new PostedForm(fields);
        String back = answers.carryOut(
                () -> {
                    String rapporteur = form.code("rapporteur");
                    String reason = form.prose("reason");
                    form.refuseIfAny();
                    docket.transfer(reading.appeal(caseNumber), rapporteur, reason);
                },
                "transfer",
                form,
                "commission.done.transferred",
                page(caseNumber),
                flash,
                locale);
        // It may have gone to a commission whose appeals the chair does not see.
        return reading.sees(caseNumber) ? back : "redirect:" + OVERVIEW;
    }

    /** Declares a conflict before any session. */
    @PostMapping("/appeals/{caseNumber}/conflict")
    @PreAuthorize(CommissionRights.MEMBERS)
    String declareConflict(
            @PathVariable("caseNumber") String caseNumber,
            @RequestParam Map<String, String> fields,
            RedirectAttributes flash,
            Locale locale) {
        PostedForm form = new PostedForm(fields);
        return answers.carryOut(
                () -> {
                    String reason = form.prose("reason");
                    form.refuseIfAny();
                    deliberations.declareConflict(reading.appeal(caseNumber), reason);
                },
                "conflict",
                form,
                "commission.done.conflict",
                page(caseNumber),
                flash,
                locale);
    }

    private static String page(String caseNumber) {
        return "/commission/appeals/" + caseNumber;
    }
}
