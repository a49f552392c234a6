package org.himaye.casefile;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts in PostgreSQL, under the actor's row-level security. */
@Repository
class DatabaseCaseStatistics implements CaseStatistics {

    private final JdbcClient database;

    DatabaseCaseStatistics(JdbcClient database) {
        this.database = database;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Count> count(Collection<CaseId> cases, Instant from, Instant until) {
        return database.sql("""
                        select p.nationality, f.opened_at < :from as opened_before, d.outcome, count(*) as cases
                        from case_file f
                        join person p on p.id = f.person_id
                        left join lateral (
                            select outcome from case_decision
                            where case_id = f.id and decided_at >= :from and decided_at < :until
                            order by decided_at limit 1) d on true
                        where f.id = any (:cases) and f.opened_at < :until
                            and not exists (select 1 from case_decision where case_id = f.id and decided_at < :from)
                        group by 1, 2, 3 order by 1, 2, 3""")
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("cases", ids(cases), java.sql.Types.ARRAY)
                .query((row, number) -> new Count(
                        row.getString("nationality"),
                        row.getBoolean("opened_before"),
                        row.getString("outcome"),
                        row.getLong("cases")))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Long> closed(Collection<CaseId> cases, Instant from, Instant until) {
        Map<String, Long> closed = new TreeMap<>();
        database.sql("select closed_as, count(*) as cases from case_file "
                        + "where id = any (:cases) and closed_at >= :from and closed_at < :until group by closed_as")
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("cases", ids(cases), java.sql.Types.ARRAY)
                .query((row, number) -> closed.put(row.getString("closed_as"), row.getLong("cases")))
                .list();
        return closed;
    }

    @Override
    @Transactional(readOnly = true)
    public long withEvent(Collection<CaseId> cases, String kind, Instant from, Instant until) {
        return database.sql(
                        "select count(distinct case_id) from case_event "
                                + "where case_id = any (:cases) and kind = :kind and occurred_at >= :from and occurred_at < :until")
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("cases", ids(cases), java.sql.Types.ARRAY)
                .param("kind", kind)
                .query(Long.class)
                .single();
    }

    private static UUID[] ids(Collection<CaseId> cases) {
        return cases.stream().map(CaseId::value).toArray(UUID[]::new);
    }
}
