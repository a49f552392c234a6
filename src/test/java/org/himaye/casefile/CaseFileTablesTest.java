package org.himaye.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.himaye.casefile.SampleCases.MONDAY_MORNING;
import static org.himaye.casefile.SampleCases.VAN;
import static org.himaye.casefile.SampleCases.decision;
import static org.himaye.casefile.SampleCases.person;
import static org.himaye.casefile.SampleCases.uniqueName;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.himaye.HimayeTest;
import org.himaye.TestDatabase;
import org.himaye.access.Acting;
import org.himaye.shared.SubmissionArchive;
import org.himaye.shared.TaskInHand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the database itself refuses, whatever the application does. */
@HimayeTest
class CaseFileTablesTest {

    private static final List<String> TABLES = List.of(
            "person",
            "person_version",
            "person_link",
            "case_sequence",
            "case_file",
            "case_member",
            "case_submission",
            "case_event",
            "decision_sequence",
            "case_decision",
            "case_decision_state");

    @Autowired
    private Persons persons;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Decisions decisions;

    @Autowired
    private SubmissionArchive archive;

    @BeforeEach
    void fillEveryTableInVan() {
        Acting.as(VAN, () -> {
            Person person = persons.register(person(uniqueName(), "Zehra"), null, "TEST");
            CaseFile file = files.open(CaseType.PROTECTION, "65", person.id(), MONDAY_MORNING);
            Person spouse = persons.register(person(uniqueName(), "Eş"), null, "TEST");
            files.addMember(file.id(), new CaseMember(spouse.id(), FamilyRelation.SPOUSE, MONDAY_MORNING));
            Person duplicate = persons.register(person(uniqueName(), "Zehra"), null, "TEST");
            files.open(CaseType.PROTECTION, "65", duplicate.id(), MONDAY_MORNING);
            persons.merge(duplicate.id(), person.id(), "Aynı kişi");
            archive.keep(new TaskInHand("task-" + file.id(), "UserTask_X", file.id()), "65", "x", "{\"a\":\"b\"}");
            Decision decision = decisions.record(decision(file.id()));
            decisions.markServed(decision.id(), decision.decidedAt());
        });
    }

    @Test
    void istanbulSeesNoRowOfVanAndWithoutAnActorNothingIsSeen() throws SQLException {
        try (Connection application = TestDatabase.asApplication()) {
            application.setAutoCommit(false);
            for (String table : TABLES) {
                actAs(application, "65");
                assertThat(count(application, "select count(*) from " + table))
                        .as("rows of %s seen by Van", table)
                        .isPositive();
                actAs(application, "34");
                assertThat(count(application, rowsOfVan(table)))
                        .as("rows of %s in Van seen by İstanbul", table)
                        .isZero();
                application.rollback();
                assertThat(count(application, "select count(*) from " + table))
                        .as("rows of %s seen by nobody", table)
                        .isZero();
                application.rollback();
            }
        }
    }

    @Test
    void aRowCannotClaimAnotherProvinceThanItsCase() throws SQLException {
        CaseFile file =
                Acting.call(
                                VAN,
                                () -> files.of(persons.register(person(uniqueName(), "Zehra"), null, "TEST")
                                        .id()))
                        .stream()
                        .findAny()
                        .orElseGet(() -> Acting.call(
                                VAN,
                                () -> files.open(
                                        CaseType.PROTECTION,
                                        "65",
                                        persons.register(person(uniqueName(), "Zehra"), null, "TEST")
                                                .id(),
                                        MONDAY_MORNING)));
        try (Connection application = TestDatabase.asApplication()) {
            application.setAutoCommit(false);
            actAs(application, "34");

            assertThatThrownBy(() -> execute(
                            application,
                            "insert into case_submission (task_id, case_id, province, user_task, form_id, content, sha256,"
                                    + " submitted_by, submitted_at) values ('t', '" + file.id()
                                    + "', '34', 'u', 'f', '{}', repeat('0', 64), 'x', now())"))
                    .hasMessageContaining("fk_case_submission_case");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "person_version",
                "person_link",
                "case_member",
                "case_submission",
                "case_event",
                "case_decision",
                "case_decision_state"
            })
    void factsAreNeitherChangedNorDeletedNotEvenByTheOwner(String table) throws SQLException {
        String column = switch (table) {
            case "person_version" -> "reason";
            case "person_link" -> "reason";
            case "case_member" -> "relation";
            case "case_submission" -> "sha256";
            case "case_event" -> "kind";
            case "case_decision" -> "reasons";
            default -> "state";
        };
        for (String change : List.of("update " + table + " set " + column + " = " + column, "delete from " + table)) {
            try (Connection application = TestDatabase.asApplication()) {
                application.setAutoCommit(false);
                actAs(application, "*");
                assertThatThrownBy(() -> execute(application, change)).hasMessageContaining("permission denied");
            }
            try (Connection owner = TestDatabase.asOwner()) {
                owner.setAutoCommit(false);
                assertThatThrownBy(() -> execute(owner, change)).hasMessageContaining("append-only");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update case_file set case_number = '65-UK-2026-999999'",
                "update case_file set province = '34'",
                "update case_file set person_id = gen_random_uuid()",
                "update person set foreigner_number = '99000000110'",
                "delete from person",
                "delete from case_file",
                "truncate case_event",
                "alter table person disable row level security"
            })
    void whatNeverChangesIsOutOfTheApplicationsReach(String change) throws SQLException {
        try (Connection application = TestDatabase.asApplication()) {
            application.setAutoCommit(false);
            actAs(application, "*");

            assertThatThrownBy(() -> execute(application, change))
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    @Test
    void aPersonIsNotChangedWithoutANewVersion() throws SQLException {
        try (Connection application = TestDatabase.asApplication()) {
            application.setAutoCommit(false);
            actAs(application, "*");

            assertThatThrownBy(() -> execute(application, "update person set address = 'x'"))
                    .hasMessageContaining("raise the version");
        }
    }

    private static String rowsOfVan(String table) {
        return switch (table) {
            case "person", "person_version", "person_link" ->
                "select count(*) from " + table + " where " + ("person_link".equals(table) ? "linked_by" : "changed_by")
                        + " = '" + VAN.userId() + "'";
            default -> "select count(*) from " + table + " where province = '65'";
        };
    }

    private static void actAs(Connection connection, String provinces) throws SQLException {
        execute(
                connection,
                "select set_config('himaye.actor', 'test', true), set_config('himaye.provinces', '" + provinces
                        + "', true)");
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
