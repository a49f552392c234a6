package org.himaye.deadlines.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.himaye.deadlines.ComputedDeadline;
import org.himaye.deadlines.DeadlineCatalogue;
import org.himaye.deadlines.DeadlineProblem;
import org.himaye.deadlines.NotificationDate;
import org.himaye.deadlines.NotificationFiction;
import org.himaye.deadlines.ServiceWay;
import org.himaye.deadlines.StatutoryPeriods;
import org.himaye.shared.FieldProblem;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of periods, and the explanation of any date it yields. */
@RestController
@RequestMapping("/api/deadlines/rules")
class DeadlineRuleController {

    private final DeadlineCatalogue catalogue;
    private final StatutoryPeriods periods;

    DeadlineRuleController(DeadlineCatalogue catalogue, StatutoryPeriods periods) {
        this.catalogue = catalogue;
        this.periods = periods;
    }

    /** Lists every wording of every period. */
    @GetMapping
    @PreAuthorize("isAuthenticated()")
    List<RuleResponse> rules() {
        return catalogue.all().stream().map(RuleResponse::of).toList();
    }

    /**
     * Computes a period and explains every step.
     *
     * @param id rule
     * @param start fact: a day, a local date and time, or one with offset
     * @param way way of service; the start is then the fact of service and the notification date is derived first
     * @throws Refusal 404 for an unknown rule; 400 for a start or way that is absent, unreadable or not computable
     */
    @GetMapping("/{id}/explain")
    @PreAuthorize("isAuthenticated()")
    ExplanationResponse explain(
            @PathVariable("id") String id,
            @RequestParam(name = "start", required = false) @Nullable String start,
            @RequestParam(name = "way", required = false) @Nullable String way) {
        catalogue.versions(id);
        Instant fact = StartParameter.parse(start);
        NotificationDate notified = way == null ? null : NotificationFiction.dateOf(way(way), fact);
        ComputedDeadline deadline = notified == null ? periods.compute(id, fact) : periods.compute(id, notified);
        return ExplanationResponse.of(fact, notified, deadline);
    }

    private static ServiceWay way(String name) {
        return Arrays.stream(ServiceWay.values())
                .filter(way -> way.name().equals(name))
                .findFirst()
                .orElseThrow(() -> {
                    String known = Arrays.stream(ServiceWay.values())
                            .map(ServiceWay::name)
                            .collect(Collectors.joining(", "));
                    LocalizedText detail = new LocalizedText(
                            "Tebliğ şekli şunlardan biri olmalıdır: " + known + ".",
                            "The way of service must be one of: " + known + ".");
                    return new Refusal(
                            DeadlineProblem.INVALID_WAY,
                            detail,
                            null,
                            List.of(new FieldProblem("way", "unknown", detail)));
                });
    }
}
