package org.himaye.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.himaye.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the record of a sealed file. The database shows it to the file's team and to nobody else. */
@Component
@Transactional(readOnly = true)
public class SealedLedgerReader {

    private static final String NEWEST = "select e.sequence_number, " + StoredEntry.COLUMNS
            + " from sealed_ledger_entry e where e.case_id = ? order by e.sequence_number desc limit ?";

    private final JdbcClient database;

    SealedLedgerReader(JdbcClient database) {
        this.database = database;
    }

    /**
     * Returns what was done and read in a file, the newest first; empty for everybody outside its team.
     *
     * @param limit at most so many entries
     */
    public List<LedgerEntry> newest(CaseId file, int limit) {
        return database.sql(NEWEST)
                .param(file.value())
                .param(limit)
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
                null,
                stored.province(),
                FactsText.read(Objects.requireNonNull(stored.facts())));
    }
}
