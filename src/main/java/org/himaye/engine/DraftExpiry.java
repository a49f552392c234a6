package org.himaye.engine;

import java.time.Clock;
import java.time.Duration;
import org.himaye.access.Acting;
import org.himaye.shared.Actor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Deletes in the background the drafts that nobody has saved for long; those of ended tasks are gone already. */
@Component
public class DraftExpiry {

    private final DatabaseDrafts drafts;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Duration keptFor;

    DraftExpiry(
            DatabaseDrafts drafts,
            TransactionOperations transactions,
            Clock clock,
            @Value("${himaye.drafts.keep-for:P30D}") Duration keptFor) {
        this.drafts = drafts;
        this.transactions = transactions;
        this.clock = clock;
        this.keptFor = keptFor;
    }

    /** Forgets, as Himaye itself, what was saved longer ago than drafts are kept. */
    @Scheduled(
            initialDelayString = "${himaye.drafts.sweep-interval:PT1H}",
            fixedDelayString = "${himaye.drafts.sweep-interval:PT1H}")
    public void forgetExpired() {
        Acting.as(
                Actor.SYSTEM,
                () -> transactions.executeWithoutResult(
                        status -> drafts.forgetBefore(clock.instant().minus(keptFor))));
    }
}
