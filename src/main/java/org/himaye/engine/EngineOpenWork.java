package org.himaye.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.OpenWork;
import org.himaye.shared.Province;
import org.himaye.shared.Refusal;
import org.himaye.shared.TaskInHand;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts and lists open tasks from what the database keeps of them at each change, one question each. Sealed files have no row where
 * the others have theirs, so that none of their tasks is kept; their processes are left out besides. What changes hands is locked in the
 * engine's own tables and goes through its own services.
 */
@Component
class EngineOpenWork implements OpenWork {

    private static final String EVERYWHERE = Actor.EVERY_PROVINCE;

    private static final String WITH_FILE =
            " from act_ru_task t join open_task o on o.task_id = t.id_ and o.group_id = '*'"
                    + " join case_file f on f.id = o.case_id where may_see_province(o.province)";

    private static final String GROUPS = "array(select l.group_id_ from act_ru_identitylink l where l.task_id_ = t.id_"
            + " and l.type_ = 'candidate' and l.group_id_ is not null)";

    /** Sums, what is not in them yet, and what has become late since the moment for which they hold; see the migration. */
    private static final String SHARES = """
            with counted as (
                select s.province, s.file_type, s.group_id, s.holder, s.account, s.open, s.overdue
                from open_task_share s where s.province = any (:places) and s.file_type = any (:types)
                union all
                select %1$s, c.file_type, c.group_id, %2$s, %3$s, c.n,
                    case when c.due < (select counted_at from open_task_counted) then c.n else 0 end
                from open_task_change c where c.file_type = any (:types) and %4$s
                union all
                select %1$s, c.file_type, c.group_id, %2$s, %3$s, 0,
                    case when :at > (select counted_at from open_task_counted) then 1 else -1 end
                from open_task c
                where c.due >= least((select counted_at from open_task_counted), :at)
                    and c.due < greatest((select counted_at from open_task_counted), :at) and c.file_type = any (:types) and %4$s),
            summed as (
                select province, file_type, group_id, holder, max(account) as account, sum(open) as open,
                    sum(overdue) as overdue
                from counted group by province, file_type, group_id, holder having sum(open) > 0)
            select s.group_id, s.holder, max(s.account) as account, sum(s.open) as open, sum(s.overdue) as overdue,
                min(o.since) as oldest
            from summed s cross join lateral (
                select t.since from open_task t
                where t.file_type = s.file_type and t.group_id = s.group_id and %5$s order by t.since limit 1) o
            group by s.group_id, s.holder order by s.group_id, max(s.account) nulls first, s.holder
            """;

    private static final String SHARES_OF_PROVINCES = SHARES.formatted(
            "c.province",
            "c.holder",
            "c.account",
            "c.province = any (:places)",
            "t.province = s.province and t.holder = s.holder");

    private static final String SHARES_OF_COUNTRY = SHARES.formatted(
            "'" + EVERYWHERE + "'",
            "case c.holder when 'none' then 'none' else 'some' end",
            "null",
            "true",
            "(t.holder = 'none') = (s.holder = 'none')");

    /** The first of each place and kind of file are read in order, so that no more tasks are met than are passed over and listed. */
    private static final String PAGE = """
            select t.id_, t.task_def_key_, t.name_, f.id as file, f.case_number, f.type, f.province, t.assignee_,
                holder_mark(t.assignee_) as holder, t.create_time_, t.due_date_, %s as groups
            from (
                select found.task_id, found.case_id, found.due, found.since
                from unnest(cast(:types as text[])) kind (type) cross join unnest(cast(:places as text[])) place (plate) cross join lateral (
                    select o.task_id, o.case_id, o.due, o.since from %s o
                    where o.group_id = :group and o.file_type = kind.type%s
                    order by o.due, o.since, o.task_id limit :reach) found
                order by found.due, found.since, found.task_id offset :offset limit :limit) p
            join act_ru_task t on t.id_ = p.task_id
            join case_file f on f.id = p.case_id
            order by p.due, p.since, p.task_id
            """;

    private static final String HELD = "select t.id_, t.task_def_key_, t.name_, f.id as file, f.case_number, f.type,"
            + " f.province, t.assignee_, holder_mark(t.assignee_) as holder, t.create_time_, t.due_date_, " + GROUPS
            + " as groups"
            + WITH_FILE
            + " and t.id_ = any (:ids) order by t.id_ for update of t";

    private final JdbcClient database;
    private final TaskService tasks;
    private final AuthorizationService grants;
    private final DomainWork domainWork;
    private final CurrentActor actor;

    EngineOpenWork(
            JdbcClient database,
            TaskService tasks,
            AuthorizationService grants,
            DomainWork domainWork,
            CurrentActor actor) {
        this.database = database;
        this.tasks = tasks;
        this.grants = grants;
        this.domainWork = domainWork;
        this.actor = actor;
    }

    @Override
    public List<Share> shares(@Nullable String province, Set<String> fileTypes, Instant at) {
        String[] places = places(province);
        return database.sql(isEverywhere(places) ? SHARES_OF_COUNTRY : SHARES_OF_PROVINCES)
                .param("places", places, Types.ARRAY)
                .param("types", fileTypes.toArray(String[]::new), Types.ARRAY)
                .param("at", Timestamp.from(at))
                .query((row, number) -> new Share(
                        row.getString("group_id"),
                        row.getString("account"),
                        row.getString("holder"),
                        row.getInt("open"),
                        row.getInt("overdue"),
                        row.getTimestamp("oldest").toInstant()))
                .list();
    }

    @Override
    public List<Task> find(Choice choice, int offset, int limit) {
        String[] places = places(choice.province());
        // An officer has few tasks and nobody many: the first are all read, the others in order.
        boolean ofOfficer = choice.holder() != null && !NOBODY.equals(choice.holder());
        String tasks = ofOfficer ? "(select w.* from open_task w where w.holder = :holder offset 0)" : "open_task";
        // A province that is named lets the database tell one of few tasks from one of very many.
        String narrowed = (isEverywhere(places)
                        ? ""
                        : places.length == 1 ? " and o.province = :province" : " and o.province = place.plate")
                + (choice.holder() == null || ofOfficer ? "" : " and o.holder = :holder")
                + (choice.overdueOnly() ? " and o.due < :at" : "");
        var asked = database.sql(PAGE.formatted(GROUPS, tasks, narrowed))
                .param("places", places, Types.ARRAY)
                .param("types", choice.fileTypes().toArray(String[]::new), Types.ARRAY)
                .param("group", Objects.requireNonNullElse(choice.group(), EVERY_GROUP))
                .param("reach", offset + limit)
                .param("offset", offset)
                .param("limit", limit);
        asked = places.length == 1 && !isEverywhere(places) ? asked.param("province", places[0]) : asked;
        asked = choice.holder() == null ? asked : asked.param("holder", choice.holder());
        asked = choice.overdueOnly() ? asked.param("at", Timestamp.from(choice.at())) : asked;
        return asked.query((row, number) -> task(row)).list();
    }

    private String[] places(@Nullable String province) {
        if (province != null) {
            return new String[] {province};
        }
        return actor.get().provinces().stream().sorted().toArray(String[]::new);
    }

    private static boolean isEverywhere(String[] places) {
        return List.of(places).contains(EVERYWHERE);
    }

    @Override
    public List<Task> hold(Collection<String> taskIds) {
        // Locked in one order, so that two who hand over the same tasks wait for one another and not in a ring.
        List<Task> held = unlessOvertaken(() -> database.sql(HELD)
                .param("ids", taskIds.toArray(String[]::new))
                .query((row, number) -> task(row))
                .list());
        return domainWork.run(() -> held.stream().map(this::withSubject).toList());
    }

    private Task withSubject(Task task) {
        TaskInHand inHand = task.inHand();
        return new Task(
                new TaskInHand(inHand.taskId(), inHand.userTask(), inHand.caseId(), (String)
                        tasks.getVariable(inHand.taskId(), TaskInHand.SUBJECT_VARIABLE)),
                task.name(),
                task.caseNumber(),
                task.fileType(),
                task.province(),
                task.groups(),
                task.account(),
                task.holder(),
                task.since(),
                task.dueAt());
    }

    @Override
    public List<String> lyingWith(String account, String province, Set<String> fileTypes, @Nullable Instant since) {
        return database.sql("select t.id_"
                        + WITH_FILE
                        + " and t.assignee_ = :account and f.type = any (:types) and (:everywhere or t.tenant_id_ = :province)"
                        + " and (cast(:since as timestamp) is null or t.create_time_ >= :since) order by t.id_")
                .param("account", account)
                .param("types", fileTypes.toArray(String[]::new))
                .param("everywhere", province.equals(Province.HEADQUARTERS))
                .param("province", province)
                .param("since", since == null ? null : Timestamp.from(since))
                .query(String.class)
                .list();
    }

    @Override
    public void give(Task task, @Nullable String account) {
        String taskId = task.inHand().taskId();
        unlessOvertaken(() -> domainWork.run(() -> {
            tasks.setAssignee(taskId, account);
            if (task.account() != null && !task.account().equals(account)) {
                takeGrant(taskId, task.account());
            }
            return Boolean.TRUE;
        }));
    }

    /** Whoever completes a task at the same moment holds its grants and waits for the task; one of the two gives way. */
    private static <T> T unlessOvertaken(Supplier<T> changing) {
        try {
            return changing.get();
        } catch (RuntimeException failure) {
            if (RetryAfterCollision.isCollision(failure)) {
                throw new Refusal(
                        CommonProblem.CONFLICT,
                        new LocalizedText(
                                "Görev bu arada başkası tarafından alınmış veya tamamlanmış.",
                                "The task has been claimed or completed by somebody else meanwhile."),
                        null);
            }
            throw failure;
        }
    }

    /** The engine grants a task to whoever gets it and never takes that back: who has left the group would keep it. */
    private void takeGrant(String taskId, String account) {
        grants.createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .resourceType(Resources.TASK)
                .resourceId(taskId)
                .userIdIn(account)
                .list()
                .forEach(grant -> grants.deleteAuthorization(grant.getId()));
    }

    private static Task task(ResultSet row) throws SQLException {
        Timestamp due = row.getTimestamp("due_date_");
        return new Task(
                new TaskInHand(
                        row.getString("id_"), row.getString("task_def_key_"), CaseId.parse(row.getString("file"))),
                row.getString("name_"),
                row.getString("case_number"),
                row.getString("type"),
                row.getString("province"),
                EngineOfficers.texts(row.getArray("groups")),
                row.getString("assignee_"),
                row.getString("holder"),
                row.getTimestamp("create_time_").toInstant(),
                due == null ? null : due.toInstant());
    }
}
