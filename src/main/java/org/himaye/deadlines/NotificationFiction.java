package org.himaye.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;

/** Turns the way and the fact of service into the date of notification (7201; law note H.12). */
public final class NotificationFiction {

    private static final int ELECTRONIC_DAYS = 5;
    private static final int TEMPORARILY_AWAY_DAYS = 15;
    private static final int PUBLICATION_DAYS = 7;
    private static final int LONGEST_PUBLICATION_DAYS = 15;

    private NotificationFiction() {}

    /**
     * Returns the date of notification. Days off and the judicial recess do not matter (7201 33).
     *
     * @param way how it was served
     * @param fact what the way names as its fact
     */
    public static NotificationDate dateOf(ServiceWay way, Instant fact) {
        StartRange.require(fact);
        LocalDate day = LegalTime.dayOf(fact);
        return switch (way) {
            case ELECTRONIC -> electronic(day);
            case HOUSEHOLD_MEMBER_TEMPORARILY_AWAY -> temporarilyAway(day);
            case PUBLICATION -> published(day);
            default ->
                new NotificationDate(
                        day,
                        day,
                        List.of(new ExplanationStep(
                                day,
                                new LocalizedText(
                                        way.label().tr() + ": aynı gün tebliğ edilmiş sayılır",
                                        way.label().en() + ": notified on that day"),
                                way.article())));
        };
    }

    /**
     * Combines several services of one decision, e.g. on the person and on the lawyer: the strict day comes from the
     * earliest (YUKK 53/2), the generous day from the latest (7201 11).
     *
     * @throws IllegalArgumentException if there is no service
     */
    public static NotificationDate combined(Collection<NotificationDate> services) {
        if (services.isEmpty()) {
            throw new IllegalArgumentException("No service to combine");
        }
        LocalDate strict = services.stream()
                .map(NotificationDate::strict)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate generous = services.stream()
                .map(NotificationDate::generous)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<ExplanationStep> steps = new ArrayList<>();
        services.forEach(service -> steps.addAll(service.steps()));
        if (services.size() > 1) {
            steps.add(new ExplanationStep(
                    strict,
                    new LocalizedText(
                            "Birden çok tebliğ: süre en erken olandan işler",
                            "Several services: the period runs from the earliest"),
                    "YUKK 53/2"));
            steps.add(new ExplanationStep(
                    generous,
                    new LocalizedText(
                            "Kilit en geç tebliğe göre hesaplanır", "The lock counts from the latest service"),
                    "7201 11"));
        }
        return new NotificationDate(strict, generous, steps);
    }

    private static NotificationDate electronic(LocalDate day) {
        LocalDate notified = day.plusDays(ELECTRONIC_DAYS);
        return new NotificationDate(
                notified,
                notified,
                List.of(
                        fact(ServiceWay.ELECTRONIC, day),
                        step(
                                ServiceWay.ELECTRONIC,
                                notified,
                                "Ulaştığı günü izleyen beşinci günün sonunda tebliğ edilmiş sayılır",
                                "Deemed notified at the end of the fifth day after arrival")));
    }

    private static NotificationDate temporarilyAway(LocalDate day) {
        ServiceWay way = ServiceWay.HOUSEHOLD_MEMBER_TEMPORARILY_AWAY;
        LocalDate generous = day.plusDays(TEMPORARILY_AWAY_DAYS);
        return new NotificationDate(
                day,
                generous,
                List.of(
                        step(
                                way,
                                day,
                                way.label().tr() + ": teslim edildiyse aynı gün tebliğ edilmiş sayılır",
                                way.label().en() + ": notified on that day if handed over"),
                        step(
                                way,
                                generous,
                                "Kapıya ihbarname yapıştırıldıysa on beş gün sonra tebliğ edilmiş sayılır; kilit buna göre"
                                        + " hesaplanır",
                                "After a notice on the door, deemed notified fifteen days later; the lock counts from then")));
    }

    private static NotificationDate published(LocalDate day) {
        LocalDate strict = day.plusDays(PUBLICATION_DAYS);
        LocalDate generous = day.plusDays(LONGEST_PUBLICATION_DAYS);
        return new NotificationDate(
                strict,
                generous,
                List.of(
                        fact(ServiceWay.PUBLICATION, day),
                        step(
                                ServiceWay.PUBLICATION,
                                strict,
                                "Son ilandan yedi gün sonra tebliğ edilmiş sayılır",
                                "Deemed notified seven days after the last publication"),
                        step(
                                ServiceWay.PUBLICATION,
                                generous,
                                "Merci on beş güne kadar uzun süre verebilir; kilit buna göre hesaplanır",
                                "The authority may set up to fifteen days; the lock counts from then")));
    }

    private static ExplanationStep step(ServiceWay way, LocalDate day, String turkish, String english) {
        return new ExplanationStep(day, new LocalizedText(turkish, english), way.article());
    }

    private static ExplanationStep fact(ServiceWay way, LocalDate day) {
        return new ExplanationStep(day, way.label(), way.article());
    }
}
