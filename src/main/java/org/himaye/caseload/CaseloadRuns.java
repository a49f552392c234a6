package org.himaye.caseload;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Numbers the runs in a database, so that each has references of its own. */
@Repository
class CaseloadRuns {

    private final JdbcClient database;

    CaseloadRuns(JdbcClient database) {
        this.database = database;
    }

    /** Begins a run and returns its number. */
    @Transactional
    public long begin(int year, BigDecimal scale, long seed, Instant startedAt) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql("insert into caseload_run (year, scale, seed, started_at) values (?, ?, ?, ?)")
                .param(year)
                .param(scale)
                .param(seed)
                .param(Timestamp.from(startedAt))
                .update(key, "id");
        return key.getKey().longValue();
    }
}
