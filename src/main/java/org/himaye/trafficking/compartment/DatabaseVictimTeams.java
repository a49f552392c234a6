package org.himaye.trafficking.compartment;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.himaye.ledger.Ledger;
import org.himaye.ledger.LedgerLine;
import org.himaye.ledger.SealedLedger;
import org.himaye.shared.CaseId;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.Refusal;
import org.himaye.shared.SealedTasks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Desks and teams in PostgreSQL. */
@Repository
@Transactional
class DatabaseVictimTeams implements VictimTeams {

    private static final String GROUPS_OF_TEAMS =
            String.join(",", TEAM_GROUPS.stream().map(OfficerGroup::id).toList());

    private final JdbcClient database;
    private final SealedLedger ledger;
    private final Ledger openLedger;
    private final ObjectProvider<SealedTasks> tasks;
    private final CurrentActor currentActor;
    private final Clock clock;

    DatabaseVictimTeams(
            JdbcClient database,
            SealedLedger ledger,
            Ledger openLedger,
            ObjectProvider<SealedTasks> tasks,
            CurrentActor currentActor,
            Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.openLedger = openLedger;
        this.tasks = tasks;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void appoint(String province, String userId, OfficerGroup group) {
        refuseOutsideHeadquarters();
        int changed = database.sql(
                        "insert into trafficking_desk (province, user_id, group_id, appointed_by, appointed_at)"
                                + " values (:province, :user, :group, :by, :at)"
                                + " on conflict (province, user_id, group_id) do update set ended_at = null,"
                                + " appointed_by = excluded.appointed_by, appointed_at = excluded.appointed_at"
                                + " where trafficking_desk.ended_at is not null")
                .param("province", province)
                .param("user", userId)
                .param("group", group.id())
                .param("by", currentActor.get().userId())
                .param("at", now())
                .update();
        if (changed > 0) {
            openLedger.append(line("DESK_APPOINTED", province, userId, group));
        }
    }

    @Override
    public void dismiss(String province, String userId, OfficerGroup group) {
        refuseOutsideHeadquarters();
        int changed = database.sql(
                        "update trafficking_desk set ended_at = :at where province = :province and user_id = :user"
                                + " and group_id = :group and ended_at is null")
                .param("at", now())
                .param("province", province)
                .param("user", userId)
                .param("group", group.id())
                .update();
        if (changed > 0) {
            openLedger.append(line("DESK_DISMISSED", province, userId, group));
        }
        database.sql("select leave_teams_of_province(:province, :user, :group)")
                .param("province", province)
                .param("user", userId)
                .param("group", group.id())
                .query((row, number) -> Boolean.TRUE)
                .list();
    }

    /** Names the province as a fact: a line of the province would tell all of its officers who is on the desk. */
    private static LedgerLine line(String action, String province, String userId, OfficerGroup group) {
        return LedgerLine.of(action)
                .with("province", province)
                .with("user", userId)
                .with("group", group.id());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Appointment> desk() {
        return database.sql("select province, user_id, group_id from trafficking_desk where ended_at is null"
                        + " order by province, group_id, user_id")
                .query((row, number) -> new Appointment(
                        row.getString("province"),
                        row.getString("user_id"),
                        OfficerGroup.of(row.getString("group_id"))))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Seat> seats(CaseId file) {
        return database.sql("select user_id, group_id from victim_team where file_id = :file and left_at is null"
                        + " order by group_id, user_id")
                .param("file", file.value())
                .query((row, number) -> new Seat(row.getString("user_id"), OfficerGroup.of(row.getString("group_id"))))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Seat> couldJoin(CaseId file) {
        return database.sql("select d.user_id, g.id as group_id from (select distinct group_id as id from"
                        + " unnest(string_to_array(:groups, ',')) as group_id) g"
                        + " cross join lateral trafficking_desk_for(:file, g.id) as d (user_id)"
                        + " where not exists (select from victim_team t where t.file_id = :file and t.user_id = d.user_id"
                        + " and t.group_id = g.id and t.left_at is null) order by 2, 1")
                .param("groups", GROUPS_OF_TEAMS)
                .param("file", file.value())
                .query((row, number) -> new Seat(row.getString("user_id"), OfficerGroup.of(row.getString("group_id"))))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isMember(CaseId file) {
        return database.sql("select is_on_victim_team(:file)")
                .param("file", file.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void join(CaseId file, String userId, OfficerGroup group) {
        List<String> desk = desk(file, group.id());
        if (!desk.contains(userId)) {
            throw CompartmentRefusals.notFound();
        }
        add(file, userId, group.id());
        tasks.ifAvailable(open -> open.refresh(file));
    }

    @Override
    public void leave(CaseId file, String userId) {
        database.sql("update victim_team set left_at = :at, cleared_at = :at where file_id = :file and user_id = :user"
                        + " and left_at is null")
                .param("at", now())
                .param("file", file.value())
                .param("user", userId)
                .update();
        ledger.append(
                LedgerLine.of("VICTIM_TEAM_LEFT").inCase(file, province(file)).with("user", userId));
        tasks.ifAvailable(open -> open.refresh(file));
    }

    @Override
    public List<String> candidates(CaseId file, Set<String> groups) {
        List<String> members = database.sql("select distinct user_id from victim_team where file_id = :file"
                        + " and left_at is null and group_id in (:groups) order by user_id")
                .param("file", file.value())
                .param("groups", groups)
                .query(String.class)
                .list();
        if (!members.isEmpty()) {
            return members;
        }
        Set<String> former = formerMembers(file);
        List<String> joining = new ArrayList<>();
        for (String group : groups) {
            for (String userId : desk(file, group)) {
                if (!former.contains(userId)) {
                    add(file, userId, group);
                    joining.add(userId);
                }
            }
        }
        return joining;
    }

    /** Returns who has left and was not asked back: the team has decided that, and no open task undoes it. */
    private Set<String> formerMembers(CaseId file) {
        return Set.copyOf(database.sql("select user_id from victim_team where file_id = :file"
                        + " group by user_id having bool_and(left_at is not null)")
                .param("file", file.value())
                .query(String.class)
                .list());
    }

    private void add(CaseId file, String userId, String group) {
        database.sql("insert into victim_team (file_id, user_id, group_id, joined_by, joined_at)"
                        + " values (:file, :user, :group, :by, :at)"
                        + " on conflict (file_id, user_id, group_id) do update set left_at = null, cleared_at = null")
                .param("file", file.value())
                .param("user", userId)
                .param("group", group)
                .param("by", currentActor.get().userId())
                .param("at", now())
                .update();
        ledger.append(LedgerLine.of("VICTIM_TEAM_JOINED")
                .inCase(file, province(file))
                .with("user", userId)
                .with("group", group));
    }

    private List<String> desk(CaseId file, String group) {
        return database.sql("select * from trafficking_desk_for(:file, :group)")
                .param("file", file.value())
                .param("group", group)
                .query(String.class)
                .list();
    }

    private String province(CaseId file) {
        return database.sql("select province from victim_file where id = :file")
                .param("file", file.value())
                .query(String.class)
                .optional()
                .orElseThrow(CompartmentRefusals::notFound);
    }

    private void refuseOutsideHeadquarters() {
        if (!currentActor.get().isAtHeadquarters()) {
            throw new Refusal(
                    CommonProblem.FORBIDDEN,
                    new LocalizedText(
                            "Masa görevlilerini yalnızca Genel Merkez belirler.",
                            "Only the headquarters appoint the desk."),
                    null);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
