package org.himaye.model;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Conditions on what a class calls, directly or by a method reference. */
final class CallConditions {

    private static final Set<String> DATES = Set.of(
            LocalDate.class.getName(),
            LocalDateTime.class.getName(),
            ZonedDateTime.class.getName(),
            OffsetDateTime.class.getName(),
            Instant.class.getName());
    private static final Pattern MOVES = Pattern.compile("(plus|minus)(?!Millis|Nanos).*");
    private static final Set<String> LOCALE_DEPENDENT = Set.of("toLowerCase", "toUpperCase", "format");

    private CallConditions() {}

    /** Reads the machine's clock instead of the injected one. */
    static ArchCondition<JavaClass> readTheTimeWithoutAClock() {
        return call("read the time without a Clock", target -> {
            String owner = target.getOwner().getName();
            boolean takesClock =
                    target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
            return owner.startsWith("java.time.") && "now".equals(target.getName()) && !takesClock
                    || owner.equals(System.class.getName()) && "currentTimeMillis".equals(target.getName())
                    || owner.equals(Date.class.getName())
                            && "<init>".equals(target.getName())
                            && target.getRawParameterTypes().isEmpty();
        });
    }

    /** Moves a date by an amount that could be a period; a millisecond turns the end of a period into its last moment. */
    static ArchCondition<JavaClass> addToDates() {
        return call(
                "add to or subtract from a date",
                target -> DATES.contains(target.getOwner().getName())
                        && MOVES.matcher(target.getName()).matches());
    }

    /** Formats or changes case by the machine's default locale, which may be Turkish. */
    static ArchCondition<JavaClass> dependOnTheDefaultLocale() {
        return call(
                "depend on the default locale",
                target -> target.getOwner().isEquivalentTo(String.class)
                        && LOCALE_DEPENDENT.contains(target.getName())
                        && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Locale.class)));
    }

    private static ArchCondition<JavaClass> call(String description, Predicate<CodeUnitAccessTarget> forbidden) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getCodeUnitAccessesFromSelf().stream()
                        .filter(call -> forbidden.test(call.getTarget()))
                        .forEach(call -> events.add(SimpleConditionEvent.satisfied(item, call.getDescription())));
            }
        };
    }
}
