package org.himaye.trafficking.figures;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Indicators for the performance programme. */
@RestController
class TraffickingIndicatorController {

    private final TraffickingIndicators indicators;

    TraffickingIndicatorController(TraffickingIndicators indicators) {
        this.indicators = indicators;
    }

    /**
     * The indicators of a year.
     *
     * @param year the year
     * @param indicators each with its name; a value of null is withheld
     */
    record YearAnswer(int year, List<TraffickingIndicators.Indicator> indicators) {}

    /** Returns the indicators of a closed year, nationwide. */
    @GetMapping("/api/trafficking/indicators")
    @PreAuthorize("hasAnyAuthority('kpi-analyst', 'hq-protection')")
    YearAnswer indicators(@RequestParam int year) {
        return new YearAnswer(year, indicators.of(year));
    }
}
