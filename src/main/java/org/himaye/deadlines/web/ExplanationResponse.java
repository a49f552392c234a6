package org.himaye.deadlines.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.himaye.deadlines.ClockClass;
import org.himaye.deadlines.ComputedDeadline;
import org.himaye.deadlines.ExplanationStep;
import org.himaye.deadlines.NotificationDate;
import org.himaye.deadlines.PeriodUnit;
import org.himaye.shared.LegalTime;
import org.jspecify.annotations.Nullable;

/**
 * A date with its reasons.
 *
 * @param ruleId the period
 * @param citation deciding article of the wording that applied
 * @param amount amount counted
 * @param unit what the amount counts
 * @param clockClass how it was counted
 * @param start fact as asked, in legal time
 * @param notifiedOn day of notification, where a way of service was given
 * @param lastFilingDay last filing day of class C1
 * @param lastDay last day of the other classes
 * @param endsAt first instant at which the period is over
 * @param lockUntil until when nothing may be enforced
 * @param plannedFor day to plan the act for, class C3
 * @param steps how the dates came about
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExplanationResponse(
        String ruleId,
        String citation,
        int amount,
        PeriodUnit unit,
        ClockClass clockClass,
        OffsetDateTime start,
        @Nullable LocalDate notifiedOn,
        @Nullable LocalDate lastFilingDay,
        @Nullable LocalDate lastDay,
        OffsetDateTime endsAt,
        OffsetDateTime lockUntil,
        @Nullable LocalDate plannedFor,
        List<Step> steps) {

    static ExplanationResponse of(Instant fact, @Nullable NotificationDate notified, ComputedDeadline deadline) {
        boolean filing = deadline.rule().clockClass() == ClockClass.C1;
        Stream<ExplanationStep> service = notified == null ? Stream.empty() : notified.steps().stream();
        return new ExplanationResponse(
                deadline.rule().id(),
                deadline.rule().citation(),
                deadline.amount(),
                deadline.rule().unit(),
                deadline.rule().clockClass(),
                local(fact),
                notified == null ? null : notified.strict(),
                filing ? deadline.lastDay() : null,
                filing ? null : deadline.lastDay(),
                local(deadline.endsAt()),
                local(deadline.lockUntil()),
                deadline.plannedFor(),
                Stream.concat(service, deadline.steps().stream())
                        .map(step -> new Step(
                                step.date(), step.reason().tr(), step.reason().en(), step.article()))
                        .toList());
    }

    private static OffsetDateTime local(Instant instant) {
        return instant.atZone(LegalTime.ZONE).toOffsetDateTime();
    }

    /**
     * One step.
     *
     * @param date day it speaks of
     * @param tr reason in Turkish
     * @param en reason in English
     * @param article deciding article; absent for a convention of the project
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(
            LocalDate date, String tr, String en, @Nullable String article) {}
}
