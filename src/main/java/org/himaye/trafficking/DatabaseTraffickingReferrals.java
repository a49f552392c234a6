package org.himaye.trafficking;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.himaye.deadlines.StatutoryPeriods;
import org.himaye.ledger.LedgerLine;
import org.himaye.ledger.SealedLedger;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.PersonId;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Referrals in PostgreSQL, where the application may add and never read. */
@Repository
@Transactional
class DatabaseTraffickingReferrals implements TraffickingReferrals {

    private static final String REFLECTION_PERIOD = "DL-TH-01";

    private final JdbcClient database;
    private final StatutoryPeriods periods;
    private final SealedLedger ledger;
    private final CurrentActor currentActor;
    private final Clock clock;

    DatabaseTraffickingReferrals(
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

    @Override
    public UUID receive(PersonId personId, String province, ReferralSource source, Instant receivedAt) {
        refuseFuture(receivedAt, "receivedAt");
        if (!currentActor.get().sees(province)) {
            throw new Refusal(
                    CommonProblem.FORBIDDEN,
                    new LocalizedText(
                            "Bildirim yalnızca görevli olduğunuz il adına alınabilir.",
                            "A referral can only be received for your own province."),
                    null);
        }
        UUID id = UUID.randomUUID();
        database.sql("insert into trafficking_referral (id, province, person_id, source, received_at, received_by,"
                        + " recorded_at) values (?, ?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(province)
                .param(personId.value())
                .param(source.name())
                .param(of(receivedAt))
                .param(currentActor.get().userId())
                .param(of(clock.instant()))
                .update();
        ledger.append(LedgerLine.of("TRAFFICKING_REFERRAL_RECEIVED").with("referral", id));
        return id;
    }

    @Override
    public void recordOutcome(UUID referralId, ReferralOutcome outcome, Instant decidedAt) {
        refuseFuture(decidedAt, "decidedAt");
        boolean own = database.sql("select is_own_trafficking_referral(?)")
                .param(referralId)
                .query(Boolean.class)
                .single();
        if (!own) {
            throw new Refusal(
                    CommonProblem.NOT_FOUND,
                    new LocalizedText(
                            "Böyle bir kayıt yok ya da görme yetkiniz yok.",
                            "There is no such record, or you may not see it."),
                    null);
        }
        Instant reflectionUntil = outcome.isProtecting()
                ? periods.compute(REFLECTION_PERIOD, decidedAt).endsAt()
                : null;
        database.sql("insert into trafficking_outcome (referral_id, outcome, reflection_until, decided_at, recorded_by,"
                        + " recorded_at) values (?, ?, ?, ?, ?, ?)")
                .param(referralId)
                .param(outcome.name())
                .param(orNull(reflectionUntil))
                .param(of(decidedAt))
                .param(currentActor.get().userId())
                .param(of(clock.instant()))
                .update();
        ledger.append(LedgerLine.of("TRAFFICKING_OUTCOME_RECORDED").with("referral", referralId));
    }

    private void refuseFuture(Instant happened, String field) {
        new FieldChecks(clock)
                .require(
                        !happened.isAfter(clock.instant()),
                        field,
                        "in-the-future",
                        "Gelecekte olamaz.",
                        "It cannot lie in the future.")
                .refuseIfAny();
    }

    private static OffsetDateTime of(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime orNull(@Nullable Instant instant) {
        return instant == null ? null : of(instant);
    }
}
