package org.himaye.trafficking.referral;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.himaye.deadlines.StatutoryPeriods;
import org.himaye.ledger.LedgerLine;
import org.himaye.ledger.SealedLedger;
import org.himaye.shared.CurrentActor;
import org.himaye.trafficking.ReferralOutcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What came of referrals; the last outcome counts, and the application never reads it. A suspicion or identification starts the
 * reflection period (YUKK 48), during which the person is protected whatever comes later.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ReferralOutcomes {

    private static final String REFLECTION_PERIOD = "DL-TH-01";

    private final JdbcClient database;
    private final StatutoryPeriods periods;
    private final SealedLedger ledger;
    private final CurrentActor currentActor;
    private final Clock clock;

    ReferralOutcomes(
            JdbcClient database,
            StatutoryPeriods periods,
            SealedLedger ledger,
            CurrentActor currentActor,
            Clock clock) {
        this.database = database;
        this.periods = periods;
        this.ledger = ledger;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Records what came of a referral of a file of the actor's; the database refuses any other. */
    void record(UUID referral, ReferralOutcome outcome, Instant decidedAt) {
        OffsetDateTime reflectionUntil = outcome.isProtecting()
                ? of(periods.compute(REFLECTION_PERIOD, decidedAt).endsAt())
                : null;
        database.sql("insert into trafficking_outcome (referral_id, outcome, reflection_until, decided_at, recorded_by,"
                        + " recorded_at) values (:referral, :outcome, :reflectionUntil, :decidedAt, :by, :at)")
                .param("referral", referral)
                .param("outcome", outcome.name())
                .param("reflectionUntil", reflectionUntil, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("decidedAt", of(decidedAt))
                .param("by", currentActor.get().userId())
                .param("at", of(clock.instant()))
                .update();
        ledger.append(LedgerLine.of("TRAFFICKING_OUTCOME_RECORDED").with("referral", referral));
    }

    private static OffsetDateTime of(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
