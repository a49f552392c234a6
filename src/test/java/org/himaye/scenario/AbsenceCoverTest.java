package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himaye.scenario.Refusals.refusalOf;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.himaye.TestDatabase;
import org.himaye.access.Acting;
import org.himaye.ledger.LedgerFilter;
import org.himaye.ledger.LedgerReader;
import org.himaye.shared.Actor;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.FieldProblem;
import org.himaye.shared.Refusal;
import org.himaye.supervision.work.AbsenceCovers;
import org.himaye.supervision.work.AbsenceCovers.Cover;
import org.himaye.supervision.work.AbsenceCovers.Wanted;
import org.himaye.supervision.work.WorkProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** While an officer is away the deputy has the work, as far as the deputy may; on return it ends. */
class AbsenceCoverTest extends Scenario {

    private static final String DIRECTOR = "van.provincial-director";

    private Staff staff;
    private Actor officer;
    private Actor deputy;

    @BeforeEach
    void aMondayInVan() {
        staff = new Staff(office);
        officer = staff.colleague(Office.VAN, "registration-officer");
        deputy = staff.colleague(Office.VAN, "registration-officer");
        office.at("2026-11-02T09:00");
    }

    private String claimedOn(String localTime) {
        String task = office.lodged(localTime).waiting().id();
        staff.claims(officer, task);
        return task;
    }

    @Test
    void openTasksGoToTheDeputyIfWished() {
        ProtectionCase file = office.lodged("2026-11-02T09:00");
        String task = file.waiting().id();
        staff.claims(officer, task);
        Cover cover = staff.away(DIRECTOR, officer, deputy, "2026-11-03", "2026-11-13", true);

        staff.round();
        assertThat(staff.lyingWith(task)).as("the day before").isEqualTo(officer.userId());
        office.at("2026-11-03T00:30");
        staff.round();

        assertThat(staff.lyingWith(task)).isEqualTo(deputy.userId());
        assertThat(staff.lines(file.id(), "TASK_WENT_TO_DEPUTY"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.actor()).isEqualTo(Actor.SYSTEM_ID);
                    assertThat(line.reason()).isEqualTo("ABSENCE");
                    assertThat(line.facts())
                            .containsEntry("cover", cover.id().toString())
                            .containsEntry("from", officer.userId())
                            .containsEntry("to", deputy.userId());
                });
        staff.round();
        assertThat(staff.lines(file.id(), "TASK_WENT_TO_DEPUTY")).hasSize(1);
    }

    @Test
    void otherwiseOnlyWhatAroseSinceTheFirstDayGoes() {
        String before = claimedOn("2026-11-02T09:00");
        staff.away(DIRECTOR, officer, deputy, "2026-11-03", "2026-11-13", false);
        String during = claimedOn("2026-11-03T10:00");

        staff.round();

        assertThat(staff.lyingWith(before)).isEqualTo(officer.userId());
        assertThat(staff.lyingWith(during)).isEqualTo(deputy.userId());
    }

    @Test
    void afterTheLastDayNothingGoesAnyMore() {
        staff.away(DIRECTOR, officer, deputy, "2026-11-03", "2026-11-04", true);
        String task = claimedOn("2026-11-04T23:00");

        office.at("2026-11-05T00:10");
        staff.round();

        assertThat(staff.lyingWith(task)).isEqualTo(officer.userId());
    }

    @Test
    void onReturnItEndsAndWhatTheDeputyHasTakenStaysThere() {
        String first = claimedOn("2026-11-02T09:00");
        Cover cover = staff.away(DIRECTOR, officer, deputy, "2026-11-02", "2026-11-13", true);
        staff.round();

        staff.back(cover);
        String second = claimedOn("2026-11-03T09:00");
        staff.round();

        assertThat(staff.lyingWith(first)).isEqualTo(deputy.userId());
        assertThat(staff.lyingWith(second)).isEqualTo(officer.userId());
        assertThat(refusalOf(() -> staff.back(cover)).type()).isEqualTo(WorkProblem.ABSENCE_ENDED);
        for (String action : List.of("ABSENCE_COVER_ENTERED", "ABSENCE_COVER_ENDED")) {
            assertThat(office
                            .reading(() -> office.bean(LedgerReader.class)
                                    .page(
                                            LedgerFilter.everything()
                                                    .action(action)
                                                    .province(Office.VAN),
                                            LedgerReader.NEWEST,
                                            50))
                            .stream()
                            .filter(line ->
                                    cover.id().toString().equals(line.facts().get("cover"))))
                    .as(action)
                    .singleElement()
                    .satisfies(line -> assertThat(line.actor()).isEqualTo(DIRECTOR));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-02/2026-11-05", "2026-11-13/2026-11-20", "2026-11-06/2026-11-06"})
    void absencesThatOverlapAreRefused(String days) {
        staff.away(DIRECTOR, officer, deputy, "2026-11-05", "2026-11-13", false);

        var refusal =
                refusalOf(() -> staff.away(DIRECTOR, officer, deputy, days.split("/")[0], days.split("/")[1], true));

        assertThat(refusal.type()).isEqualTo(WorkProblem.ABSENCE_OVERLAPS);
    }

    @Test
    void oneAbsenceMayFollowAnotherAndOneThatWasEndedIsInNobodysWay() {
        Cover first = staff.away(DIRECTOR, officer, deputy, "2026-11-05", "2026-11-13", false);
        staff.away(DIRECTOR, officer, deputy, "2026-11-14", "2026-11-20", false);

        staff.back(first);
        staff.away(DIRECTOR, officer, deputy, "2026-11-06", "2026-11-10", false);
    }

    @Test
    void deputiesDoNotStandInForOneAnotherInARing() {
        Actor third = staff.colleague(Office.VAN, "registration-officer");
        staff.away(DIRECTOR, officer, deputy, "2026-11-03", "2026-11-13", false);
        staff.away(DIRECTOR, deputy, third, "2026-11-10", "2026-11-20", false);

        var refusal = refusalOf(() -> staff.away(DIRECTOR, third, officer, "2026-11-12", "2026-11-12", false));

        assertThat(refusal.type()).isEqualTo(WorkProblem.DEPUTY_NOT_POSSIBLE);
        staff.away(DIRECTOR, third, officer, "2026-11-14", "2026-11-16", false);
    }

    @Test
    void twoWhoEnterHalfARingEachAtTheSameMomentDoNotBothSucceed() throws Exception {
        for (int round = 0; round < 5; round++) {
            Actor one = staff.colleague(Office.VAN, "registration-officer");
            Actor other = staff.colleague(Office.VAN, "registration-officer");

            List<Boolean> entered = atTheSameMoment(
                    () -> entered(() -> staff.away(DIRECTOR, one, other, "2026-11-03", "2026-11-13", false)),
                    () -> entered(() -> staff.away(DIRECTOR, other, one, "2026-11-13", "2026-11-15", false)));

            assertThat(entered).containsExactlyInAnyOrder(true, false);
        }
    }

    private static boolean entered(Runnable entering) {
        try {
            entering.run();
            return true;
        } catch (Refusal refusal) {
            assertThat(refusal.type()).isEqualTo(WorkProblem.DEPUTY_NOT_POSSIBLE);
            return false;
        }
    }

    @Test
    void aDeputyHasEveryGroupThatTheOfficerDoesTasksFor() {
        Actor two = staff.colleague(Office.VAN, "registration-officer", "front-desk");

        var refusal = refusalOf(() -> staff.away(DIRECTOR, two, deputy, "2026-11-03", "2026-11-13", true));

        assertThat(refusal.type()).isEqualTo(WorkProblem.DEPUTY_NOT_POSSIBLE);
        staff.away(DIRECTOR, deputy, two, "2026-11-03", "2026-11-13", true);
    }

    @Test
    void aDeputyWorksInTheSameProvince() {
        Actor istanbul = staff.colleague(Office.ISTANBUL, "registration-officer");

        var refusal = refusalOf(() -> staff.away(DIRECTOR, officer, istanbul, "2026-11-03", "2026-11-13", true));

        assertThat(refusal.type()).isEqualTo(CommonProblem.INVALID_REQUEST);
        assertThat(refusal.fields()).extracting(FieldProblem::field).containsExactly("deputy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-05/2026-11-04/before-start",
                "2026-10-01/2026-11-01/in-the-past",
                "2026-11-03/2028-01-01/too-long"
            })
    void daysThatCannotBeAreRefused(String days) {
        String[] part = days.split("/");

        var refusal = refusalOf(() -> staff.away(DIRECTOR, officer, deputy, part[0], part[1], true));

        assertThat(refusal.fields()).extracting(FieldProblem::code).containsExactly(part[2]);
    }

    @Test
    void whatTheDeputyMayNotDoGoesBackToItsGroup() {
        ProtectionCase file = office.lodged("2026-11-02T09:00").readyForExamination();
        office.at("2026-11-20T10:00");
        Actor decider = staff.colleague(Office.VAN, "protection-officer", "hq-protection");
        Actor interviewed = staff.colleague(Office.VAN, "interview-officer", "protection-officer", "hq-protection");
        file.step("UserTask_HoldInterview", interviewed, Forms.holdInterview(office.now()), Fields.asUsual());
        file.drafted("REFUSAL");
        String task = file.waiting().id();
        staff.claims(decider, task);
        staff.away(DIRECTOR, decider, interviewed, "2026-11-20", "2026-11-27", true);

        staff.round();

        assertThat(staff.lyingWith(task)).isNull();
        assertThat(staff.lines(file.id(), "TASK_WENT_BACK_TO_GROUP"))
                .singleElement()
                .satisfies(line -> assertThat(line.reason()).isEqualTo("SEPARATION_OF_DUTIES"));
        assertThat(staff.lines(file.id(), "TASK_WENT_TO_DEPUTY")).isEmpty();
    }

    @Test
    void aDeputyWhoIsAwayAsWellLeavesTheWorkToTheOwnDeputy() {
        Actor third = staff.colleague(Office.VAN, "registration-officer");
        String task = claimedOn("2026-11-02T09:00");
        staff.away(DIRECTOR, officer, deputy, "2026-11-03", "2026-11-13", true);
        staff.away(DIRECTOR, deputy, third, "2026-11-03", "2026-11-04", false);

        office.at("2026-11-03T08:00");
        staff.round();

        assertThat(staff.lyingWith(task)).isEqualTo(third.userId());
    }

    @Test
    void nothingIsHandedToSomebodyWhoIsAway() {
        String task = office.lodged("2026-11-02T09:00").waiting().id();
        staff.away(DIRECTOR, officer, deputy, "2026-11-02", "2026-11-13", false);

        var answer = Caller.basic(office, DIRECTOR)
                .post(
                        "/api/supervision/open-work/reassignments",
                        "{\"officer\":\"" + officer.userId() + "\",\"purpose\":\"EXPERTISE\",\"tasks\":[{\"id\":\""
                                + task + "\"}]}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("errors").findValuesAsText("code")).containsExactly("absent");
    }

    @Test
    void tasksOfSealedFilesStayWithTheirTeam() {
        VictimCase victim = VictimCase.referred(office);
        String task = victim.waiting("UserTask_SecurePerson").id();
        Actor expert = Office.officer(Office.VAN, "trafficking-expert");
        staff.claims(expert, task);
        Actor second = Office.officer(Office.VAN, "trafficking-expert-2");
        Cover cover = staff.away(DIRECTOR, expert, second, "2026-11-02", "2026-11-13", true);
        try {
            staff.round();

            assertThat(staff.lyingWith(task)).isEqualTo(expert.userId());
            assertThat(staff.lines(victim.id(), "TASK_WENT_TO_DEPUTY")).isEmpty();
        } finally {
            staff.back(cover);
        }
    }

    @Test
    void anAbsenceThatADirectorateEntersLeavesTheFilesOfTheOtherAlone() {
        String task = claimedOn("2026-11-02T09:00");
        Actor irregular = new Actor("merkez.hq-irregular", Set.of("hq-irregular"), Set.of("*"));
        Actor protection = new Actor("merkez.hq-protection", Set.of("hq-protection"), Set.of("*"));
        Wanted wanted = new Wanted(
                Office.VAN,
                officer.userId(),
                deputy.userId(),
                LocalDate.parse("2026-11-02"),
                LocalDate.parse("2026-11-13"),
                true);

        Cover other =
                Acting.call(irregular, () -> office.bean(AbsenceCovers.class).enter(wanted));
        staff.round();
        assertThat(staff.lyingWith(task)).isEqualTo(officer.userId());
        assertThat(refusalOf(() -> Acting.as(
                                protection,
                                () -> office.bean(AbsenceCovers.class).end(other.id())))
                        .type())
                .isEqualTo(CommonProblem.FORBIDDEN);

        Acting.as(protection, () -> office.bean(AbsenceCovers.class).enter(wanted));
        staff.round();
        assertThat(staff.lyingWith(task)).isEqualTo(deputy.userId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"istanbul.provincial-director", "van.registration-officer", "merkez.auditor"})
    void nobodyElseEntersOrEndsAnAbsence(String account) {
        Cover cover = staff.away(DIRECTOR, officer, deputy, "2026-11-03", "2026-11-13", false);
        Actor stranger = account.startsWith("istanbul")
                ? Office.officer(Office.ISTANBUL, "provincial-director")
                : new Actor(account, java.util.Set.of("registration-officer"), java.util.Set.of(Office.VAN));
        Wanted wanted = new Wanted(
                Office.VAN,
                deputy.userId(),
                officer.userId(),
                cover.until().plusDays(1),
                cover.until().plusDays(2),
                true);

        assertThat(refusalOf(() -> Acting.as(
                                stranger, () -> office.bean(AbsenceCovers.class).enter(wanted)))
                        .type())
                .isIn(CommonProblem.INVALID_REQUEST, CommonProblem.FORBIDDEN);
        assertThat(refusalOf(() -> Acting.as(
                                stranger, () -> office.bean(AbsenceCovers.class).end(cover.id())))
                        .type())
                .isIn(CommonProblem.NOT_FOUND, CommonProblem.FORBIDDEN);
        Caller browser = Caller.browser(office, account);
        int status = browser.posted("/", "/supervision/open-work/absences/" + cover.id() + "/end", "x=1")
                .status();
        assertThat(status).isEqualTo(account.startsWith("istanbul") ? 302 : 403);
        assertThat(Acting.call(
                        Office.officer(Office.VAN, "provincial-director"),
                        () -> office.bean(AbsenceCovers.class).standing()))
                .contains(cover);
        assertThat(browser.get("/supervision/open-work/absences?province=65").body())
                .doesNotContain(officer.userId());
    }

    @Test
    void theDatabaseItselfKeepsAbsencesApartAndAsTheyWereEntered() throws SQLException {
        Cover cover = staff.away(DIRECTOR, officer, deputy, "2026-11-03", "2026-11-13", false);
        try (var connection = TestDatabase.asApplication();
                var statement = connection.createStatement()) {
            statement.execute("set himaye.provinces = '34'");
            assertThat(statement
                            .executeQuery("select from absence_cover where id = '" + cover.id() + "'")
                            .next())
                    .isFalse();
            statement.execute("set himaye.provinces = '65'");
            for (String forged : List.of(
                    "update absence_cover set absent_until = '2027-01-01' where id = '" + cover.id() + "'",
                    "update absence_cover set deputy = 'x' where id = '" + cover.id() + "'",
                    "delete from absence_cover where id = '" + cover.id() + "'",
                    "truncate absence_cover",
                    "insert into absence_cover select gen_random_uuid(), province, officer, deputy, file_types, absent_from,"
                            + " absent_until, with_open_tasks, entered_by, entered_at from absence_cover where id = '"
                            + cover.id() + "'",
                    "insert into absence_cover select gen_random_uuid(), province, deputy, officer, file_types, absent_from,"
                            + " absent_until, with_open_tasks, entered_by, entered_at from absence_cover where id = '"
                            + cover.id() + "'",
                    "insert into absence_cover select gen_random_uuid(), '34', officer, deputy, file_types, absent_from,"
                            + " absent_until, with_open_tasks, entered_by, entered_at from absence_cover where id = '"
                            + cover.id() + "'")) {
                assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> statement.execute(forged)))
                        .as(forged)
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    @SafeVarargs
    private static <T> List<T> atTheSameMoment(Callable<T>... works) throws Exception {
        CyclicBarrier start = new CyclicBarrier(works.length);
        ExecutorService threads = Executors.newFixedThreadPool(works.length);
        try {
            List<Future<T>> running = java.util.Arrays.stream(works)
                    .map(work -> threads.submit(() -> {
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
