package org.himaye.removal.decision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.himaye.ledger.Ledger;
import org.himaye.ledger.LedgerLine;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stops for information: at most four hours, never a detention, no person named (YUKK 97; INV-31). */
@Service
public class InformationStops {

    private static final Duration LONGEST = Duration.ofHours(4);

    private final JdbcClient database;
    private final Ledger ledger;
    private final CurrentActor currentActor;
    private final Clock clock;

    InformationStops(JdbcClient database, Ledger ledger, CurrentActor currentActor, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** How the person came. */
    public enum Kind {
        /** By invitation (davet). */
        INVITATION,
        /** Brought in (getirme). */
        BROUGHT_IN
    }

    /**
     * Records a stop; repeating a reference changes nothing.
     *
     * @throws Refusal if it was longer than four hours, lies in the future, or is another province's
     */
    @Transactional
    public void record(String province, String reference, Kind kind, Instant startedAt, Instant endedAt) {
        if (!currentActor.get().sees(province)) {
            throw new Refusal(
                    CommonProblem.FORBIDDEN,
                    new LocalizedText("Yalnızca kendi iliniz için kaydedilir.", "Only for your own province."),
                    null);
        }
        new FieldChecks(clock)
                .require(
                        !endedAt.isAfter(clock.instant()) && !endedAt.isBefore(startedAt),
                        "endedAt",
                        "out-of-range",
                        "Bitiş, başlangıçtan önce ve gelecekte olamaz.",
                        "The end cannot lie before the start or in the future.")
                .requireByLaw(
                        "YUKK 97",
                        Duration.between(startedAt, endedAt).compareTo(LONGEST) <= 0,
                        "endedAt",
                        "too-long",
                        "Bilgi alma dört saati aşamaz.",
                        "A stop for information cannot exceed four hours.")
                .refuseIfAny();
        int added = database.sql("insert into information_stop (id, province, reference, kind, started_at, ended_at, "
                        + "recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .param(UUID.randomUUID())
                .param(province)
                .param(reference)
                .param(kind.name())
                .param(Moments.of(startedAt))
                .param(Moments.of(endedAt))
                .param(currentActor.get().userId())
                .param(Moments.of(clock.instant()))
                .update();
        if (added == 1) {
            ledger.append(LedgerLine.of("INFORMATION_STOP_RECORDED")
                    .article("YUKK 97")
                    .with("province", province)
                    .with("kind", kind)
                    .with("startedAt", startedAt)
                    .with("endedAt", endedAt));
        }
    }
}
