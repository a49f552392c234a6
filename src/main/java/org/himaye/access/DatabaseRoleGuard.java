package org.himaye.access;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.himaye.shared.LocalizedText;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start while the application's database role could change what must never change. Grants and row-level
 * security bind neither a superuser nor the owner of a table; whoever starts Himaye with such a role would have an
 * append-only ledger in name only.
 *
 * <p>Runs after the migrations and before anything else uses the database. Append-only tables are those whose trigger calls
 * {@code refuse_change()}, so a new one is guarded as soon as it exists.
 */
@Component
final class DatabaseRoleGuard implements InitializingBean {

    private static final String APPEND_ONLY_TABLES = """
            select distinct c.oid, c.relname as name, c.relowner as owner
            from pg_trigger t
            join pg_proc p on p.oid = t.tgfoid and p.proname = 'refuse_change'
            join pg_class c on c.oid = t.tgrelid
            where pg_table_is_visible(c.oid)
            """;

    private final JdbcClient database;

    DatabaseRoleGuard(DataSource database) {
        // A client of its own: the shared one already waits for this guard.
        this.database = JdbcClient.create(database);
    }

    /** @throws DatabaseRoleTooPowerful with everything that is wrong with the role */
    @Override
    public void afterPropertiesSet() {
        List<LocalizedText> findings = findings();
        if (!findings.isEmpty()) {
            throw new DatabaseRoleTooPowerful(role(), findings);
        }
    }

    private List<LocalizedText> findings() {
        List<LocalizedText> findings = new ArrayList<>();
        if (says("select rolsuper from pg_roles where rolname = current_user")) {
            findings.add(new LocalizedText("süper kullanıcı", "it is a superuser"));
            return findings;
        }
        if (says("select rolbypassrls from pg_roles where rolname = current_user")) {
            findings.add(new LocalizedText("satır güvenliğini aşabiliyor", "it bypasses row-level security"));
        }
        if (says("select coalesce(has_schema_privilege(current_user, current_schema(), 'create'), false)")) {
            findings.add(new LocalizedText("şemada tablo oluşturabiliyor", "it may create tables in the schema"));
        }
        if (names("select name from append_only").isEmpty()) {
            findings.add(new LocalizedText("eklemeli hiçbir tablo görünmüyor", "no append-only table is to be seen"));
        }
        for (String table : names("select name from append_only where pg_has_role(current_user, owner, 'member')")) {
            findings.add(new LocalizedText(table + " tablosunun sahibi", "it owns the table " + table));
        }
        for (String table : names("""
                select name from append_only
                where has_any_column_privilege(current_user, oid, 'update')
                   or has_table_privilege(current_user, oid, 'delete, truncate, trigger')
                """)) {
            findings.add(new LocalizedText(
                    table + " tablosunda kayıt değiştirebiliyor veya silebiliyor",
                    "it may change or delete rows of the table " + table));
        }
        return findings;
    }

    private String role() {
        return database.sql("select current_user").query(String.class).single();
    }

    private boolean says(String question) {
        return database.sql(question).query(Boolean.class).single();
    }

    private List<String> names(String query) {
        return database.sql("with append_only as (" + APPEND_ONLY_TABLES + ") " + query + " order by name")
                .query(String.class)
                .list();
    }
}
