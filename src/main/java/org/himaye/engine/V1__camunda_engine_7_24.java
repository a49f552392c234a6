package org.himaye.engine;

import java.sql.Connection;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/** Creates the engine's tables from the scripts inside camunda-engine 7.24 and lets the application work with them. */
@Component
@SuppressWarnings("checkstyle:TypeName")
final class V1__camunda_engine_7_24 extends BaseJavaMigration {

    private static final String SCRIPT = "org/camunda/bpm/engine/db/create/activiti.postgres.create.%s.sql";
    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) throws Exception {
        Connection connection = context.getConnection();
        for (String part : PARTS) {
            ScriptUtils.executeSqlScript(connection, new ClassPathResource(SCRIPT.formatted(part)));
        }
        String role = context.getConfiguration()
                .getPlaceholders()
                .get("applicationRole")
                .replace("\"", "\"\"");
        try (var statement = connection.createStatement()) {
            statement.execute("do $$ declare name text; begin for name in select tablename from pg_tables "
                    + "where schemaname = current_schema() and tablename like 'act\\_%' loop "
                    + "execute format('grant select, insert, update, delete on %I to \"" + role + "\"', name); "
                    + "end loop; end $$");
        }
    }

    @Override
    public Integer getChecksum() {
        return 72400;
    }
}
