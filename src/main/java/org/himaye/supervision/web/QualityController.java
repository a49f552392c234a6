package org.himaye.supervision.web;

import java.util.List;
import org.himaye.supervision.quality.QualityResults;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Results of second readings for other pages and programmes. */
@RestController
class QualityController {

    private final QualityResults results;

    QualityController(QualityResults results) {
        this.results = results;
    }

    /**
     * Results of a year.
     *
     * @param year the year
     * @param results by unit, procedure and month, and of the whole year (month null); a value of null is withheld
     * @param points by unit, procedure and point of the checklist; units with too few readings are left out
     */
    public record YearAnswer(int year, List<QualityResults.Row> results, List<QualityResults.PointRow> points) {}

    /** Returns the results of the units that the caller may see. */
    @GetMapping("/api/supervision/quality/results")
    @PreAuthorize(SupervisionRights.QUALITY)
    YearAnswer results(@RequestParam int year) {
        return new YearAnswer(year, results.of(year, null), results.points(year, null));
    }
}
