package org.himaye.appeal.web;

import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.himaye.appeal.application.Commissions.AbsenceReason;
import org.himaye.appeal.application.Seat;
import org.himaye.appeal.application.Standing;
import org.himaye.shared.LegalTime;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The Commission's pages, for reading; what their forms do is elsewhere. */
@Controller
@RequestMapping("/commission")
class CommissionPages {

    private final CommissionReading reading;

    CommissionPages(CommissionReading reading) {
        this.reading = reading;
    }

    @ModelAttribute("zone")
    ZoneId zone() {
        return LegalTime.ZONE;
    }

    /** Shows the reader's appeals, the queue, sessions and mandates. */
    @GetMapping
    @PreAuthorize(CommissionRights.OVERVIEW)
    String overview(Model model) {
        withoutInput(model);
        model.addAttribute("page", reading.overview());
        return "commission/overview";
    }

    /** Shows the session room. */
    @GetMapping("/sessions/{session}")
    @PreAuthorize(CommissionRights.SESSION)
    String session(@PathVariable("session") UUID session, Model model) {
        withoutInput(model);
        model.addAttribute("room", reading.session(session));
        return "commission/session";
    }

    /** Shows why an appeal is whose it is. */
    @GetMapping("/appeals/{caseNumber}")
    @PreAuthorize(CommissionRights.DOCKET)
    String docket(@PathVariable("caseNumber") String caseNumber, Model model) {
        withoutInput(model);
        model.addAttribute("page", reading.docket(caseNumber));
        return "commission/appeal";
    }

    /** Shows commissions and members with the forms to administer them. */
    @GetMapping("/members")
    @PreAuthorize(CommissionRights.ADMINISTRATION)
    String members(Model model) {
        withoutInput(model);
        model.addAttribute("commissions", reading.members());
        model.addAttribute("endingSoon", reading.endingSoon());
        model.addAttribute("seats", Seat.values());
        model.addAttribute("standings", Standing.values());
        model.addAttribute("reasons", AbsenceReason.values());
        return "commission/members";
    }

    /** A page after a refused form has its input from the redirect; every other one has none. */
    private static void withoutInput(Model model) {
        if (!model.containsAttribute("inputOf")) {
            model.addAttribute("inputOf", "");
            model.addAttribute("input", Map.of());
        }
    }
}
