package org.himaye.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himaye.engine.DraftCipher.Binding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Drafts in PostgreSQL, encrypted; the database lets the acting user reach their own only. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DatabaseDrafts {

    /** Where the draft itself lies; a version that was set aside lies under an id. */
    private static final String CURRENT = "current";

    private static final int KEPT_ASIDE = 5;

    private static final String AND_CURRENT = " and place = '" + CURRENT + "'";
    private static final String MINE = " where task_id = :task and owner = :owner";

    private final JdbcClient database;
    private final DraftCipher cipher;
    private final ObjectMapper json;

    DatabaseDrafts(JdbcClient database, DraftCipher cipher, ObjectMapper json) {
        this.database = database;
        this.cipher = cipher;
        this.json = json;
    }

    /**
     * One version of what was typed.
     *
     * @param place where it lies: {@code current}, or the id of a version that was set aside
     * @param author account that typed it
     * @param version number of the save; later ones are greater, and none is given twice
     * @param savedAt when it was saved
     * @param fields what was typed, by field of the form
     */
    record Draft(String place, String author, long version, Instant savedAt, Map<String, Object> fields) {

        boolean isCurrent() {
            return place.equals(CURRENT);
        }
    }

    /** Somebody who has a task open, or was there lately. */
    record Presence(String account, boolean open, boolean draft) {}

    /**
     * Keeps a task from ending before this transaction does. Whoever ends it waits here and nowhere later, or the two could wait for
     * one another.
     *
     * @return false if it has ended already
     */
    boolean hold(String task) {
        return database.sql("select id_ from act_ru_task where id_ = :task for key share")
                .param("task", task)
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** Returns every version that an officer has of a task, the newest first. */
    List<Draft> of(String task, String owner) {
        return database.sql("select place, author, version, saved_at, content from task_draft" + MINE
                        + " order by saved_at desc, place")
                .param("task", task)
                .param("owner", owner)
                .query((row, number) -> draft(row, task, owner))
                .list();
    }

    /** Returns number and time of the draft without what it says. */
    Optional<Draft> stateOf(String task, String owner) {
        return database.sql("select place, author, version, saved_at from task_draft" + MINE + AND_CURRENT)
                .param("task", task)
                .param("owner", owner)
                .query((row, number) -> new Draft(
                        row.getString("place"),
                        row.getString("author"),
                        row.getLong("version"),
                        savedAt(row),
                        Map.of()))
                .optional();
    }

    /**
     * Saves the draft over the version that its officer knows; 0 means that they know of none.
     *
     * @return false if another version is there, and nothing was changed
     */
    boolean save(String task, String owner, long known, Map<String, Object> fields, Instant at) {
        String sql = known == 0
                ? "insert into task_draft (task_id, owner, place, author, content, saved_at)"
                        + " values (:task, :owner, '" + CURRENT + "', :owner, :content, :at)"
                        + " on conflict (task_id, owner, place) do nothing"
                : "update task_draft set version = nextval('task_draft_version'), content = :content, saved_at = :at"
                        + MINE + AND_CURRENT + " and version = " + known;
        return database.sql(sql)
                        .param("task", task)
                        .param("owner", owner)
                        .param("content", encrypted(fields, new Binding(task, owner, owner)))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Sets a version aside under an id, over what was set aside under it before; the oldest of too many gives way. */
    void setAside(String task, String owner, String author, UUID id, Map<String, Object> fields, Instant at) {
        database.sql("insert into task_draft (task_id, owner, place, author, content, saved_at)"
                        + " values (:task, :owner, :place, :author, :content, :at)"
                        + (owner.equals(author)
                                ? " on conflict (task_id, owner, place) do update set version = nextval('task_draft_version'),"
                                        + " content = excluded.content, saved_at = excluded.saved_at"
                                : ""))
                .param("task", task)
                .param("owner", owner)
                .param("place", id.toString())
                .param("author", author)
                .param("content", encrypted(fields, new Binding(task, owner, author)))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        database.sql("delete from task_draft" + MINE + " and place in (select place from task_draft" + MINE
                        + " and place <> '" + CURRENT + "' order by saved_at desc, place offset " + KEPT_ASIDE + ")")
                .param("task", task)
                .param("owner", owner)
                .update();
    }

    /** Forgets the version that was set aside under an id. */
    void forget(String task, String owner, UUID id) {
        database.sql("delete from task_draft" + MINE + " and place = :place")
                .param("task", task)
                .param("owner", owner)
                .param("place", id.toString())
                .update();
    }

    /** Forgets the draft of an officer; versions that were set aside stay. */
    void forgetCurrent(String task, String owner) {
        database.sql("delete from task_draft" + MINE + AND_CURRENT)
                .param("task", task)
                .param("owner", owner)
                .update();
    }

    /** Forgets everything an officer has of a task. */
    void forgetAll(String task, String owner) {
        database.sql("delete from task_draft" + MINE)
                .param("task", task)
                .param("owner", owner)
                .update();
    }

    /** Forgets, as Himaye itself, every version that was saved before a time. */
    int forgetBefore(Instant time) {
        return database.sql("delete from task_draft where saved_at < :time")
                .param("time", time.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Notes that an officer has a task open.
     *
     * @return how many calls this is within the minute
     */
    int seen(String task, String account) {
        return database.sql("insert into task_presence (task_id, account, seen_at, minute_began, calls)"
                        + " values (:task, :account, now(), now(), 1) on conflict (task_id, account) do update set"
                        + " seen_at = now(),"
                        + " calls = case when task_presence.minute_began < now() - interval '1 minute' then 1"
                        + " else task_presence.calls + 1 end,"
                        + " minute_began = case when task_presence.minute_began < now() - interval '1 minute' then now()"
                        + " else task_presence.minute_began end returning calls")
                .param("task", task)
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    /** Returns who else has a task open now or has a draft of it, by account. */
    List<Presence> others(String task, String account) {
        return database.sql(
                        "select o.account, coalesce(bool_or(p.seen_at > now() - interval '45 seconds'), false) as open,"
                                + " bool_or(o.draft) as draft from ("
                                + " select a as account, true as draft from accounts_with_draft(:task) a"
                                + " union all select account, false from task_presence where task_id = :task) o"
                                + " left join task_presence p on p.task_id = :task and p.account = o.account"
                                + " where o.account <> :account group by o.account"
                                + " having bool_or(o.draft) or bool_or(p.seen_at > now() - interval '45 seconds')"
                                + " order by o.account")
                .param("task", task)
                .param("account", account)
                .query(Presence.class)
                .list();
    }

    private Draft draft(ResultSet row, String task, String owner) throws SQLException {
        String author = row.getString("author");
        byte[] plain = cipher.decrypt(row.getBytes("content"), new Binding(task, owner, author));
        try {
            return new Draft(
                    row.getString("place"),
                    author,
                    row.getLong("version"),
                    savedAt(row),
                    json.readValue(plain, new TypeReference<Map<String, Object>>() {}));
        } catch (IOException unreadable) {
            // Its message would quote what was typed.
            throw new IllegalStateException("A draft is no JSON");
        }
    }

    private static Instant savedAt(ResultSet row) throws SQLException {
        return row.getObject("saved_at", OffsetDateTime.class).toInstant();
    }

    private byte[] encrypted(Map<String, Object> fields, Binding binding) {
        try {
            return cipher.encrypt(json.writeValueAsBytes(fields), binding);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A draft is no JSON");
        }
    }
}
