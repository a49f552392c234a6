package org.himaye.trafficking.figures;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts in PostgreSQL, under the actor's row-level security. */
@Repository
@Transactional(readOnly = true)
class DatabaseSealedFileCounts implements SealedFileCounts {

    private static final String COUNTS = """
            with last_decision as (
                select distinct on (file_id) file_id, result from identification_decision
                where file_id = any (:files) and decided_at >= :from and decided_at < :until
                order by file_id, id desc),
            identified as (
                select distinct d.file_id, coalesce(
                        (select min(s.id::text) from same_persons(f.person_id) s (id)), f.id::text) as person
                from identification_decision d join victim_file f on f.id = d.file_id
                where d.file_id = any (:files) and d.result = 'IDENTIFIED'
                    and d.decided_at >= :from and d.decided_at < :until),
            returned as (
                select file_id from victim_safe_return
                where file_id = any (:files) and departed_at >= :from and departed_at < :until)
            select
                (select count(*) from identification_interview
                    where file_id = any (:files) and held_at >= :from and held_at < :until) as interviews,
                (select count(distinct person) from identified) as identified,
                (select count(*) from returned) as returned,
                (select count(*) from returned join identified using (file_id)) as returned_of_identified,
                (select count(*) from last_decision where result = 'STRONG_SUSPICION') as suspected,
                (select count(*) from last_decision where result = 'NOT_IDENTIFIED') as not_identified,
                (select count(*) from returned join victim_file f on f.id = file_id
                    where exists (select from removal_execution e
                                  where e.person_id in (select same_persons(f.person_id)) and e.exited_at >= f.opened_at)
                        or exists (select from entry_ban b
                                  where b.person_id in (select same_persons(f.person_id)) and b.imposed_at >= f.opened_at)) as as_removals
            """;
    private static final String KEPT = """
            with current_version as (
                select distinct on (file_id, rule_id, occurrence) rule_id, state, ends_at, happened_at
                from victim_clock where file_id = any (:files)
                order by file_id, rule_id, occurrence, id desc)
            select rule_id,
                count(*) filter (where state = 'MET' and happened_at < ends_at) as on_time,
                count(*) filter (where state = 'MET' and happened_at >= ends_at) as late,
                count(*) filter (where state = 'RUNNING' and ends_at <= :until) as overdue
            from current_version group by rule_id order by rule_id
            """;

    private final JdbcClient database;

    DatabaseSealedFileCounts(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Counts count(Collection<CaseId> files, Instant from, Instant until) {
        return database.sql(COUNTS)
                .param("files", ids(files), java.sql.Types.ARRAY)
                .param("from", of(from))
                .param("until", of(until))
                .query((row, number) -> new Counts(
                        row.getLong("interviews"),
                        row.getLong("identified"),
                        row.getLong("returned"),
                        row.getLong("returned_of_identified"),
                        row.getLong("suspected"),
                        row.getLong("not_identified"),
                        row.getLong("as_removals")))
                .single();
    }

    @Override
    public List<Kept> kept(Collection<CaseId> files, Instant until) {
        return database.sql(KEPT)
                .param("files", ids(files), java.sql.Types.ARRAY)
                .param("until", of(until))
                .query((row, number) -> new Kept(
                        row.getString("rule_id"), row.getLong("on_time"), row.getLong("late"), row.getLong("overdue")))
                .list();
    }

    private static UUID[] ids(Collection<CaseId> files) {
        return files.stream().map(CaseId::value).toArray(UUID[]::new);
    }

    private static OffsetDateTime of(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
