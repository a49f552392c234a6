package org.himaye.caseload;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Numbers the runs in a database, so that each has references of its own. */
@Repository
class CaseloadRuns {

    private final JdbcClient database;
    private final Clock clock;

    CaseloadRuns(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
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

    /** Notes that the training population is begun, and returns when it first was. */
    @Transactional
    public Instant beginPopulation() {
        database.sql("insert into demo_population (begun_at) values (?) on conflict do nothing")
                .param(Timestamp.from(clock.instant()))
                .update();
        return database.sql("select begun_at from demo_population")
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    /** Tells whether every training case stands where it should. */
    @Transactional(readOnly = true)
    public boolean isPopulationComplete() {
        return database.sql("select completed_at is not null from demo_population")
                .query(Boolean.class)
                .single();
    }

    /** Notes that every training case stands where it should. */
    @Transactional
    public void completePopulation(Instant completedAt) {
        database.sql("update demo_population set completed_at = ?")
                .param(Timestamp.from(completedAt))
                .update();
    }
}
