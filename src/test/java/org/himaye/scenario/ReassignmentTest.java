package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.himaye.protection.application.Channel;
import org.himaye.scenario.Caller.Answer;
import org.himaye.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A director hands the open tasks of the province over, a general directorate those of its mandate: to somebody who may do them,
 * all or none, and each on record.
 */
class ReassignmentTest extends Scenario {

    private static final String DIRECTOR = "van.provincial-director";
    private static final String ADDRESS = "/api/supervision/open-work/reassignments";
    private static final int ROUNDS = 8;

    private Staff staff;
    private Actor registrar;

    @BeforeEach
    void somebodyNewInVan() {
        staff = new Staff(office);
        registrar = staff.colleague(Office.VAN, "registration-officer");
    }

    private Answer reassigned(String supervisor, String officer, String... tasks) {
        return Caller.basic(office, supervisor).post(ADDRESS, order(officer, "BALANCE_OF_WORK", null, tasks));
    }

    private static String order(String officer, String purpose, @Nullable String lyingWith, String... tasks) {
        String with = lyingWith == null ? "" : ",\"lyingWith\":\"" + lyingWith + "\"";
        return "{\"officer\":\"" + officer + "\",\"purpose\":\"" + purpose + "\",\"tasks\":["
                + Arrays.stream(tasks)
                        .map(task -> "{\"id\":\"" + task + "\"" + with + "}")
                        .collect(Collectors.joining(","))
                + "]}";
    }

    @Test
    void aDirectorHandsTasksToAnOfficerOfTheGroupAndEachIsOnRecordWithItsPurpose() {
        ProtectionCase first = office.lodged("2026-11-02T09:00");
        ProtectionCase second = office.lodged("2026-11-02T09:30");

        Answer answer = reassigned(
                DIRECTOR,
                registrar.userId(),
                first.waiting().id(),
                second.waiting().id());

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("tasks").asInt()).isEqualTo(2);
        for (ProtectionCase file : List.of(first, second)) {
            assertThat(staff.lyingWith(file.waiting().id())).isEqualTo(registrar.userId());
            assertThat(staff.lines(file.id(), "TASK_REASSIGNED"))
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.actor()).isEqualTo(DIRECTOR);
                        assertThat(line.reason()).isEqualTo("BALANCE_OF_WORK");
                        assertThat(line.province()).isEqualTo(Office.VAN);
                        assertThat(line.facts())
                                .containsEntry("task", "UserTask_RegisterApplication")
                                .containsEntry("from", "-")
                                .containsEntry("to", registrar.userId());
                    });
        }
    }

    @Test
    void whoGetsATaskDoesItAndWhoHadItCannotAnyMore() {
        ProtectionCase file = office.lodged("2026-11-02T09:00");
        String task = file.waiting().id();
        Actor former = staff.colleague(Office.VAN, "registration-officer");
        staff.claims(former, task);

        Answer answer = Caller.basic(office, DIRECTOR)
                .post(ADDRESS, order(registrar.userId(), "LEFT_THE_UNIT", former.userId(), task));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var submitted = Caller.basic(office, former.userId())
                .post("/engine-rest/task/" + task + "/submit-form", "{\"variables\":{}}");
        assertThat(submitted.status()).isEqualTo(409);
        assertThat(submitted.problem()).isEqualTo("not-claimed");
        file.step("UserTask_RegisterApplication", registrar, Forms.registerApplication(office.now()), Fields.asUsual());
        assertThat(file.nextTask()).isEqualTo("UserTask_ScreenApplication");
    }

    @Test
    void ifOneTaskCannotGoNoneGoesAndEachSaysWhy() {
        ProtectionCase right = office.lodged("2026-11-02T09:00");
        ProtectionCase wrong = office.lodged("2026-11-02T09:30").registered().screened();
        String wrongTask = wrong.waiting().id();
        String unknown = "00000000-0000-4000-8000-000000000000";
        Actor interviewer = staff.colleague(Office.VAN, "interview-officer");

        Answer answer =
                reassigned(DIRECTOR, interviewer.userId(), right.waiting().id(), wrongTask, unknown);

        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("reassignment-refused");
        assertThat(answer.fields()).containsExactly(right.waiting().id(), wrongTask, unknown);
        assertThat(answer.json().path("errors").findValuesAsText("code"))
                .containsExactly("not-in-group", "not-in-group", "not-found");
        assertThat(answer.json().path("errors").findValuesAsText("tr").get(0)).startsWith(right.number() + ": ");
        assertThat(staff.lyingWith(right.waiting().id())).isNull();
        assertThat(staff.lines(right.id(), "TASK_REASSIGNED")).isEmpty();
    }

    @Test
    void oneTaskThatCannotGoHoldsBackTheOthers() {
        ProtectionCase right = office.lodged("2026-11-02T09:00");
        ProtectionCase taken = office.lodged("2026-11-02T09:30");
        staff.claims(
                staff.colleague(Office.VAN, "registration-officer"),
                taken.waiting().id());

        Answer answer = reassigned(
                DIRECTOR,
                registrar.userId(),
                right.waiting().id(),
                taken.waiting().id());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.fields()).containsExactly(taken.waiting().id());
        assertThat(answer.json().path("errors").findValuesAsText("code")).containsExactly("changed");
        assertThat(staff.lyingWith(right.waiting().id())).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"interview-officer", "protection-officer"})
    void whoInterviewedOrDraftedIsGivenNoDecisionToSign(String part) {
        Actor everything = staff.colleague(Office.VAN, "interview-officer", "protection-officer", "hq-protection");
        ProtectionCase file = office.lodged("2026-11-02T09:00").readyForExamination();
        office.at("2026-11-20T10:00");
        Actor interviewer =
                part.equals("interview-officer") ? everything : Office.officer(Office.VAN, "interview-officer");
        Actor drafter =
                part.equals("protection-officer") ? everything : Office.officer(Office.VAN, "protection-officer");
        file.step("UserTask_HoldInterview", interviewer, Forms.holdInterview(office.now()), Fields.asUsual());
        file.step("UserTask_DraftDecision", drafter, Forms.draftDecision(), Fields.asUsual());

        Answer answer = reassigned(
                "merkez.hq-protection", everything.userId(), file.waiting().id());

        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.json().path("article").asText()).isEqualTo("YUKK 78");
        assertThat(answer.json().path("errors").findValuesAsText("code")).containsExactly("separation-of-duties");
        assertThat(staff.lyingWith(file.waiting().id())).isNull();
        Actor outsider = staff.colleague("00", "hq-protection");
        assertThat(reassigned(
                                "merkez.hq-protection",
                                outsider.userId(),
                                file.waiting().id())
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FORM", "REST"})
    void aDirectorOfAnotherProvinceTouchesNothingAndLearnsNothing(String way) {
        ProtectionCase file = office.lodged("2026-11-02T09:00");
        String task = file.waiting().id();
        String unknown = "00000000-0000-4000-8000-000000000000";
        String theirOwn = "istanbul.registration-officer";
        Caller istanbul = way.equals("REST")
                ? Caller.basic(office, "istanbul.provincial-director")
                : Caller.browser(office, "istanbul.provincial-director");

        if (way.equals("REST")) {
            Answer hidden = istanbul.post(ADDRESS, order(theirOwn, "TIME_LIMIT", null, task));
            Answer absent = istanbul.post(ADDRESS, order(theirOwn, "TIME_LIMIT", null, unknown));
            assertThat(hidden.status()).isEqualTo(409);
            assertThat(hidden.body()).isEqualTo(absent.body().replace(unknown, task));
            assertThat(istanbul.post(ADDRESS, order(registrar.userId(), "TIME_LIMIT", null, task))
                            .fields())
                    .containsExactly("officer");
        } else {
            istanbul.posted(
                    "/supervision/open-work",
                    "/supervision/open-work/reassignments",
                    "task=" + Caller.encoded(task + " none") + "&purpose=TIME_LIMIT&officer=" + theirOwn
                            + "&province=65");
            String page = istanbul.get("/supervision/open-work?province=65").body();
            assertThat(page).doesNotContain("65-UK-").doesNotContain(file.number());
        }

        assertThat(staff.lyingWith(task)).isNull();
        assertThat(staff.lines(file.id(), "TASK_REASSIGNED")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"van.registration-officer", "van.governor-approver", "merkez.auditor", "merkez.system-admin"})
    void whoDoesNotAnswerForTheWorkHandsNothingOver(String account) {
        ProtectionCase file = office.lodged("2026-11-02T09:00");
        String task = file.waiting().id();

        assertThat(reassigned(account, registrar.userId(), task).status()).isEqualTo(403);
        assertThat(Caller.browser(office, account)
                        .posted("/", "/supervision/open-work/reassignments", "task=" + task + "+none&officer=x")
                        .status())
                .isEqualTo(403);

        assertThat(staff.lyingWith(task)).isNull();
    }

    @Test
    void aDirectorateLeavesTheFilesOfAnotherMandateAlone() {
        ProtectionCase file = office.lodged("2026-11-02T09:00");

        Answer answer = reassigned(
                "merkez.hq-irregular", registrar.userId(), file.waiting().id());

        assertThat(answer.json().path("errors").findValuesAsText("code")).containsExactly("not-found");
        assertThat(staff.lyingWith(file.waiting().id())).isNull();
    }

    @Test
    void aDirectorGivesNoWorkToTheHeadquartersOrToAnotherProvince() {
        ProtectionCase file = office.lodged("2026-11-02T09:00");
        String task = file.waiting().id();
        Actor headquarters = staff.colleague("00", "registration-officer");
        Actor istanbul = staff.colleague(Office.ISTANBUL, "registration-officer");

        assertThat(reassigned(DIRECTOR, headquarters.userId(), task).fields()).containsExactly("officer");
        assertThat(reassigned(DIRECTOR, istanbul.userId(), task).fields()).containsExactly("officer");
        assertThat(reassigned("merkez.hq-protection", istanbul.userId(), task)
                        .json()
                        .path("errors")
                        .findValuesAsText("code"))
                .containsExactly("not-in-group");

        assertThat(staff.lyingWith(task)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"van.provincial-director", "merkez.hq-protection", "merkez.hq-irregular"})
    void aTaskOfASealedFileIsAnsweredLikeOneThatNeverWas(String supervisor) {
        office.at("2026-11-02T09:00");
        VictimCase victim = VictimCase.referred(office);
        String sealed = victim.waiting("UserTask_SecurePerson").id();
        String unknown = "00000000-0000-4000-8000-000000000000";
        Actor expert = staff.colleague(Office.VAN, "trafficking-expert");

        Answer hidden = reassigned(supervisor, expert.userId(), sealed);
        Answer absent = reassigned(supervisor, expert.userId(), unknown);

        assertThat(hidden.status()).isEqualTo(409);
        assertThat(hidden.body()).isEqualTo(absent.body().replace(unknown, sealed));
        assertThat(staff.lyingWith(sealed)).isNull();
    }

    @Test
    void atMostFiftyAtOnceAndNeverNone() {
        String[] many = new String[51];
        Arrays.setAll(many, number -> "task-" + number);

        Answer tooMany = reassigned(DIRECTOR, registrar.userId(), many);
        Answer none = reassigned(DIRECTOR, registrar.userId());
        Answer twice = reassigned(DIRECTOR, registrar.userId(), "task-1", "task-1");

        assertThat(tooMany.status()).isEqualTo(400);
        assertThat(tooMany.json().path("errors").findValuesAsText("code")).containsExactly("too-many");
        assertThat(none.status()).isEqualTo(400);
        assertThat(twice.json().path("errors").findValuesAsText("code")).containsExactly("twice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"officer\":\"x\",\"purpose\":\"BECAUSE\",\"tasks\":[{\"id\":\"t\"}]}",
                "{\"officer\":\"x\\u0000\",\"purpose\":\"ABSENCE\",\"tasks\":[{\"id\":\"t\"}]}",
                "{\"officer\":\"x\",\"purpose\":\"ABSENCE\",\"tasks\":[null]}",
                "{\"officer\":\"x\",\"purpose\":\"ABSENCE\",\"tasks\":[{\"id\":\"t' or 1=1\"}]}",
                "[]"
            })
    void whatCannotBeReadIsAProblemAndNoFailure(String body) {
        Answer answer = Caller.basic(office, DIRECTOR).post(ADDRESS, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-request");
    }

    @Test
    void reportsAndVotesOfTheCommissionAreGivenByItsOwnProcedureOnly() {
        office.at("2026-11-02T09:00");
        ProtectionCase file = office.lodged("2026-11-02T09:00").readyForExamination();
        file.interviewed("2026-11-20T10:00")
                .drafted("REFUSAL")
                .signedAtHeadquarters()
                .served();
        AppealCase appeal = AppealCase.against(
                        office, file.decision(), office.now().toString())
                .examined()
                .fileSent()
                .distributed();
        String task = office.desk().next(appeal.id()).orElseThrow().id();
        String rapporteur = staff.lyingWith(task);
        Actor other = staff.colleague("00", "commission-member-expert");

        Answer answer = Caller.basic(office, "merkez.hq-protection")
                .post(ADDRESS, order(other.userId(), "BALANCE_OF_WORK", rapporteur, task));

        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.json().path("errors").findValuesAsText("code")).containsExactly("separation-of-duties");
        assertThat(staff.lyingWith(task)).isEqualTo(rapporteur);
    }

    @Test
    void whenAnOfficerClaimsATaskWhileItIsHandedOverOneOfTheTwoIsTold() throws Exception {
        Actor claimant = staff.colleague(Office.VAN, "registration-officer");
        Caller officer = Caller.basic(office, claimant.userId());
        Caller director = Caller.basic(office, DIRECTOR);
        for (int round = 0; round < ROUNDS; round++) {
            ProtectionCase file = office.lodged("2026-11-02T09:00");
            String task = file.waiting().id();

            List<Answer> answers = atTheSameMoment(
                    () -> officer.post(
                            "/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + claimant.userId() + "\"}"),
                    () -> director.post(ADDRESS, order(registrar.userId(), "BALANCE_OF_WORK", null, task)));

            boolean claimed = answers.get(0).status() == 204;
            boolean handedOver = answers.get(1).status() == 200;
            assertThat(claimed)
                    .as(answers.get(0).body() + answers.get(1).body())
                    .isNotEqualTo(handedOver);
            assertThat(answers.get(claimed ? 1 : 0).status()).isEqualTo(409);
            assertThat(staff.lyingWith(task)).isEqualTo(claimed ? claimant.userId() : registrar.userId());
            assertThat(staff.lines(file.id(), "TASK_REASSIGNED")).hasSize(handedOver ? 1 : 0);
        }
    }

    @Test
    void twoSupervisorsWhoHandOverTheSameTasksDoNotMixThem() throws Exception {
        Actor other = staff.colleague(Office.VAN, "registration-officer");
        Caller director = Caller.basic(office, DIRECTOR);
        Caller directorate = Caller.basic(office, "merkez.hq-protection");
        for (int round = 0; round < ROUNDS; round++) {
            String first = office.lodged("2026-11-02T09:00").waiting().id();
            String second = office.lodged("2026-11-02T09:00").waiting().id();

            List<Answer> answers = atTheSameMoment(
                    () -> director.post(ADDRESS, order(registrar.userId(), "BALANCE_OF_WORK", null, first, second)),
                    () -> directorate.post(ADDRESS, order(other.userId(), "EXPERTISE", null, second, first)));

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
            assertThat(staff.lyingWith(first)).isNotNull().isEqualTo(staff.lyingWith(second));
        }
    }

    @Test
    void aTaskThatIsDoneWhileItIsHandedOverIsDoneOrHandedOver() throws Exception {
        Caller director = Caller.basic(office, DIRECTOR);
        for (int round = 0; round < ROUNDS; round++) {
            ProtectionCase file = office.lodged("2026-11-02T09:00", Office.VAN, Channel.PROVINCIAL_DIRECTORATE);
            var waiting = file.waiting();
            Actor doing = Office.officer(Office.VAN, "registration-officer");
            staff.claims(doing, waiting.id());
            var form = Forms.registerApplication(office.now());

            List<Object> answers = atTheSameMoment(
                    () -> {
                        try {
                            office.desk().complete(doing, waiting, form);
                            return "done";
                        } catch (RuntimeException refused) {
                            return refused;
                        }
                    },
                    () -> director.post(ADDRESS, order(registrar.userId(), "TIME_LIMIT", doing.userId(), waiting.id()))
                            .status());

            boolean done = "done".equals(answers.get(0));
            assertThat(answers.get(1)).as(String.valueOf(answers.get(0))).isEqualTo(done ? 409 : 200);
            assertThat(file.nextTask()).isEqualTo(done ? "UserTask_ScreenApplication" : "UserTask_RegisterApplication");
        }
    }

    @SafeVarargs
    private static <T> List<T> atTheSameMoment(Callable<? extends T>... works) throws Exception {
        CyclicBarrier start = new CyclicBarrier(works.length);
        ExecutorService threads = Executors.newFixedThreadPool(works.length);
        try {
            List<Future<T>> running = Arrays.stream(works)
                    .map(work -> threads.<T>submit(() -> {
                        start.await();
                        return work.call();
                    }))
                    .toList();
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get(1, TimeUnit.MINUTES));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
