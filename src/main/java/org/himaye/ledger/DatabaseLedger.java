package org.himaye.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.himaye.shared.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes lines to one table: one statement, no reading, nothing to wait for. */
class DatabaseLedger implements Ledger {

    // Nothing is returned: what a line says about another province its writer may append but not read back.
    private static final String INSERT = """
            insert into %s
                (id, recorded_at, actor, action, article, reason, case_id, person_id, province, facts, entry_hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcOperations database;
    private final String insert;
    private final CurrentActor currentActor;
    private final Clock clock;

    DatabaseLedger(JdbcOperations database, String table, CurrentActor currentActor, Clock clock) {
        this.database = database;
        this.insert = INSERT.formatted(table);
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void append(LedgerLine line) {
        requireTransaction();
        StoredEntry entry = entry(line, now(), currentActor.get().userId());
        database.update(insert, (PreparedStatement statement) -> fill(statement, entry));
    }

    @Override
    public void appendAll(List<LedgerLine> lines) {
        requireTransaction();
        if (lines.isEmpty()) {
            return;
        }
        Instant now = now();
        String actor = currentActor.get().userId();
        List<StoredEntry> entries =
                lines.stream().map(line -> entry(line, now, actor)).toList();
        database.batchUpdate(insert, entries, entries.size(), DatabaseLedger::fill);
    }

    private static void requireTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A ledger line belongs into the transaction of what it tells");
        }
    }

    /** PostgreSQL keeps microseconds, and the hash must be that of what is kept. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static StoredEntry entry(LedgerLine line, Instant now, String actor) {
        return new StoredEntry(
                UUID.randomUUID(),
                now,
                actor,
                line.action(),
                line.article(),
                line.reason(),
                line.caseId() == null ? null : line.caseId().value(),
                line.personId() == null ? null : line.personId().value(),
                line.province(),
                FactsText.write(line.facts()));
    }

    private static void fill(PreparedStatement statement, StoredEntry entry) throws SQLException {
        setUuid(statement, 1, entry.id());
        statement.setObject(2, entry.recordedAt().atOffset(ZoneOffset.UTC));
        statement.setString(3, entry.actor());
        statement.setString(4, entry.action());
        statement.setString(5, entry.article());
        statement.setString(6, entry.reason());
        setUuid(statement, 7, entry.caseId());
        setUuid(statement, 8, entry.personId());
        statement.setString(9, entry.province());
        statement.setString(10, entry.facts());
        statement.setBytes(11, LedgerHash.ofEntry(entry));
    }

    private static void setUuid(PreparedStatement statement, int index, @Nullable UUID uuid) throws SQLException {
        statement.setObject(index, uuid, Types.OTHER);
    }
}
