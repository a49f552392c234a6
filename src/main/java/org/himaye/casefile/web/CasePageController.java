package org.himaye.casefile.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.Locale;
import org.himaye.shared.LegalTime;
import org.himaye.shared.Refusal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The case page and the search page. */
@Controller
class CasePageController {

    private static final String SEARCH = "cases/search";

    private final CaseReading reading;

    CasePageController(CaseReading reading) {
        this.reading = reading;
    }

    @ModelAttribute("zone")
    ZoneId zone() {
        return LegalTime.ZONE;
    }

    /** Shows a case file, or why it cannot be shown. */
    @GetMapping("/cases/{caseNumber}")
    @PreAuthorize("isAuthenticated()")
    String file(
            @PathVariable("caseNumber") String caseNumber, Model model, HttpServletResponse response, Locale locale) {
        CasePage page;
        try {
            page = reading.page(caseNumber);
        } catch (Refusal refusal) {
            response.setStatus(refusal.type().status());
            model.addAttribute("title", refusal.type().title().in(locale));
            model.addAttribute("problem", refusal.detail().in(locale));
            return "cases/refused";
        }
        model.addAttribute("page", page);
        model.addAttribute("file", page.file().summary());
        model.addAttribute("person", page.file().person());
        return "cases/case";
    }

    /** Shows the empty search form. */
    @GetMapping("/search")
    @PreAuthorize("isAuthenticated()")
    String form(Model model) {
        model.addAttribute("text", "");
        return SEARCH;
    }

    /** Searches, and shows the form again with what was found or what is wrong. A POST, so that no name gets into a URL. */
    @PostMapping("/search")
    @PreAuthorize("isAuthenticated()")
    String search(
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "page", defaultValue = "0") int page,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        try {
            model.addAttribute("text", text);
            model.addAttribute("found", reading.search(text, page));
        } catch (Refusal refusal) {
            response.setStatus(refusal.type().status());
            model.addAttribute("text", "");
            model.addAttribute("problem", refusal.detail().in(locale));
        }
        return SEARCH;
    }
}
