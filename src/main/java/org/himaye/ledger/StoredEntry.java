package org.himaye.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code ledger_entry} without its sequence number and hash. Everything may be null, because the verifier
 * must also be able to read what somebody with the owner's rights has made of a row.
 */
record StoredEntry(
        @Nullable UUID id,
        @Nullable Instant recordedAt,
        @Nullable String actor,
        @Nullable String action,
        @Nullable String article,
        @Nullable String reason,
        @Nullable UUID caseId,
        @Nullable UUID personId,
        @Nullable String province,
        @Nullable String facts) {

    static final String COLUMNS = "e.id, e.recorded_at, e.actor, e.action, e.article, e.reason, e.case_id, e.person_id,"
            + " e.province, e.facts";

    static StoredEntry read(ResultSet row) throws SQLException {
        return new StoredEntry(
                row.getObject("id", UUID.class),
                instant(row, "recorded_at"),
                row.getString("actor"),
                row.getString("action"),
                row.getString("article"),
                row.getString("reason"),
                row.getObject("case_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("province"),
                row.getString("facts"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
