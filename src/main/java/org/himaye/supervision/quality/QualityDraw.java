package org.himaye.supervision.quality;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himaye.deadlines.StatutoryPeriods;
import org.himaye.ledger.Ledger;
import org.himaye.ledger.LedgerLine;
import org.himaye.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Draws the decisions that are read a second time. The ticket of a decision is a number from 0 to 2³² − 1, taken from the hash
 * of its ledger line; it is drawn if the ticket is less than the share times 2³². Who signs cannot know it, because the line holds
 * a random identifier that the application makes afterwards; who checks can compute it from the ledger alone, since each run is
 * a line with the number of decisions and a digest of all of them with their shares.
 */
@Service
class QualityDraw {

    private static final int BATCH = 200;
    private static final String READING_PERIOD = "DL-PR-12";

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final QualityCatalogue catalogue;
    private final QualitySettings settings;
    private final StatutoryPeriods periods;
    private final Ledger ledger;
    private final Clock clock;

    QualityDraw(
            JdbcClient database,
            PlatformTransactionManager transactions,
            QualityCatalogue catalogue,
            QualitySettings settings,
            StatutoryPeriods periods,
            Ledger ledger,
            Clock clock) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.catalogue = catalogue;
        this.settings = settings;
        this.periods = periods;
        this.ledger = ledger;
        this.clock = clock;
    }

    private record Pending(
            long line, CaseId caseId, String province, String caseType, String unit, String kind, String decision) {}

    private record Ticket(
            String entryHash, long number, @Nullable UUID reading) {}

    /**
     * Draws everything that waits; other nodes may draw at the same time. To be called as Himaye itself.
     *
     * @return number of decisions that went through the draw
     */
    int drawAll() {
        int examined = 0;
        int inBatch;
        do {
            inBatch = drawBatch();
            examined += inBatch;
        } while (inBatch == BATCH);
        return examined;
    }

    private int drawBatch() {
        Integer examined = transaction.execute(status -> {
            List<Pending> pending = pending();
            if (!pending.isEmpty()) {
                draw(pending);
            }
            return pending.size();
        });
        return examined == null ? 0 : examined;
    }

    private void draw(List<Pending> pending) {
        LocalDate due = periods.compute(READING_PERIOD, clock.instant()).lastDay();
        MessageDigest digest = sha256();
        int entered = 0;
        int drawn = 0;
        for (Pending decision : pending) {
            Optional<SampledProcedure> procedure = catalogue.of(decision.caseType(), decision.kind());
            if (procedure.isEmpty()) {
                leaveOut(decision);
                continue;
            }
            String share = settings.of(decision.unit(), procedure.get().id()).toPlainString();
            Ticket ticket = draw(decision, procedure.get(), share, due);
            digest.update(
                    (decision.line() + ":" + ticket.entryHash() + ":" + share + ":" + (ticket.reading() != null) + "\n")
                            .getBytes(StandardCharsets.UTF_8));
            entered++;
            if (ticket.reading() != null) {
                drawn++;
                ledger.append(LedgerLine.of("QUALITY_SAMPLE_DRAWN")
                        .inCase(decision.caseId(), decision.province())
                        .with("reading", ticket.reading())
                        .with("decision", decision.decision())
                        .with("line", decision.line())
                        .with("lineHash", ticket.entryHash())
                        .with("ticket", ticket.number())
                        .with("share", share)
                        .with("unit", decision.unit())
                        .with("procedure", procedure.get().id())
                        .with("dueOn", due));
            }
        }
        if (entered > 0) {
            ledger.append(LedgerLine.of("QUALITY_DRAW_HELD")
                    .with("decisions", entered)
                    .with("drawn", drawn)
                    .with("firstLine", pending.get(0).line())
                    .with("lastLine", pending.get(pending.size() - 1).line())
                    .with("digest", HexFormat.of().formatHex(digest.digest())));
        }
    }

    private List<Pending> pending() {
        return database.sql("select sequence_number, case_id, province, case_type, unit, kind, decision_number"
                        + " from pending_quality_draws(:batch)")
                .param("batch", BATCH)
                .query((row, number) -> new Pending(
                        row.getLong("sequence_number"),
                        new CaseId(row.getObject("case_id", UUID.class)),
                        row.getString("province"),
                        row.getString("case_type"),
                        row.getString("unit"),
                        row.getString("kind"),
                        row.getString("decision_number")))
                .list();
    }

    private void leaveOut(Pending decision) {
        database.sql("select leave_out_of_quality_draw(:line)")
                .param("line", decision.line())
                .query((row, number) -> Boolean.TRUE)
                .list();
    }

    private Ticket draw(Pending decision, SampledProcedure procedure, String share, LocalDate due) {
        return database.sql("select entry_hash, ticket, reading_id from draw_quality_sample("
                        + ":line, :procedure, cast(:share as numeric), :due, :id)")
                .param("line", decision.line())
                .param("procedure", procedure.id())
                .param("share", share)
                .param("due", due)
                .param("id", UUID.randomUUID())
                .query((row, number) -> new Ticket(
                        row.getString("entry_hash"), row.getLong("ticket"), row.getObject("reading_id", UUID.class)))
                .single();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossibleOnAnyJava) {
            throw new IllegalStateException(impossibleOnAnyJava);
        }
    }
}
