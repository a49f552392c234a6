package org.himaye.supervision.web;

import java.time.ZoneId;
import org.himaye.shared.LegalTime;
import org.himaye.supervision.lateness.LatePeriods.Lateness;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The periods that have lapsed or are about to, by statute, unit and officer. */
@Controller
class DeadlinePage {

    private final DeadlineReading reading;

    DeadlinePage(DeadlineReading reading) {
        this.reading = reading;
    }

    @ModelAttribute("zone")
    ZoneId zone() {
        return LegalTime.ZONE;
    }

    /** Shows a page of them; without a filter everything the reader may see. */
    @GetMapping("/supervision/deadlines")
    @PreAuthorize(SupervisionRights.DEADLINES)
    String board(
            @RequestParam(name = "province", required = false) @Nullable String province,
            @RequestParam(name = "rule", required = false) @Nullable String rule,
            @RequestParam(name = "group", required = false) @Nullable String group,
            @RequestParam(name = "holder", required = false) @Nullable String holder,
            @RequestParam(name = "lateness", required = false) @Nullable Lateness lateness,
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "print", defaultValue = "false") boolean print,
            Model model) {
        model.addAttribute("latenesses", Lateness.values());
        model.addAttribute("print", print);
        model.addAttribute(
                "board",
                reading.board(new DeadlineReading.Question(
                        province,
                        textOrNull(rule),
                        textOrNull(group),
                        textOrNull(holder),
                        lateness,
                        page,
                        print ? DeadlineReading.PRINT_SIZE : DeadlineReading.PAGE_SIZE)));
        return "supervision/deadlines";
    }

    /** An empty choice of the form is no choice. */
    private static @Nullable String textOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
