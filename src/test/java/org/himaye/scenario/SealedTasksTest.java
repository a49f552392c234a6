package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.himaye.Attacks;
import org.himaye.Attacks.Way;
import org.himaye.TestDatabase;
import org.himaye.engine.Desk.WaitingTask;
import org.himaye.shared.Actor;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.Refusal;
import org.himaye.trafficking.compartment.TasksOfFormerMembers;
import org.himaye.trafficking.compartment.VictimTeams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tasks of a sealed file are its team's: in Tasklist, by the engine's interface and by every form. */
class SealedTasksTest extends Scenario {

    private static final Actor HEADQUARTERS = Office.officer(Office.VAN, "hq-protection");

    private VictimCase victim;
    private WaitingTask task;

    @BeforeEach
    void refer() {
        office.at("2026-11-02T09:00");
        victim = VictimCase.referred(office);
        task = victim.waiting("UserTask_SecurePerson");
    }

    @Test
    void theTeamFindsClaimsAndFillsInItsTask() {
        Caller expert = Caller.browser(office, SealedFile.EXPERT);
        String root = "/camunda/api/engine/engine/default";
        String filter = "";
        for (var each : expert.get(root + "/filter?resourceType=Task").json()) {
            filter = each.path("name").asText().equals("Ekibimin görevleri")
                    ? each.path("id").asText()
                    : filter;
        }

        assertThat(expert.post(root + "/filter/" + filter + "/list", "{}").body())
                .contains(task.id());
        assertThat(expert.post(root + "/task/" + task.id() + "/claim", "{\"userId\":\"" + SealedFile.EXPERT + "\"}")
                        .status())
                .isEqualTo(204);
        assertThat(expert.get(root + "/task/" + task.id() + "/deployed-form").status())
                .isEqualTo(200);
        assertThat(expert.get("/cases/by-task/" + task.id()).location()).endsWith("/sealed-files/" + victim.id());
        assertThat(expert.get("/sealed-files/by-task/" + task.id()).location())
                .endsWith("/sealed-files/" + victim.id());
        assertThat(expert.get("/sealed-files/" + victim.id()).body()).contains("Özel dosya");
    }

    @Test
    @Attacks(value = "INV-19", by = Way.FORM)
    void nobodyElseFillsInItsForm() {
        for (Actor other : List.of(
                Office.officer(Office.ISTANBUL, "trafficking-expert"),
                Office.officer(Office.VAN, "provincial-director"),
                new Actor("van.new-expert", Set.of("trafficking-expert"), Set.of(Office.VAN)),
                new Actor("merkez.everything", allGroups(), Set.of("*")))) {
            assertThatThrownBy(() -> office.desk().complete(other, task, VictimForms.securing(office)))
                    .as(other.userId())
                    .isInstanceOf(RuntimeException.class);
        }
        assertThat(victim.tasks()).contains("UserTask_SecurePerson");
        assertThat(victim.events()).doesNotContain("VICTIM_SECURED", "FORM_SUBMITTED");
    }

    @Test
    void whoLeavesTheTeamLosesItsTasks() {
        Actor second = victim.secondExpert();
        Caller leaver = Caller.basic(office, second.userId());
        assertThat(candidates()).contains(second.userId());
        assertThat(listed(leaver)).isOne();
        assertThat(counted(leaver)).isOne();
        assertThat(leaver.post("/engine-rest/task/" + task.id() + "/claim", "{\"userId\":\"" + second.userId() + "\"}")
                        .status())
                .isEqualTo(204);
        try {
            dismissed(second);
            assertThatThrownBy(() -> office.desk().complete(second, task, VictimForms.securing(office)))
                    .as("at once, although the engine still offers the task")
                    .isInstanceOf(RuntimeException.class);

            takenAway();
            assertThat(candidates()).contains(SealedFile.EXPERT).doesNotContain(second.userId());
            assertThat(listed(leaver)).isZero();
            assertThat(counted(leaver)).isZero();
            Caller stayer = Caller.basic(office, SealedFile.EXPERT);
            assertThat(listed(stayer)).isOne();
            assertThat(counted(stayer)).isOne();
        } finally {
            appointed(second);
        }
    }

    @Test
    void everyLeavingIsOnRecordOnceHoweverLongNobodyLooked() throws SQLException {
        Actor second = victim.secondExpert();
        try {
            dismissed(second);
            office.at("2026-11-06T09:00");
            takenAway();
            takenAway();

            assertThat(candidates()).contains(SealedFile.EXPERT).doesNotContain(second.userId());
            assertThat(Tables.single(
                            "select string_agg(actor || ' ' || facts, ' ') from sealed_ledger_entry"
                                    + " where action = 'VICTIM_TEAM_LEFT' and case_id = ?",
                            victim.id().value()))
                    .startsWith("himaye ")
                    .containsOnlyOnce(second.userId());
        } finally {
            appointed(second);
        }
    }

    @Test
    void aFileThatFailsHoldsUpNoOther() throws SQLException {
        VictimCase failing = VictimCase.referred(office);
        Actor second = victim.secondExpert();
        String attempt = "alter table victim_team add constraint ck_victim_team_of_test check (file_id <> '"
                + failing.id() + "' or cleared_at is null)";
        try (var owner = TestDatabase.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(attempt);
            try {
                dismissed(second);
                takenAway();

                assertThat(candidates()).doesNotContain(second.userId());
                assertThat(candidates(failing.waiting("UserTask_SecurePerson"))).contains(second.userId());
            } finally {
                statement.execute("alter table victim_team drop constraint ck_victim_team_of_test");
                appointed(second);
            }
            takenAway();
            assertThat(candidates(failing.waiting("UserTask_SecurePerson"))).doesNotContain(second.userId());
        }
    }

    @Test
    void whoWasTakenOffATeamComesBackOnlyWhenAsked() {
        VictimTeams teams = office.bean(VictimTeams.class);
        Actor second = victim.secondExpert();
        Actor manager = Office.officer(Office.VAN, "victim-case-manager");
        SealedFile.as(office, victim.expert(), () -> {
            teams.join(victim.id(), manager.userId(), OfficerGroup.VICTIM_CASE_MANAGER);
            return true;
        });

        SealedFile.as(office, manager, () -> {
            teams.leave(victim.id(), SealedFile.EXPERT);
            teams.leave(victim.id(), second.userId());
            return true;
        });

        assertThat(candidates()).isEmpty();
        assertThat(SealedFile.as(office, manager, () -> teams.seats(victim.id())))
                .extracting(VictimTeams.Seat::userId)
                .containsExactly(manager.userId());
        SealedFile.as(office, manager, () -> {
            teams.join(victim.id(), second.userId(), OfficerGroup.TRAFFICKING_EXPERT);
            return true;
        });
        assertThat(candidates()).containsExactly(second.userId());
    }

    private void dismissed(Actor expert) {
        SealedFile.as(office, HEADQUARTERS, () -> {
            office.bean(VictimTeams.class).dismiss(Office.VAN, expert.userId(), OfficerGroup.TRAFFICKING_EXPERT);
            return true;
        });
    }

    private void appointed(Actor expert) {
        SealedFile.as(office, HEADQUARTERS, () -> {
            office.bean(VictimTeams.class).appoint(Office.VAN, expert.userId(), OfficerGroup.TRAFFICKING_EXPERT);
            return true;
        });
    }

    private void takenAway() {
        SealedFile.as(office, Actor.SYSTEM, () -> {
            office.bean(TasksOfFormerMembers.class).takeAway();
            return true;
        });
    }

    private int listed(Caller caller) {
        return caller.get("/engine-rest/task?processInstanceBusinessKey=" + victim.id())
                .json()
                .size();
    }

    private int counted(Caller caller) {
        return caller.get("/engine-rest/task/count?processInstanceBusinessKey=" + victim.id())
                .json()
                .path("count")
                .asInt(-1);
    }

    @Test
    void whatTheEngineStoresIsNeutral() throws SQLException {
        victim.asFarAs("IDENTIFIED");
        office.desk().runDueJobs();

        String number = victim.file().number();
        assertThat(Tables.holding(number, "table_name like 'act\\_%'")).isEmpty();
        assertThat(Tables.holding("Karimova", "table_name like 'act\\_%'")).isEmpty();
        for (String word : List.of("ticaret", "mağdur", "sığınma", "traffick")) {
            assertThat(Tables.single(
                            "select count(*)::text from act_ru_task t join act_re_procdef p on p.id_ = t.proc_def_id_"
                                    + " where p.key_ like 'victim-%' and t.name_ || coalesce(t.description_, '') ilike ?",
                            "%" + word + "%"))
                    .as("names of tasks: " + word)
                    .isEqualTo("0");
            assertThat(Tables.single(
                            "select count(*)::text from act_re_procdef p where key_ like 'victim-%' and name_ ilike ?",
                            "%" + word + "%"))
                    .as("names of processes: " + word)
                    .isEqualTo("0");
            assertThat(Tables.single(
                            "select count(*)::text from act_ru_variable v join act_re_procdef p on p.id_ = v.proc_def_id_"
                                    + " where p.key_ like 'victim-%' and (v.name_ || coalesce(v.text_, '')) ilike ?",
                            "%" + word + "%"))
                    .as("variables: " + word)
                    .isEqualTo("0");
        }
        assertThat(Tables.single(
                        "select count(*)::text from act_ru_identitylink i join act_ru_task t on t.id_ = i.task_id_ join"
                                + " act_re_procdef p on p.id_ = t.proc_def_id_ where p.key_ like 'victim-%' and i.group_id_ <> ?",
                        ""))
                .as("tasks given to groups")
                .isEqualTo("0");
    }

    @Test
    void aRefusalByLawIsKeptInTheFileAlone() throws SQLException {
        long before = openLines();

        assertThatThrownBy(() -> office.desk()
                        .complete(
                                victim.expert(),
                                task,
                                Fields.with("preliminaryInterviewAt", "2026-12-24T09:00")
                                        .over(VictimForms.securing(office))))
                .isInstanceOf(Refusal.class);

        assertThat(openLines()).as("lines about it that others may read").isEqualTo(before);
    }

    private long openLines() throws SQLException {
        return Long.parseLong(Tables.single(
                "select count(*) from ledger_entry where case_id = ?",
                victim.id().value()));
    }

    private List<String> candidates() {
        return candidates(task);
    }

    private List<String> candidates(WaitingTask of) {
        return office.bean(org.camunda.bpm.engine.TaskService.class).getIdentityLinksForTask(of.id()).stream()
                .map(link -> String.valueOf(link.getUserId()))
                .toList();
    }

    private static Set<String> allGroups() {
        return java.util.Arrays.stream(OfficerGroup.values())
                .map(OfficerGroup::id)
                .collect(java.util.stream.Collectors.toSet());
    }
}
