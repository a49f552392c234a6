package org.himaye.appeal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.himaye.HimayeTest;
import org.himaye.access.Acting;
import org.himaye.appeal.application.Commissions.Commission;
import org.himaye.appeal.application.Commissions.Mandate;
import org.himaye.shared.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@HimayeTest
class DemoCommissionTest {

    private static final String DEMO = "K1";

    @Autowired
    private DemoCommission demo;

    @Autowired
    private Commissions commissions;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void everySeatHasAPrincipalAndASubstituteAndUnhcrObserves() {
        List<Mandate> mandates = mandates();

        for (Seat seat : Seat.values()) {
            String principal = "merkez." + seat.group().id();
            assertThat(mandates)
                    .anyMatch(mandate -> mandate.userId().equals(principal)
                            && mandate.seat() == seat
                            && mandate.standing() == Standing.PRINCIPAL)
                    .anyMatch(mandate -> mandate.userId().equals(principal + "-2")
                            && mandate.seat() == seat
                            && mandate.standing() == Standing.SUBSTITUTE);
        }
        assertThat(reading(() -> commissions.isObserver("merkez.unhcr-observer")))
                .isTrue();
    }

    @Test
    void aSecondStartChangesNothing() {
        List<Mandate> before = mandates();
        List<Commission> all = reading(commissions::all);

        demo.prepare();

        assertThat(mandates()).isEqualTo(before);
        assertThat(reading(commissions::all)).isEqualTo(all);
    }

    private List<Mandate> mandates() {
        int year = reading(commissions::all).stream()
                .filter(one -> one.id().equals(DEMO))
                .findFirst()
                .orElseThrow()
                .establishedOn()
                .getYear();
        return reading(() -> commissions.mandates(DEMO, LocalDate.of(year, 12, 1)));
    }

    private <T> T reading(Callable<T> work) {
        return Acting.call(
                Actor.SYSTEM,
                () -> transactions.execute(status -> {
                    try {
                        return work.call();
                    } catch (Exception failure) {
                        throw new IllegalStateException(failure);
                    }
                }));
    }
}
