package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.himaye.scenario.Refusals.refusalOf;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.himaye.TestDatabase;
import org.himaye.access.Acting;
import org.himaye.ledger.LedgerEntry;
import org.himaye.ledger.LedgerFilter;
import org.himaye.ledger.LedgerReader;
import org.himaye.protection.application.DecisionMaking;
import org.himaye.protection.application.ProtectionProblem;
import org.himaye.protection.application.SignDecisionSubmission;
import org.himaye.shared.Actor;
import org.himaye.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever interviewed or drafted does not sign, whatever groups they have and whichever way they try; and nobody works on
 * a task that is not theirs.
 */
class SeparationOfDutiesTest extends Scenario {

    /** Somebody whom a careless administrator has put into every group of the procedure. */
    private static final Actor EVERYTHING = new Actor(
            "van.everything",
            Set.of("interview-officer", "protection-officer", "protection-decider", "hq-protection"),
            Set.of(Office.VAN));

    private static final String CHECK_VIOLATION = "23514";

    @BeforeEach
    void careless() {
        var identities = office.bean(IdentityService.class);
        if (identities.createUserQuery().userId(EVERYTHING.userId()).count() == 0) {
            var user = identities.newUser(EVERYTHING.userId());
            user.setFirstName("Van");
            user.setLastName("Her şey");
            user.setPassword("himaye");
            identities.saveUser(user);
            EVERYTHING.groups().forEach(group -> identities.createMembership(EVERYTHING.userId(), group));
            identities.createTenantUserMembership(Office.VAN, EVERYTHING.userId());
        }
    }

    private enum Part {
        INTERVIEWER,
        DRAFTER
    }

    private ProtectionCase toBeSigned(Part part) {
        ProtectionCase file = office.lodged("2026-11-02T09:00").readyForExamination();
        office.at("2026-11-20T10:00");
        Actor interviewer = part == Part.INTERVIEWER ? EVERYTHING : Office.officer(Office.VAN, "interview-officer");
        Actor drafter = part == Part.DRAFTER ? EVERYTHING : Office.officer(Office.VAN, "protection-officer");
        file.step("UserTask_HoldInterview", interviewer, Forms.holdInterview(office.now()), Fields.asUsual());
        return file.step("UserTask_DraftDecision", drafter, Forms.draftDecision(), Fields.asUsual());
    }

    @ParameterizedTest
    @ValueSource(strings = {"INTERVIEWER", "DRAFTER"})
    void whoTookPartDoesNotSignByForm(String part) {
        ProtectionCase file = toBeSigned(Part.valueOf(part));

        var refusal = refusalOf(() ->
                file.step("UserTask_SignDecisionAtHeadquarters", EVERYTHING, Forms.signDecision(), Fields.asUsual()));

        assertThat(refusal.type()).isEqualTo(ProtectionProblem.DECIDER_TOOK_PART);
        assertThat(file.events()).doesNotContain("DECISION_SIGNED");
        assertThat(refusalsOnRecord(file)).singleElement().satisfies(line -> {
            assertThat(line.actor()).isEqualTo("van.everything");
            assertThat(line.article()).isEqualTo("YUKK 78");
            assertThat(line.facts())
                    .containsEntry("problem", "decider-took-part")
                    .containsEntry("step", "UserTask_SignDecisionAtHeadquarters");
        });
        file.putBack().signedAtHeadquarters();
        assertThat(file.decision().decidedBy()).isEqualTo("merkez.hq-protection");
    }

    private List<LedgerEntry> refusalsOnRecord(ProtectionCase file) {
        return office.reading(() -> office.bean(LedgerReader.class)
                .page(LedgerFilter.everything().inCase(file.id()).action("STEP_REFUSED"), LedgerReader.NEWEST, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INTERVIEWER", "DRAFTER"})
    void whoTookPartDoesNotSignByTheEnginesRestInterface(String part) {
        ProtectionCase file = toBeSigned(Part.valueOf(part));
        String task = "/engine-rest/task/" + file.waiting().id();
        Caller caller = Caller.basic(office, EVERYTHING.userId());
        assertThat(caller.post(task + "/claim", "{\"userId\":\"van.everything\"}")
                        .status())
                .isEqualTo(204);

        var answer = caller.post(task + "/submit-form", "{\"variables\":{\"approved\":{\"value\":true}}}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("decider-took-part");
        assertThat(file.nextTask()).isEqualTo("UserTask_SignDecisionAtHeadquarters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INTERVIEWER", "DRAFTER"})
    void whoTookPartDoesNotSignByACallOfTheDomain(String part) {
        ProtectionCase file = toBeSigned(Part.valueOf(part));

        var refusal = refusalOf(() -> Acting.call(
                EVERYTHING,
                () -> office.bean(DecisionMaking.class).sign(file.id(), new SignDecisionSubmission(true, null))));

        assertThat(refusal.type()).isEqualTo(ProtectionProblem.DECIDER_TOOK_PART);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INTERVIEWER", "DRAFTER"})
    void whoTookPartDoesNotSignBySql(String part) throws SQLException {
        ProtectionCase file = toBeSigned(Part.valueOf(part));

        SQLException refused;
        try (var connection = TestDatabase.asApplication();
                var statement = connection.createStatement()) {
            statement.execute("set himaye.provinces = '*'");
            try (var insert = connection.prepareStatement("""
                    insert into case_decision (id, case_id, province, decision_number, kind, outcome, facts, reasons,
                        legal_basis, authority, remedies, decided_by, decided_at, recorded_by, recorded_at)
                    values (gen_random_uuid(), ?, '65', 'FORGED', 'PROTECTION', 'REFUSAL', 'f', 'r', 'b', 'a',
                        '{DL-IP-16}', 'van.everything', now(), 'van.everything', now())
                    """)) {
                insert.setObject(1, UUID.fromString(file.id().toString()));
                refused = catchThrowableOfType(SQLException.class, insert::executeUpdate);
            }
        }

        assertThat(refused.getSQLState()).isEqualTo(CHECK_VIOLATION);
        assertThat(refused.getMessage()).contains("who interviewed or drafted does not decide");
    }

    @Test
    void whoDraftedDoesNotConcludeAWithdrawal() {
        ProtectionCase file = toBeSigned(Part.DRAFTER);
        Caller.basic(office, "van.front-desk")
                .post("/api/protection/applications/" + file.number() + "/withdrawal", "");

        var refusal = refusalOf(() -> file.step(
                "UserTask_ConcludeWithdrawal", EVERYTHING, Forms.concludeWithdrawal(office.now()), Fields.asUsual()));

        assertThat(refusal.type()).isEqualTo(ProtectionProblem.DECIDER_TOOK_PART);
        file.putBack().withdrawalConcluded(Fields.asUsual());
    }

    @Test
    void aTaskIsClaimedBeforeItIsSubmitted() {
        ProtectionCase file = office.lodged("2026-11-02T09:00").registered();

        var answer = Caller.basic(office, "van.registration-officer")
                .post("/engine-rest/task/" + file.waiting().id() + "/submit-form", screening());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("not-claimed");
    }

    @ParameterizedTest
    @CsvSource({
        "van.front-desk,403",
        "van.interview-officer,403",
        "istanbul.registration-officer,404",
        "merkez.hq-protection,403",
        "merkez.system-admin,403"
    })
    void nobodyElseClaimsOrSubmitsATask(String stranger, int status) {
        ProtectionCase file = office.lodged("2026-11-02T09:00").registered();
        String task = "/engine-rest/task/" + file.waiting().id();
        Caller caller = Caller.basic(office, stranger);

        var claimed = caller.post(task + "/claim", "{\"userId\":\"" + stranger + "\"}");
        var submitted = caller.post(task + "/submit-form", screening());

        assertThat(claimed.status()).as("claim").isEqualTo(status);
        assertThat(submitted.status()).as("submit").isEqualTo(status);
        assertThat(office.bean(TaskService.class)
                        .createTaskQuery()
                        .taskId(file.waiting().id())
                        .singleResult()
                        .getAssignee())
                .isNull();
        assertThat(file.nextTask()).isEqualTo("UserTask_ScreenApplication");
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/task/{task}/complete,{}",
        "POST,/task/{task}/resolve,{}",
        "POST,/task/{task}/assignee,'{\"userId\":\"van.registration-officer\"}'",
        "POST,/task/{task}/bpmnError,'{\"errorCode\":\"x\"}'",
        "PUT,/task/{task}/variables/track,'{\"value\":\"ACCELERATED\",\"type\":\"String\"}'",
        "POST,/task/{task}/variables,'{\"modifications\":{\"track\":{\"value\":\"ACCELERATED\"}}}'",
        "PUT,/task/{task}/localVariables/x,'{\"value\":\"y\",\"type\":\"String\"}'",
        "PUT,/process-instance/{instance}/variables/track,'{\"value\":\"ACCELERATED\",\"type\":\"String\"}'",
        "POST,/process-instance/{instance}/variables,'{\"modifications\":{\"track\":{\"value\":\"X\"}}}'",
        "POST,/process-instance/{instance}/modification,'{\"instructions\":[]}'",
        "DELETE,/process-instance/{instance},",
        "PUT,/execution/{instance}/localVariables/track,'{\"value\":\"ACCELERATED\",\"type\":\"String\"}'",
        "POST,/message,'{\"messageName\":\"protection.withdrawal-declared\"}'",
        "POST,/process-definition/key/protection-application/start,{}",
        "POST,/task/create,'{\"name\":\"x\"}'",
        "POST,/deployment/create,{}"
    })
    void theEngineIsNotDrivenPastTheForms(String method, String path, String body) {
        ProtectionCase file = office.lodged("2026-11-02T09:00").registered();
        var task = office.bean(TaskService.class)
                .createTaskQuery()
                .taskId(file.waiting().id())
                .singleResult();
        String address = path.replace("{task}", task.getId()).replace("{instance}", task.getProcessInstanceId());

        for (String root : new String[] {"/engine-rest", "/engine-rest/engine/default"}) {
            for (String account : new String[] {"van.registration-officer", "merkez.system-admin"}) {
                var answer = Caller.basic(office, account).send(method, root + address, "application/json", body);
                assertThat(answer.status())
                        .as(root + address + " as " + account)
                        .isEqualTo(403);
                assertThat(answer.problem()).isEqualTo("not-offered");
            }
        }
        assertThat(file.nextTask()).isEqualTo("UserTask_ScreenApplication");
    }

    @Test
    void aTaskIsNotCompletedWithoutItsFormEvenInsideTheApplication() {
        ProtectionCase file = office.lodged("2026-11-02T09:00").registered();
        String task = file.waiting().id();

        assertThatThrownBy(() -> Acting.as(
                        Office.officer(Office.VAN, "registration-officer"),
                        () -> office.bean(TaskService.class).complete(task, Map.of("track", "ACCELERATED"))))
                .rootCause()
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.type().code()).isEqualTo("form-required"));

        assertThat(file.nextTask()).isEqualTo("UserTask_ScreenApplication");
    }

    private static String screening() {
        return "{\"variables\":{\"familyApplicationOutcome\":{\"value\":\"NONE\",\"type\":\"String\"}}}";
    }
}
