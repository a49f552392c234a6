package org.himaye.trafficking;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.himaye.ledger.LedgerLine;
import org.himaye.ledger.SealedLedger;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.PersonId;
import org.himaye.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Referrals in PostgreSQL, where the application may add and never read. */
@Repository
@Transactional
class DatabaseTraffickingReferrals implements TraffickingReferrals {

    private final JdbcClient database;
    private final SealedLedger ledger;
    private final CurrentActor currentActor;
    private final Clock clock;

    DatabaseTraffickingReferrals(JdbcClient database, SealedLedger ledger, CurrentActor currentActor, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public UUID receive(PersonId personId, String province, ReferralSource source, Instant receivedAt) {
        refuseFuture(receivedAt);
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

    private void refuseFuture(Instant receivedAt) {
        new FieldChecks(clock)
                .require(
                        !receivedAt.isAfter(clock.instant()),
                        "receivedAt",
                        "in-the-future",
                        "Gelecekte olamaz.",
                        "It cannot lie in the future.")
                .refuseIfAny();
    }

    private static OffsetDateTime of(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
