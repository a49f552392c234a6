package org.himaye.trafficking.web;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.Province;
import org.himaye.trafficking.compartment.VictimTeams;
import org.himaye.trafficking.compartment.VictimTeams.Appointment;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who works at the desk of each province; the headquarters appoint them and see none of their files. */
@Controller
@RequestMapping("/sealed-desks")
@PreAuthorize("hasAuthority('hq-protection')")
class DeskPage {

    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final String PAGE = "redirect:/sealed-desks";

    private final VictimTeams teams;

    DeskPage(VictimTeams teams) {
        this.teams = teams;
    }

    /** Shows the desks. */
    @GetMapping
    String desks(Model model) {
        Map<String, List<Appointment>> desks =
                teams.desk().stream().collect(Collectors.groupingBy(Appointment::province));
        model.addAttribute("desks", desks);
        model.addAttribute("provinces", Province.all());
        model.addAttribute("groups", VictimTeams.TEAM_GROUPS.stream().sorted().toList());
        return "sealed/desks";
    }

    /** Appoints somebody. */
    @PostMapping("/appointments")
    String appoint(
            @RequestParam(name = "province", defaultValue = "") String province,
            @RequestParam(name = "userId", defaultValue = "") String userId,
            @RequestParam(name = "group", defaultValue = "") String group,
            RedirectAttributes flash) {
        return change(province, userId, group, flash, teams::appoint);
    }

    /** Ends an appointment; the person leaves every team of the province. */
    @PostMapping("/dismissals")
    String dismiss(
            @RequestParam(name = "province", defaultValue = "") String province,
            @RequestParam(name = "userId", defaultValue = "") String userId,
            @RequestParam(name = "group", defaultValue = "") String group,
            RedirectAttributes flash) {
        return change(province, userId, group, flash, teams::dismiss);
    }

    private String change(String province, String userId, String group, RedirectAttributes flash, Change change) {
        var known = VictimTeams.TEAM_GROUPS.stream()
                .filter(each -> each.id().equals(group))
                .findFirst();
        if (known.isEmpty()
                || Province.of(province).isEmpty()
                || !ACCOUNT.matcher(userId).matches()) {
            flash.addFlashAttribute("problem", Boolean.TRUE);
            return PAGE;
        }
        change.make(province, userId, known.get());
        return PAGE;
    }

    /** An appointment or its end. */
    private interface Change {

        void make(String province, String userId, OfficerGroup group);
    }
}
