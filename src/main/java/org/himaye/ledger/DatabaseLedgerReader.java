package org.himaye.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.himaye.shared.CaseId;
import org.himaye.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads {@code ledger_entry} under the row-level security of the running transaction. */
@Component
@Transactional(readOnly = true)
class DatabaseLedgerReader implements LedgerReader {

    private static final String SELECT =
            "select e.sequence_number, " + StoredEntry.COLUMNS + " from ledger_entry e where ";
    private static final int LONGEST_PAGE = 1000;

    private final JdbcClient database;

    DatabaseLedgerReader(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<LedgerEntry> of(CaseId caseId) {
        return database.sql(SELECT + "e.case_id = ? order by e.sequence_number")
                .param(caseId.value())
                .query((row, number) -> entry(row))
                .list();
    }

    @Override
    public List<LedgerEntry> page(LedgerFilter filter, long before, int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + LONGEST_PAGE + " entries");
        }
        List<String> conditions = new ArrayList<>(List.of("e.sequence_number < ?"));
        List<Object> values = new ArrayList<>(List.of(before));
        if (filter.caseId() != null) {
            conditions.add("e.case_id = ?");
            values.add(filter.caseId().value());
        }
        if (filter.personId() != null) {
            conditions.add("e.person_id = ?");
            values.add(filter.personId().value());
        }
        if (filter.actor() != null) {
            conditions.add("e.actor = ?");
            values.add(filter.actor());
        }
        if (filter.action() != null) {
            conditions.add("e.action = ?");
            values.add(filter.action());
        }
        if (filter.province() != null) {
            conditions.add("e.province = ?");
            values.add(filter.province());
        }
        if (filter.from() != null) {
            conditions.add("e.recorded_at >= ?");
            values.add(filter.from().atOffset(ZoneOffset.UTC));
        }
        if (filter.until() != null) {
            conditions.add("e.recorded_at < ?");
            values.add(filter.until().atOffset(ZoneOffset.UTC));
        }
        values.add(limit);
        return database.sql(SELECT + String.join(" and ", conditions) + " order by e.sequence_number desc limit ?")
                .params(values)
                .query((row, number) -> entry(row))
                .list();
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        StoredEntry stored = StoredEntry.read(row);
        return new LedgerEntry(
                row.getLong("sequence_number"),
                Objects.requireNonNull(stored.id()),
                Objects.requireNonNull(stored.recordedAt()),
                Objects.requireNonNull(stored.actor()),
                Objects.requireNonNull(stored.action()),
                stored.article(),
                stored.reason(),
                stored.caseId() == null ? null : new CaseId(stored.caseId()),
                stored.personId() == null ? null : new PersonId(stored.personId()),
                stored.province(),
                FactsText.read(Objects.requireNonNull(stored.facts())));
    }
}
