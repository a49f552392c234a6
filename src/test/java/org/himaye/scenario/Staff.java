package org.himaye.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.himaye.access.Acting;
import org.himaye.ledger.LedgerEntry;
import org.himaye.ledger.LedgerFilter;
import org.himaye.ledger.LedgerReader;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.supervision.work.AbsenceCovers;
import org.himaye.supervision.work.AbsenceCovers.Cover;
import org.himaye.supervision.work.AbsenceCovers.Wanted;
import org.himaye.supervision.work.CoverRounds;
import org.jspecify.annotations.Nullable;

/** The staff of a province as a test needs them: colleagues with an account, and what lies with whom. */
final class Staff {

    private final Office office;

    Staff(Office office) {
        this.office = office;
    }

    /** Returns somebody new with an account, in some groups of a province or of the headquarters. */
    Actor colleague(String province, String... groups) {
        var identities = office.bean(IdentityService.class);
        String account = "colleague-" + UUID.randomUUID().toString().substring(0, 13);
        var user = identities.newUser(account);
        user.setFirstName("Yeni");
        user.setLastName("Görevli");
        user.setPassword("himaye");
        identities.saveUser(user);
        for (String group : groups) {
            identities.createMembership(account, group);
        }
        identities.createTenantUserMembership(province, account);
        return new Actor(account, Set.of(groups), Set.of(province.equals("00") ? "*" : province));
    }

    /** Lets an officer claim a task as Tasklist does. */
    void claims(Actor officer, String taskId) {
        var answer = Caller.basic(office, officer.userId())
                .post("/engine-rest/task/" + taskId + "/claim", "{\"userId\":\"" + officer.userId() + "\"}");
        if (answer.status() != 204) {
            throw new IllegalStateException("Not claimed: " + answer.status() + " " + answer.body());
        }
    }

    /** Returns with whom a task lies; null if with nobody. */
    @Nullable
    String lyingWith(String taskId) {
        return office.bean(TaskService.class)
                .createTaskQuery()
                .taskId(taskId)
                .singleResult()
                .getAssignee();
    }

    /** Enters an absence as the director of the province of the demo officers. */
    Cover away(String director, Actor officer, Actor deputy, String from, String until, boolean withOpenTasks) {
        String province = officer.provinces().iterator().next();
        var wanted = new Wanted(
                province,
                officer.userId(),
                deputy.userId(),
                LocalDate.parse(from),
                LocalDate.parse(until),
                withOpenTasks);
        return Acting.call(
                new Actor(director, Set.of("provincial-director"), Set.of(province)),
                () -> office.bean(AbsenceCovers.class).enter(wanted));
    }

    /** Ends an absence as a director of Van. */
    void back(Cover cover) {
        Acting.as(
                Office.officer(cover.province(), "provincial-director"),
                () -> office.bean(AbsenceCovers.class).end(cover.id()));
    }

    /** Lets Himaye look after the tasks of everybody who is away. */
    void round() {
        Acting.as(Actor.SYSTEM, () -> office.bean(CoverRounds.class).goRound());
    }

    /** Returns the ledger lines of an action in a case, the newest first. */
    List<LedgerEntry> lines(CaseId file, String action) {
        return office.reading(() -> office.bean(LedgerReader.class)
                .page(LedgerFilter.everything().inCase(file).action(action), LedgerReader.NEWEST, 100));
    }
}
