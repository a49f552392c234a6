package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.himaye.TestDatabase;
import org.himaye.protection.application.Channel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An officer sees the files of the own province, and of the others not even that they exist. */
class ProvincesTest extends Scenario {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String NO_SUCH_CASE = "65-UK-2026-9999999";

    /** What a province's own officers do not see either, unless they are on the team or the desk. */
    private static final Set<String> SEALED = Set.of(
            "trafficking_desk",
            "trafficking_referral",
            "victim_sequence",
            "victim_file",
            "sealed_ledger_entry",
            "emergency_access",
            "shelter",
            "shelter_placement");

    private ProtectionCase vans;

    @BeforeEach
    void aCaseInVan() {
        vans = office.lodged("2026-11-02T09:00", Office.VAN, Channel.PROVINCIAL_DIRECTORATE, "Qorasani")
                .registered(Fields.with("familyName", "Qorasani"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest", "/camunda/api/engine/engine/default"})
    void tasksOfAnotherProvinceAreNeitherListedNorCounted(String root) {
        Caller van = caller(root, "van.registration-officer");
        Caller istanbul = caller(root, "istanbul.registration-officer");
        String query = "?processInstanceBusinessKey=" + vans.id();
        String task = root + "/task/" + vans.waiting().id();

        assertThat(van.get(root + "/task" + query).json()).hasSize(1);
        assertThat(van.get(root + "/task/count" + query).json().path("count").asInt())
                .isEqualTo(1);
        assertThat(istanbul.get(root + "/task" + query).json()).isEmpty();
        assertThat(istanbul.get(root + "/task/count" + query)
                        .json()
                        .path("count")
                        .asInt())
                .isZero();
        assertThat(istanbul.post(root + "/task", "{\"processInstanceBusinessKey\":\"" + vans.id() + "\"}")
                        .json())
                .isEmpty();
        assertThat(istanbul.get(task).status()).isIn(403, 404);
        assertThat(istanbul.get(task + "/form-variables").body()).doesNotContain(vans.number());
        assertThat(istanbul.get(root + "/process-instance?businessKey=" + vans.id())
                        .problem())
                .isEqualTo("not-offered");
        assertThat(istanbul.get(root + "/variable-instance?variableName=caseNumber")
                        .body())
                .doesNotContain(vans.number());
        assertThat(istanbul.get(root + "/execution").body())
                .doesNotContain(vans.id().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/timeline", "/deadlines", "/documents"})
    void aFileOfAnotherProvinceLooksLikeNoFile(String part) {
        Caller istanbul = Caller.basic(office, "istanbul.registration-officer");

        var hidden = istanbul.get("/api/cases/" + vans.number() + part);
        var absent = istanbul.get("/api/cases/" + NO_SUCH_CASE + part);

        assertThat(Caller.basic(office, "van.registration-officer")
                        .get("/api/cases/" + vans.number() + part)
                        .status())
                .isEqualTo(200);
        assertThat(absent.status()).isEqualTo(404);
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.body().replace(vans.number(), NO_SUCH_CASE)).isEqualTo(absent.body());
    }

    @Test
    void pagesAndLettersOfAnotherProvinceAreNotFound() {
        Caller istanbul = Caller.browser(office, "istanbul.registration-officer");
        Caller van = Caller.browser(office, "van.registration-officer");
        String letter = "/api/letters/" + vans.letter("DOC-02").letterId();

        assertThat(van.get("/cases/" + vans.number()).body()).contains("Qorasani");
        assertThat(van.get(letter).status()).isEqualTo(200);
        var page = istanbul.get("/cases/" + vans.number());
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body()).doesNotContain("Qorasani");
        assertThat(istanbul.get(letter).status()).isEqualTo(404);
        assertThat(Caller.basic(office, "merkez.kpi-analyst").get(letter).status())
                .as("statistics work without personal data")
                .isEqualTo(404);
        var byTask = istanbul.get("/cases/by-task/" + vans.waiting().id());
        assertThat(byTask.status()).isEqualTo(404);
        assertThat(byTask.body()).doesNotContain(vans.number());
    }

    @Test
    void searchFindsNothingOfAnotherProvince() {
        for (String text : List.of("Qorasani", vans.number())) {
            String query = "{\"text\":\"" + text + "\"}";
            assertThat(Caller.basic(office, "van.registration-officer")
                            .post("/api/search", query)
                            .body())
                    .contains(vans.number());
            assertThat(Caller.basic(office, "istanbul.registration-officer")
                            .post("/api/search", query)
                            .json()
                            .path("cases"))
                    .isEmpty();
        }
    }

    @Test
    void theApplicationItselfReadsOnlyTheRowsOfTheProvincesThatWereSet() throws SQLException {
        // Every table with a province gets a row of Van: a whole case.
        vans.screened()
                .identityIssued()
                .interviewed("2026-11-20T10:00")
                .drafted("REFUSAL")
                .signedAtHeadquarters()
                .served();
        AppealCase.against(office, vans.decision(), "2026-11-25T10:00")
                .examined()
                .fileSent();
        List<String> tables = tablesWithProvince();
        assertThat(tables).contains("case_file", "letter", "running_clock", "ledger_entry", "protection_interview");
        List<String> withRowsOfVan = new ArrayList<>();

        try (Connection owner = TestDatabase.asOwner();
                Connection application = TestDatabase.asApplication()) {
            for (String table : tables) {
                // Votes are sealed from the province, too.
                String rowsOfVan = "select count(*) from " + table + " where province = '65'"
                        + (table.equals("case_submission") ? " and form_id <> 'cast-vote'" : "");
                if (count(owner, rowsOfVan) > 0) {
                    withRowsOfVan.add(table);
                }
                set(application, "34");
                assertThat(count(application, rowsOfVan)).as(table).isZero();
                assertThat(count(
                                application, "select count(*) from " + table + " where province is distinct from '34'"))
                        .as(table)
                        .isZero();
                set(application, "");
                assertThat(count(application, "select count(*) from " + table))
                        .as(table)
                        .isZero();
                set(application, "65");
                if (SEALED.contains(table)) {
                    assertThat(count(application, rowsOfVan)).as(table).isZero();
                } else if (!table.equals("appeal_vote")) {
                    assertThat(count(application, rowsOfVan)).as(table).isEqualTo(visible(owner, table, rowsOfVan));
                }
            }
            set(application, "34");
            for (String table : List.of("person", "person_version")) {
                assertThat(count(application, "select count(*) from " + table + " t where t::text like '%Qorasani%'"))
                        .as(table)
                        .isZero();
            }
        }
        assertThat(withRowsOfVan)
                .contains(
                        "case_file",
                        "case_event",
                        "case_submission",
                        "case_decision",
                        "case_decision_state",
                        "letter",
                        "letter_rendering",
                        "letter_service",
                        "running_clock",
                        "ledger_entry",
                        "protection_application",
                        "protection_interview",
                        "appeal",
                        "appeal_petition",
                        "appeal_examination",
                        "appeal_consent");
    }

    @Test
    void aConnectionThatSaysNothingSeesNothing() throws SQLException {
        try (Connection application = TestDatabase.asApplication()) {
            for (String table : tablesWithProvince()) {
                assertThat(count(application, "select count(*) from " + table))
                        .as(table)
                        .isZero();
            }
            assertThat(count(application, "select count(*) from person")).isZero();
            assertThat(count(application, "select count(*) from person_version"))
                    .isZero();
        }
    }

    private Caller caller(String root, String account) {
        return root.startsWith("/camunda") ? Caller.browser(office, account) : Caller.basic(office, account);
    }

    private static List<String> tablesWithProvince() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection owner = TestDatabase.asOwner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery("""
                        select c.table_name from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = 'public' and c.column_name = 'province' and t.table_type = 'BASE TABLE'
                          and c.table_name not like 'act\\_%'
                          -- Where a commission sits, or a removal centre stands, says nothing about a case.
                          and c.table_name not in ('commission', 'removal_centre') order by 1
                        """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static void set(Connection connection, String provinces) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set himaye.provinces = '" + provinces + "'");
        }
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException refused) {
            if (INSUFFICIENT_PRIVILEGE.equals(refused.getSQLState())) {
                return 0;
            }
            throw refused;
        }
    }

    /** Counts as the owner, unless the application has no right to the table at all. */
    private static long visible(Connection owner, String table, String sql) throws SQLException {
        long granted = count(
                owner,
                "select count(*) from information_schema.role_table_grants where privilege_type = 'SELECT'"
                        + " and table_name = '" + table + "' and grantee <> current_user");
        return granted == 0 ? 0 : count(owner, sql);
    }
}
