package org.himaye.supervision.web;

import java.util.List;
import org.himaye.casefile.CaseFiles;
import org.himaye.supervision.figures.FigureCatalogue;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What each figure means. */
@Controller
@PreAuthorize(SupervisionRights.FIGURES)
class FigurePages {

    private final FigureCatalogue catalogue;

    FigurePages(FigureCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Shows every definition. */
    @GetMapping("/supervision/figures")
    String all(Model model) {
        model.addAttribute("figures", catalogue.all());
        return "supervision/figures";
    }

    /** Shows the definition of one figure; not found if there is no such figure. */
    @GetMapping("/supervision/figures/{code}")
    String one(@PathVariable("code") String code, Model model) {
        model.addAttribute("figures", List.of(catalogue.find(code).orElseThrow(CaseFiles::notFound)));
        return "supervision/figures";
    }
}
