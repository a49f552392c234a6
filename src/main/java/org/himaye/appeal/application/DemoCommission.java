package org.himaye.appeal.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.himaye.access.Acting;
import org.himaye.appeal.application.Commissions.Commission;
import org.himaye.shared.Actor;
import org.himaye.shared.LegalTime;
import org.himaye.shared.Province;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The commission of the training users: four principals, a substitute for each, and UNHCR as observer. Set up once; a
 * commission that exists is left as people have changed it.
 */
@Component
@Profile("demo")
class DemoCommission {

    private static final String COMMISSION = "K1";
    private static final String ACCOUNTS = "merkez.";
    private static final long LOCK = 0x4B4F4D4953594FL;

    private final Commissions commissions;
    private final TransactionTemplate transactions;
    private final JdbcClient database;
    private final Clock clock;
    private final @Nullable LocalDate since;

    /**
     * @param since first day of the mandates; null for the first day of this year
     */
    DemoCommission(
            Commissions commissions,
            TransactionTemplate transactions,
            JdbcClient database,
            Clock clock,
            @Value("${himaye.demo.commission-since:#{null}}") @Nullable LocalDate since) {
        this.commissions = commissions;
        this.transactions = transactions;
        this.database = database;
        this.clock = clock;
        this.since = since;
    }

    /** Sets the commission up after the training users are there; one node at a time. */
    @EventListener(ContextRefreshedEvent.class)
    @Order(10)
    void prepare() {
        Acting.as(
                Actor.SYSTEM,
                () -> transactions.executeWithoutResult(transaction -> {
                    database.sql("select pg_advisory_xact_lock(?)")
                            .param(LOCK)
                            .query()
                            .singleRow();
                    if (commissions.all().stream().noneMatch(one -> one.id().equals(COMMISSION))) {
                        establish();
                    }
                }));
    }

    private void establish() {
        LocalDate start = since == null ? LegalTime.dayOf(clock.instant()).withDayOfYear(1) : since;
        commissions.establish(
                new Commission(COMMISSION, "Birinci Değerlendirme Komisyonu", Province.HEADQUARTERS, start));
        Map<Standing, String> suffixes = Map.of(Standing.PRINCIPAL, "", Standing.SUBSTITUTE, "-2");
        for (Seat seat : Seat.values()) {
            for (Standing standing : Standing.values()) {
                boolean fixedTerm = seat == Seat.CHAIR || seat == Seat.EXPERT;
                boolean shortest = standing == Standing.SUBSTITUTE && seat == Seat.FOREIGN_AFFAIRS;
                commissions.appoint(
                        COMMISSION,
                        ACCOUNTS + seat.group().id() + suffixes.get(standing),
                        seat,
                        standing,
                        start,
                        fixedTerm || shortest ? null : LocalDate.of(start.getYear() + 2, 1, 1));
            }
        }
        commissions.inviteObserver(ACCOUNTS + "unhcr-observer");
    }
}
