package org.himaye.scenario;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.himaye.access.Acting;
import org.himaye.casefile.Sex;
import org.himaye.engine.Desk;
import org.himaye.engine.EngineClock;
import org.himaye.protection.application.Channel;
import org.himaye.protection.application.Lodging;
import org.himaye.protection.application.Lodgings;
import org.himaye.shared.Actor;
import org.himaye.shared.LegalTime;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where scenarios happen: the application's beans, its clock and the officers of the demo provinces. */
final class Office implements AutoCloseable {

    static final String VAN = "65";
    static final String ISTANBUL = "34";
    static final String ANKARA = "06";

    private static final Map<String, String> PREFIXES =
            Map.of(VAN, "van", ISTANBUL, "istanbul", ANKARA, "ankara", RandomPlay.PROVINCE, "yalova");
    private static final Set<String> NATIONAL = Set.of(
            "hq-protection",
            "hq-irregular",
            "legal-counsel",
            "commission-secretariat",
            "commission-chair",
            "commission-member-expert");
    private static final AtomicInteger REFERENCES = new AtomicInteger();

    private final ApplicationContext application;
    private final EngineClock clock;
    private final List<Runnable> onlookers = new ArrayList<>();

    Office(ApplicationContext application) {
        this.application = application;
        this.clock = application.getBean(EngineClock.class);
    }

    /** Returns a bean of the application. */
    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /** Returns what listeners of the application listen to. */
    org.springframework.context.ApplicationEventPublisher events() {
        return application;
    }

    /** Lets somebody look on before each form, each job of the engine and each move of the clock. */
    void lookedOverBy(Runnable onlooker) {
        onlookers.add(onlooker);
    }

    Desk desk() {
        onlookers.forEach(Runnable::run);
        return bean(Desk.class);
    }

    /** Lets the clock of engine and domain stand at a local time of Türkiye. */
    void at(String localTime) {
        onlookers.forEach(Runnable::run);
        clock.standAt(instant(localTime));
    }

    /** Returns the present local time of Türkiye, to the minute. */
    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), LegalTime.ZONE)
                .truncatedTo(java.time.temporal.ChronoUnit.MINUTES);
    }

    static Instant instant(String localTime) {
        return LocalDateTime.parse(localTime).atZone(LegalTime.ZONE).toInstant();
    }

    /** Returns the account name of a demo officer. */
    static String account(String province, String group) {
        return (NATIONAL.contains(group) ? "merkez" : PREFIXES.get(province)) + "." + group;
    }

    /** Returns a demo officer: one group, and the own province or, at the headquarters, all. */
    static Actor officer(String province, String group) {
        return new Actor(account(province, group), Set.of(group), Set.of(NATIONAL.contains(group) ? "*" : province));
    }

    /** Reads as somebody who sees every province. */
    <T> T reading(Callable<T> work) {
        var transaction = new TransactionTemplate(bean(PlatformTransactionManager.class));
        return Acting.call(
                Actor.SYSTEM,
                () -> transaction.execute(status -> {
                    try {
                        return work.call();
                    } catch (Exception failure) {
                        throw new IllegalStateException(failure);
                    }
                }));
    }

    /** Opens a case in Van by a wish expressed now at the provincial directorate. */
    ProtectionCase lodged(String localTime) {
        return lodged(localTime, VAN, Channel.PROVINCIAL_DIRECTORATE);
    }

    /** Opens a case by a wish expressed now. */
    ProtectionCase lodged(String localTime, String province, Channel channel) {
        return lodged(localTime, province, channel, "Ahmadi");
    }

    /** Opens a case of a person with a given family name by a wish expressed now. */
    ProtectionCase lodged(String localTime, String province, Channel channel, String familyName) {
        return lodged(localTime, province, channel, familyName, List.of());
    }

    /** Opens a case that covers family members (YUKK 65/3). */
    ProtectionCase lodged(
            String localTime, String province, Channel channel, String familyName, List<Lodging.Member> family) {
        at(localTime);
        var person = new Lodging.Declared(familyName, "Ali", Sex.MALE, java.time.LocalDate.of(1990, 1, 2), "AFG", "FA");
        var lodging = new Lodging(reference(), province, channel, instant(localTime), person, null, family);
        var file = Acting.call(
                officer(province, "front-desk"), () -> bean(Lodgings.class).lodge(lodging));
        return new ProtectionCase(this, file);
    }

    /** Returns a lodging reference nobody has used yet. */
    static String reference() {
        return String.format(Locale.ROOT, "SCENARIO-%06d", REFERENCES.incrementAndGet());
    }

    @Override
    public void close() {
        clock.runWithTheMachine();
    }
}
