package org.himaye.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.himaye.HimayeTest;
import org.himaye.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@HimayeTest
class DatabaseRoleGuardTest {

    private Connection superuser;

    @BeforeEach
    void connect() throws SQLException {
        superuser = TestDatabase.asSuperuser();
        // Roles and rights are taken away again by rolling back, so that no other test sees them.
        superuser.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        superuser.rollback();
        superuser.close();
    }

    @Test
    void theRoleThatMayOnlyAppendIsAccepted() throws SQLException {
        assertThat(refusalOf("himaye_application")).isEmpty();
    }

    @Test
    void theOwnerOfTheTablesIsRefusedInBothLanguages() throws SQLException {
        assertThat(refusalOf("himaye_owner"))
                .contains("Himaye bu veritabanı rolüyle başlamaz: himaye_owner")
                .contains("ledger_entry tablosunun sahibi")
                .contains("Himaye does not start with this database role: himaye_owner")
                .contains("it owns the table ledger_entry")
                .contains("it may create tables in the schema");
    }

    @Test
    void aRoleThatCouldBecomeTheOwnerIsRefused() throws SQLException {
        execute("create role heir noinherit in role himaye_owner");

        assertThat(refusalOf("heir")).contains("it owns the table ledger_entry");
    }

    @Test
    void aSuperuserIsRefused() throws SQLException {
        assertThat(refusalOf("postgres")).contains("süper kullanıcı").contains("it is a superuser");
    }

    @Test
    void aRoleThatBypassesTheProvincesIsRefused() throws SQLException {
        execute("create role unbound bypassrls");

        assertThat(refusalOf("unbound")).contains("it bypasses row-level security");
    }

    @Test
    void theRightToChangeOneColumnOfTheLedgerIsEnough() throws SQLException {
        execute("create role editor", "grant update (reason) on ledger_entry to editor");

        assertThat(refusalOf("editor"))
                .contains("it may change or delete rows of the table ledger_entry.")
                .doesNotContain("owns", "letter_rendering");
    }

    @Test
    void theRightToDeleteFromAnyAppendOnlyTableIsEnough() throws SQLException {
        execute("create role eraser", "grant delete on letter_rendering to eraser");

        assertThat(refusalOf("eraser"))
                .contains("letter_rendering tablosunda kayıt değiştirebiliyor veya silebiliyor")
                .doesNotContain("ledger_entry");
    }

    @Test
    void aDatabaseWithoutAppendOnlyTablesIsRefused() throws SQLException {
        execute("create schema elsewhere", "set local search_path to elsewhere");

        assertThat(refusalOf("himaye_application")).contains("no append-only table is to be seen");
    }

    /** Returns why Himaye would not start with a role, or nothing where it would. */
    private String refusalOf(String role) throws SQLException {
        execute("set local role " + role);
        try {
            new DatabaseRoleGuard(new SingleConnectionDataSource(superuser, true)).afterPropertiesSet();
            return "";
        } catch (DatabaseRoleTooPowerful refusal) {
            return refusal.getMessage();
        }
    }

    private void execute(String... statements) throws SQLException {
        try (var statement = superuser.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
