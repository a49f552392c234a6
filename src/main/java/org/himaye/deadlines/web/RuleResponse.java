package org.himaye.deadlines.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.himaye.deadlines.Bound;
import org.himaye.deadlines.ClockClass;
import org.himaye.deadlines.DeadlineRule;
import org.himaye.deadlines.Direction;
import org.himaye.deadlines.PeriodUnit;
import org.himaye.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** One wording of one period, as clients read it; components as in {@link DeadlineRule}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RuleResponse(
        String ruleId,
        LocalizedText name,
        String citation,
        LocalizedText start,
        int amount,
        @Nullable Integer leastAmount,
        PeriodUnit unit,
        ClockClass clockClass,
        LocalizedText clockClassName,
        Direction direction,
        Bound bound,
        List<Integer> months,
        boolean burden,
        boolean setting,
        boolean inIyuk,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        LocalizedText responsible,
        LocalizedText lapse,
        String source,
        String confidence,
        @Nullable LocalizedText note) {

    static RuleResponse of(DeadlineRule rule) {
        return new RuleResponse(
                rule.id(),
                rule.name(),
                rule.citation(),
                rule.start(),
                rule.amount(),
                rule.leastAmount(),
                rule.unit(),
                rule.clockClass(),
                rule.clockClass().label(),
                rule.direction(),
                rule.bound(),
                rule.months(),
                rule.burden(),
                rule.setting(),
                rule.inIyuk(),
                rule.validFrom(),
                rule.validTo(),
                rule.responsible(),
                rule.lapse(),
                rule.source(),
                rule.confidence(),
                rule.note());
    }
}
