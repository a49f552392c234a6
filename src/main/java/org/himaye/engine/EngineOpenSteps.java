package org.himaye.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.himaye.shared.CaseId;
import org.himaye.shared.OpenSteps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts by sums that follow the engine's tables of what runs; what is not summed up yet the database takes from those themselves.
 * The engine's own queries would have to be asked step by step and know no distinct cases.
 */
@Component
@Transactional(readOnly = true)
class EngineOpenSteps implements OpenSteps {

    private final JdbcClient database;
    private final SealedProcesses sealed;

    EngineOpenSteps(JdbcClient database, SealedProcesses sealed) {
        this.database = database;
        this.sealed = sealed;
    }

    @Override
    public Map<String, Long> casesByProcess(@Nullable String province) {
        record Running(String process, long cases) {}
        return database
                .sql("select process, cases from open_cases_by_process(cast(:province as text))")
                .param("province", province)
                .query((row, number) -> new Running(row.getString("process"), row.getLong("cases")))
                .list()
                .stream()
                .filter(running -> !sealed.contain(running.process()))
                .collect(Collectors.toUnmodifiableMap(Running::process, Running::cases));
    }

    @Override
    public List<Count> counts(String process, @Nullable String province, Instant now) {
        return sealed.contain(process)
                ? List.of()
                : database.sql("select step, cases, overdue from open_step_counts(:process, cast(:province as text),"
                                + " cast(:now as timestamp))")
                        .param("province", province)
                        .param("process", process)
                        .param("now", Timestamp.from(now))
                        .query((row, number) ->
                                new Count(row.getString("step"), row.getLong("cases"), row.getLong("overdue")))
                        .list();
    }

    @Override
    public List<CaseAtStep> cases(String process, String step, @Nullable String province, int offset, int limit) {
        return sealed.contain(process)
                ? List.of()
                : database.sql("select case_key as file, since, due_at as due"
                                + " from open_step_cases(:process, :step, cast(:province as text), :offset, :limit)")
                        .param("province", province)
                        .param("process", process)
                        .param("step", step)
                        .param("offset", offset)
                        .param("limit", limit)
                        .query((row, number) -> new CaseAtStep(
                                CaseId.parse(row.getString("file")), moment(row, "since"), moment(row, "due")))
                        .list();
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
