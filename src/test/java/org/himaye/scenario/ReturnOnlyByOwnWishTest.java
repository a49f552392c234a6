package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.himaye.scenario.Refusals.refusalOf;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.himaye.Attacks;
import org.himaye.Attacks.Way;
import org.himaye.TestDatabase;
import org.himaye.access.Acting;
import org.himaye.engine.Desk.WaitingTask;
import org.himaye.guard.RemovalQuestion.Purpose;
import org.himaye.removal.departure.NewReturnDeclaration;
import org.himaye.removal.departure.NewReturnDeclaration.SignedBy;
import org.himaye.removal.departure.RecordReturnExitSubmission;
import org.himaye.removal.departure.ReturnDeclarations;
import org.himaye.removal.departure.ReturnExits;
import org.himaye.shared.Actor;
import org.himaye.shared.FieldProblem;
import org.himaye.shared.TaskInHand;
import org.junit.jupiter.api.Test;

/**
 * A return rests on the person's own written, informed, interpreted and revocable declaration, and on nothing else (YUKK
 * 53/3, 60/A, 87; INV-12).
 */
class ReturnOnlyByOwnWishTest extends Scenario {

    private static final int ROUNDS = 60;
    private static final String COUNSELLOR = "van.return-counsellor";
    private static final Set<String> REFUSED_BY_THE_DATABASE = Set.of("23514", "23503", "23505", "42501");

    @Test
    @Attacks(value = "INV-12", by = Way.DOMAIN)
    void noDeclarationLacksWhatTheLawAsksFor() {
        RemovalFile file = served();
        List<UnaryOperator<NewReturnDeclaration>> attacks = List.of(
                usual -> altered(usual, null, "Tanık Mehmet", true, true, true),
                usual -> altered(usual, "  ", "Tanık Mehmet", true, true, true),
                usual -> altered(usual, "Zeynep", "Zeynep", true, true, true),
                usual -> altered(usual, "Zeynep", COUNSELLOR, true, true, true),
                usual -> altered(usual, "Zeynep", "Tanık Mehmet", false, true, true),
                usual -> altered(usual, "Zeynep", "Tanık Mehmet", true, false, true),
                usual -> altered(usual, "Zeynep", "Tanık Mehmet", true, true, false));
        List<String> fields = List.of(
                "interpreter",
                "interpreter",
                "witness",
                "witness",
                "informationGiven",
                "freeWill",
                "rightToRevokeTold");

        for (int index = 0; index < attacks.size(); index++) {
            var attack = attacks.get(index).apply(ReturnCase.usual(office, file.file(), RemovalFile.IRAQ));
            var refusal = refusalOf(() -> ReturnCase.declared(office, file.file(), attack));
            assertThat(refusal.article()).isEqualTo("YUKK 60/A");
            assertThat(refusal.fields()).extracting(FieldProblem::field).containsExactly(fields.get(index));
        }
        assertThat(file.obstacles(Purpose.RETURN)).contains("consent-missing", "filing-window-open");
    }

    @Test
    @Attacks(value = "INV-12", by = Way.DOMAIN)
    @Attacks(value = "INV-12", by = Way.TIMER)
    void himayeItselfReturnsNobody() {
        RemovalFile file = served();
        var content = ReturnCase.usual(office, file.file(), RemovalFile.IRAQ);

        var refusal = refusalOf(() -> Acting.call(
                Actor.SYSTEM, () -> office.bean(ReturnDeclarations.class).declare(content)));
        assertThat(refusal.type().code()).isEqualTo("return-not-by-a-person");

        ReturnCase returning =
                ReturnCase.declared(office, file.file(), content).counselled().journeyPlanned("2026-10-22T08:00");
        office.at("2026-10-22T08:30");
        var task = new TaskInHand(
                "none",
                "UserTask_RecordReturnExit",
                file.file().id(),
                returning.declarationId().toString());
        var departed =
                new RecordReturnExitSubmission(RecordReturnExitSubmission.Outcome.DEPARTED, office.now(), "Kapıköy");
        assertThat(refusalOf(() -> Acting.call(
                                Actor.SYSTEM,
                                () -> office.bean(ReturnExits.class).record(task, departed)))
                        .type()
                        .code())
                .isEqualTo("return-not-by-a-person");
    }

    @Test
    @Attacks(value = "INV-12", by = Way.TIMER)
    void timeNeitherStartsNorConcludesAReturn() {
        var model = office.bean(RepositoryService.class)
                .getBpmnModelInstance(office.bean(RepositoryService.class)
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("voluntary-return")
                        .latestVersion()
                        .list()
                        .get(0)
                        .getId());
        assertThat(model.getModelElementsByType(TimerEventDefinition.class)).isEmpty();

        RemovalFile file = served();
        ReturnCase returning = ReturnCase.declared(office, file.file(), RemovalFile.IRAQ)
                .counselled()
                .journeyPlanned("2026-10-22T08:00");
        office.at("2028-10-22T08:00");
        office.desk().runDueJobs();

        assertThat(returning.nextTask()).isEqualTo("UserTask_RecordReturnExit");
        assertThat(returning.events()).doesNotContain("RETURNED_VOLUNTARILY");
        assertThat(office.bean(ManagementService.class)
                        .createJobQuery()
                        .processDefinitionKey("voluntary-return")
                        .count())
                .isZero();
    }

    @Test
    @Attacks(value = "INV-12", by = Way.FORM)
    void nobodyLeavesOnADeclarationThatWasTakenBack() throws SQLException {
        RemovalFile file = served();
        ReturnCase returning = ReturnCase.declared(office, file.file(), RemovalFile.IRAQ)
                .counselled()
                .journeyPlanned("2026-10-22T08:00");
        WaitingTask stale = office.desk().next(file.file().id()).orElseThrow();
        returning.revoked();
        office.at("2026-10-22T08:30");

        Throwable thrown = catchThrowable(() -> office.desk()
                .complete(
                        ReturnCase.BORDER,
                        stale,
                        Map.of("outcome", "DEPARTED", "exitedAt", office.now().toString(), "borderGate", "Kapıköy")));

        assertThat(thrown).isNotNull();
        assertThat(exits(file)).isEqualTo("0");
        // Nor by the service behind the form.
        var task = new TaskInHand(
                "none",
                "UserTask_RecordReturnExit",
                file.file().id(),
                returning.declarationId().toString());
        var departed =
                new RecordReturnExitSubmission(RecordReturnExitSubmission.Outcome.DEPARTED, office.now(), "Kapıköy");
        assertThat(refusalOf(() -> Acting.call(
                                ReturnCase.BORDER,
                                () -> office.bean(ReturnExits.class).record(task, departed)))
                        .type()
                        .code())
                .isEqualTo("removal-barred");
        assertThat(exits(file)).isEqualTo("0");
    }

    @Test
    @Attacks(value = "INV-12", by = Way.REST)
    void noEndpointTakesADeclarationWithoutItsPartsOrFromAnybody() {
        RemovalFile file = served();
        String whole = body(
                file,
                "\"interpreter\":\"Zeynep\",\"witness\":\"Mehmet\",\"informationGiven\":true,"
                        + "\"freeWill\":true,\"rightToRevokeTold\":true,\"signedBy\":\"SIGNATURE\"");
        Caller counsellor = Caller.basic(office, COUNSELLOR);

        assertThat(Caller.withTokenOnly(office)
                        .post("/api/removal/returns", whole)
                        .status())
                .isEqualTo(401);
        assertThat(Caller.basic(office, "van.law-enforcement-liaison")
                        .post("/api/removal/returns", whole)
                        .status())
                .isEqualTo(403);
        assertThat(Caller.basic(office, "istanbul.return-counsellor")
                        .post("/api/removal/returns", whole)
                        .status())
                .isEqualTo(404);
        for (String part : new String[] {
            "\"witness\":\"Mehmet\",\"informationGiven\":true,\"freeWill\":true,\"rightToRevokeTold\":true,"
                    + "\"signedBy\":\"SIGNATURE\"",
            "\"interpreter\":\"Zeynep\",\"informationGiven\":true,\"freeWill\":true,\"rightToRevokeTold\":true,"
                    + "\"signedBy\":\"SIGNATURE\"",
            "\"interpreter\":\"Zeynep\",\"witness\":\"Mehmet\",\"informationGiven\":true,\"freeWill\":false,"
                    + "\"rightToRevokeTold\":true,\"signedBy\":\"SIGNATURE\"",
            "\"interpreter\":\"Zeynep\",\"witness\":\"Mehmet\",\"informationGiven\":true,\"freeWill\":true,"
                    + "\"rightToRevokeTold\":true"
        }) {
            assertThat(counsellor.post("/api/removal/returns", body(file, part)).status())
                    .isEqualTo(400);
        }
        assertThat(file.obstacles(Purpose.RETURN)).contains("consent-missing");

        var accepted = counsellor.post("/api/removal/returns", whole);
        assertThat(accepted.status()).isEqualTo(201);
        String id = accepted.json().path("declarationId").asText();
        assertThat(counsellor
                        .post("/api/removal/returns", whole)
                        .json()
                        .path("declarationId")
                        .asText())
                .isEqualTo(id);
        assertThat(Caller.basic(office, "van.law-enforcement-liaison")
                        .post(
                                "/api/removal/returns/" + id + "/revocation",
                                "{\"revokedAt\":\"2026-10-21T10:00:00+03:00\"}")
                        .status())
                .isEqualTo(204);
        assertThat(file.obstacles(Purpose.RETURN)).contains("consent-missing", "filing-window-open");
    }

    @Test
    @Attacks(value = "INV-12", by = Way.SQL)
    void theDatabaseTakesNoDeclarationOrExitPastTheRule() throws SQLException {
        RemovalFile file = served();
        UUID caseId = file.file().id().value();
        UUID person = file.person().value();
        String declaration =
                "insert into return_declaration (id, case_id, province, person_id, reference, request_sha256,"
                        + " article, destination, declared_at, language, interpreter, witness, information_given, free_will,"
                        + " right_to_revoke_told, signed_by, received_by, recorded_at) values (?, ?, '65', ?, 'SQL-' || ?, 'x',"
                        + " 'YUKK 60/A', 'IRQ', '2026-10-21T10:00+03', 'AR', %s, %s, %s, %s, %s, 'SIGNATURE', '%s',"
                        + " '2026-10-21T10:00+03')";
        UUID id = UUID.randomUUID();
        Object[] values = {id, caseId, person, id.toString()};
        for (String attack : new String[] {
            declaration.formatted("null", "'Mehmet'", "true", "true", "true", COUNSELLOR),
            declaration.formatted("'Zeynep'", "' '", "true", "true", "true", COUNSELLOR),
            declaration.formatted("'Zeynep'", "'ZEYNEP'", "true", "true", "true", COUNSELLOR),
            declaration.formatted("'Zeynep'", "'Mehmet'", "false", "true", "true", COUNSELLOR),
            declaration.formatted("'Zeynep'", "'Mehmet'", "true", "false", "true", COUNSELLOR),
            declaration.formatted("'Zeynep'", "'Mehmet'", "true", "true", "false", COUNSELLOR),
            // In somebody else's name.
            declaration.formatted("'Zeynep'", "'Mehmet'", "true", "true", "true", "van.removal-officer"),
        }) {
            assertRefused(COUNSELLOR, attack, values);
        }
        String good = declaration.formatted("'Zeynep'", "'Mehmet'", "true", "true", "true", COUNSELLOR);
        // A timer writes as Himaye; nobody writes for a person whom the file does not cover.
        assertRefused("himaye", good.replace(COUNSELLOR, "himaye"), values);
        assertRefused(COUNSELLOR, good, id, caseId, UUID.randomUUID(), id.toString());

        ReturnCase returning = ReturnCase.declared(office, file.file(), RemovalFile.IRAQ);
        for (String attack : new String[] {
            "update return_declaration set free_will = true where id = ?",
            "delete from return_declaration where id = ?",
            "delete from return_declaration_revocation where declaration_id = ?"
        }) {
            assertRefused(COUNSELLOR, attack, returning.declarationId());
        }
        String exit =
                "insert into return_exit (id, declaration_id, case_id, province, person_id, destination, exited_at,"
                        + " border_gate, guard_answer_id, recorded_by, recorded_at) select gen_random_uuid(), ?, ?, '65', ?, 'IRQ',"
                        + " '2026-10-21T11:00+03', 'Kapıköy', a.id, '" + COUNSELLOR + "', '2026-10-21T11:00+03'"
                        + " from (select * from removal_guard_answer where person_id = ? order by asked_at desc limit 1) a";
        // The answer belongs to another transaction, whatever it says.
        file.screened(RemovalFile.IRAQ, true);
        assertThat(file.obstacles(Purpose.RETURN)).isEmpty();
        assertRefused(COUNSELLOR, exit, returning.declarationId(), caseId, person, person);
        returning.revoked();
        assertRefused(COUNSELLOR, exit, returning.declarationId(), caseId, person, person);
        assertThat(exits(file)).isEqualTo("0");
    }

    /** The exit and the revocation arrive together, many times: whichever wins, the other is refused. */
    @Test
    @Attacks(value = "INV-12", by = Way.FORM)
    void aRevocationAtTheMomentOfTheExitComesBeforeItOrTooLate() throws Exception {
        long seed = Long.getLong("himaye.seed", 20261122L);
        System.out.println("Seed of the race between revocation and exit: " + seed);
        var chance = new Random(seed);
        int revokedFirst = 0;
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                RemovalFile file = served();
                ReturnCase returning = ReturnCase.declared(office, file.file(), RemovalFile.IRAQ)
                        .counselled()
                        .journeyPlanned("2026-10-21T11:00");
                office.at("2026-10-21T11:30");
                int exitWaits = chance.nextInt(6);
                int revocationWaits = chance.nextInt(25);
                Future<Throwable> exit = two.submit(() -> {
                    TimeUnit.MILLISECONDS.sleep(exitWaits);
                    return catchThrowable(() -> returning.atTheGate("DEPARTED"));
                });
                Future<Throwable> revocation = two.submit(() -> {
                    TimeUnit.MILLISECONDS.sleep(revocationWaits);
                    return catchThrowable(returning::revoked);
                });
                boolean left = exit.get() == null;
                boolean stayed = revocation.get() == null;
                assertThat(left).as("seed %s, round %s", seed, round).isNotEqualTo(stayed);
                assertThat(exits(file)).isEqualTo(left ? "1" : "0");
                assertThat(returning.isRunning()).isFalse();
                revokedFirst += stayed ? 1 : 0;
            }
        } finally {
            two.shutdown();
        }
        System.out.println("Revocation first in " + revokedFirst + " of " + ROUNDS + " rounds");
    }

    private RemovalFile served() {
        office.at("2026-10-19T09:00");
        RemovalFile file = RemovalFile.opened(office)
                .assessed()
                .screened(RemovalFile.IRAQ, true)
                .decided();
        office.at("2026-10-20T09:00");
        file.served();
        office.at("2026-10-21T10:00");
        return file;
    }

    private static NewReturnDeclaration altered(
            NewReturnDeclaration usual,
            String interpreter,
            String witness,
            boolean informed,
            boolean freeWill,
            boolean revocable) {
        return new NewReturnDeclaration(
                usual.reference(),
                usual.caseNumber(),
                null,
                usual.destination(),
                usual.declaredAt(),
                usual.language(),
                interpreter,
                witness,
                informed,
                freeWill,
                revocable,
                SignedBy.SIGNATURE);
    }

    private static String body(RemovalFile file, String more) {
        return "{\"reference\":\"REST-" + file.file().caseNumber() + "\",\"caseNumber\":\""
                + file.file().caseNumber()
                + "\",\"destination\":\"IRQ\",\"declaredAt\":\"2026-10-21T10:00:00+03:00\",\"language\":\"AR\"," + more
                + "}";
    }

    private static String exits(RemovalFile file) throws SQLException {
        return Tables.single(
                "select count(*) from return_exit where case_id = ?",
                file.file().id().value());
    }

    private static void assertRefused(String actor, String sql, Object... values) throws SQLException {
        try (Connection application = TestDatabase.asApplication()) {
            application.setAutoCommit(false);
            try (PreparedStatement acting = application.prepareStatement(
                    "select set_config('himaye.actor', ?, true), set_config('himaye.provinces', '*', true)")) {
                acting.setString(1, actor);
                acting.execute();
            }
            try (PreparedStatement statement = application.prepareStatement(sql)) {
                for (int index = 0; index < values.length; index++) {
                    statement.setObject(index + 1, values[index]);
                }
                Throwable thrown = catchThrowable(statement::executeUpdate);
                assertThat(thrown).as(sql).isInstanceOf(SQLException.class);
                assertThat(((SQLException) thrown).getSQLState())
                        .as(thrown.getMessage())
                        .isIn(REFUSED_BY_THE_DATABASE);
            } finally {
                application.rollback();
            }
        }
    }
}
