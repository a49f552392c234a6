package org.himaye.supervision.web;

import java.time.LocalDate;
import java.time.YearMonth;
import org.himaye.supervision.figures.FigureProcedure;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Inflow, outflow and backlog, where cases are and why, and what becomes of decisions. */
@Controller
class FlowPage {

    private final FlowReading reading;

    FlowPage(FlowReading reading) {
        this.reading = reading;
    }

    /** Shows twelve months of a procedure; without a choice international protection up to today. */
    @GetMapping("/supervision/flow")
    @PreAuthorize(SupervisionRights.FIGURES)
    String flow(
            @RequestParam(name = "procedure", defaultValue = "PROTECTION") FigureProcedure procedure,
            @RequestParam(name = "province", required = false) @Nullable String province,
            @RequestParam(name = "month", required = false) @DateTimeFormat(pattern = "yyyy-MM") @Nullable
                    YearMonth month,
            @RequestParam(name = "knownOn", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate knownOn,
            Model model) {
        model.addAttribute("procedures", FigureProcedure.values());
        model.addAttribute("flow", reading.view(procedure, province, month, knownOn));
        return "supervision/flow";
    }
}
