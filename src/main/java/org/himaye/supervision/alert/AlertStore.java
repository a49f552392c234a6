package org.himaye.supervision.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Thresholds, alerts and their mails in the database, as the acting user may see them. */
@Repository
class AlertStore {

    private static final String THRESHOLD =
            "t.id as threshold_id, t.province, t.measure, t.subject, t.days, t.raise_above, t.clear_at,"
                    + " t.mail_to, t.set_by, t.set_at";
    private static final String ALERT =
            "select a.id, a.raised_at, a.reading, a.cleared_at, a.acknowledged_at, a.acknowledged_by, " + THRESHOLD
                    + " from alert a join alert_threshold t on t.id = a.threshold_id ";

    private final JdbcClient database;

    AlertStore(JdbcClient database) {
        this.database = database;
    }

    void add(AlertThreshold threshold) {
        database.sql("""
                        insert into alert_threshold (id, province, measure, subject, days, raise_above, clear_at, mail_to, set_by,
                            set_at)
                        values (:id, :province, :measure, :subject, :days, :raiseAbove, :clearAt, :mailTo, :setBy, :setAt)
                        """)
                .param("id", threshold.id())
                .param("province", threshold.province())
                .param("measure", threshold.measure().name())
                .param("subject", threshold.subject())
                .param("days", threshold.days())
                .param("raiseAbove", threshold.raiseAbove())
                .param("clearAt", threshold.clearAt())
                .param("mailTo", threshold.mailTo(), Types.VARCHAR)
                .param("setBy", threshold.setBy())
                .param("setAt", Timestamp.from(threshold.setAt()))
                .update();
    }

    /** Ends a threshold, and with it the alert that stands; false if it has ended already. */
    boolean end(AlertThreshold threshold, String endedBy, Instant at) {
        int ended = database.sql("""
                        insert into alert_threshold_end (threshold_id, province, ended_by, ended_at)
                        values (:id, :province, :by, :at) on conflict do nothing
                        """)
                .param("id", threshold.id())
                .param("province", threshold.province())
                .param("by", endedBy)
                .param("at", Timestamp.from(at))
                .update();
        if (ended == 1) {
            database.sql("select clear_alert(a.id, 0) from alert a where a.threshold_id = :id and a.cleared_at is null")
                    .param("id", threshold.id())
                    .query(Boolean.class)
                    .list();
        }
        return ended == 1;
    }

    /** Returns the thresholds in force. */
    List<AlertThreshold> inForce() {
        return database.sql("select " + THRESHOLD + """
                         from alert_threshold t
                        where not exists (select from alert_threshold_end e where e.threshold_id = t.id)
                        order by t.province, t.measure, t.subject, t.days, t.raise_above
                        """)
                .query((row, number) -> threshold(row))
                .list();
    }

    Optional<AlertThreshold> threshold(UUID id) {
        return inForce().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    Optional<Alert> alert(UUID id) {
        return database.sql(ALERT + "where a.id = :id")
                .param("id", id)
                .query((row, number) -> alert(row))
                .optional();
    }

    /** Returns alerts: those that stand or that nobody has taken note of first, then the newest. */
    List<Alert> alerts(int most) {
        return database.sql(ALERT.replace("from alert a", """
                        from (select * from alert a
                            order by (a.cleared_at is null or a.acknowledged_at is null) desc, a.raised_at desc, a.id
                            limit :most) a
                        """) + """
                        order by (a.cleared_at is null or a.acknowledged_at is null) desc, a.raised_at desc, a.id
                        """)
                .param("most", most)
                .query((row, number) -> alert(row))
                .list();
    }

    /** Returns the alerts that stand, by threshold. */
    Map<UUID, Alert> standing() {
        return database.sql(ALERT + "where a.cleared_at is null").query((row, number) -> alert(row)).list().stream()
                .collect(Collectors.toMap(alert -> alert.threshold().id(), alert -> alert));
    }

    /** Returns what every threshold in force reads. */
    Map<UUID, Integer> readings(Instant at) {
        return database
                .sql("select threshold_id, reading from alert_readings(:at) where reading is not null")
                .param("at", Timestamp.from(at))
                .query((row, number) -> Map.entry(row.getObject(1, UUID.class), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Lets one node evaluate at a time; the others do without. */
    boolean mayEvaluate() {
        return database.sql("select pg_try_advisory_xact_lock(hashtextextended('himaye.alerts', 0))")
                .query(Boolean.class)
                .single();
    }

    boolean raise(UUID id, UUID threshold, int reading) {
        return database.sql("select raise_alert(:id, :threshold, :reading)")
                .param("id", id)
                .param("threshold", threshold)
                .param("reading", reading)
                .query(Boolean.class)
                .single();
    }

    boolean clear(UUID id, int reading) {
        return database.sql("select clear_alert(:id, :reading)")
                .param("id", id)
                .param("reading", reading)
                .query(Boolean.class)
                .single();
    }

    boolean acknowledge(UUID id) {
        return database.sql("select acknowledge_alert(:id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void queue(UUID alert, String province, String recipient, String subject, String body, Instant at) {
        database.sql("""
                        insert into alert_mail (id, alert_id, province, recipient, subject, body, queued_at, next_attempt_at, attempts)
                        values (:id, :alert, :province, :recipient, :subject, :body, :at, :at, 0)
                        """)
                .param("id", UUID.randomUUID())
                .param("alert", alert)
                .param("province", province)
                .param("recipient", recipient)
                .param("subject", subject)
                .param("body", body)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Takes the next mail that is due, so that no other node takes it before the transaction ends. */
    Optional<Mail> nextDue(Instant at) {
        return database.sql("""
                        select id, province, recipient, subject, body, attempts from alert_mail
                        where sent_at is null and gave_up_at is null and next_attempt_at <= :at
                        order by next_attempt_at, id limit 1 for update skip locked
                        """)
                .param("at", Timestamp.from(at))
                .query((row, number) -> new Mail(
                        row.getObject("id", UUID.class),
                        row.getString("province"),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getInt("attempts")))
                .optional();
    }

    void sent(UUID mail, Instant at) {
        database.sql("update alert_mail set sent_at = :at, attempts = attempts + 1 where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", mail)
                .update();
    }

    /** Notes that a mail was not accepted; without a next attempt it is given up. */
    void failed(UUID mail, Instant at, @Nullable Instant nextAttempt) {
        database.sql("""
                        update alert_mail set attempts = attempts + 1, next_attempt_at = coalesce(:next, next_attempt_at),
                            gave_up_at = case when cast(:next as timestamptz) is null then cast(:at as timestamptz) end
                        where id = :id
                        """)
                .param("next", nextAttempt == null ? null : Timestamp.from(nextAttempt), Types.TIMESTAMP)
                .param("at", Timestamp.from(at))
                .param("id", mail)
                .update();
    }

    private static AlertThreshold threshold(ResultSet row) throws SQLException {
        return new AlertThreshold(
                row.getObject("threshold_id", UUID.class),
                row.getString("province"),
                AlertMeasure.valueOf(row.getString("measure")),
                row.getString("subject"),
                row.getInt("days"),
                row.getInt("raise_above"),
                row.getInt("clear_at"),
                row.getString("mail_to"),
                row.getString("set_by"),
                row.getTimestamp("set_at").toInstant());
    }

    private static Alert alert(ResultSet row) throws SQLException {
        return new Alert(
                row.getObject("id", UUID.class),
                threshold(row),
                row.getTimestamp("raised_at").toInstant(),
                row.getInt("reading"),
                momentOrNull(row.getTimestamp("cleared_at")),
                momentOrNull(row.getTimestamp("acknowledged_at")),
                row.getString("acknowledged_by"));
    }

    private static @Nullable Instant momentOrNull(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    /**
     * A mail that waits.
     *
     * @param id its id
     * @param province unit it is about
     * @param recipient mailbox of the unit
     * @param subject one line
     * @param body text
     * @param attempts how often it was tried
     */
    record Mail(UUID id, String province, String recipient, String subject, String body, int attempts) {}
}
