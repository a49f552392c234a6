package org.himaye.protection.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himaye.protection.application.CarryOutTransferSubmission.Failure;
import org.himaye.shared.CaseId;
import org.himaye.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps transfers to the country that protects in PostgreSQL; rows are only ever added. */
@Repository
class TransferTables {

    private final JdbcClient database;

    TransferTables(JdbcClient database) {
        this.database = database;
    }

    /** A transfer as it stands; null is what has not happened. */
    record Transfer(
            UUID decision,
            CaseId caseId,
            String province,
            String country,
            String article,
            @Nullable Instant requestedAt,
            @Nullable Boolean accepted,
            @Nullable Instant repliedAt) {}

    void open(Transfer transfer, String by, Instant now) {
        database.sql(
                        "insert into protection_transfer (decision_id, case_id, province, country, article, opened_by, opened_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        transfer.decision(),
                        transfer.caseId().value(),
                        transfer.province(),
                        transfer.country(),
                        transfer.article(),
                        by,
                        Timestamp.from(now))
                .update();
    }

    void request(Transfer transfer, Instant requestedAt, String reference, String by, Instant now) {
        database.sql("insert into protection_transfer_request (decision_id, case_id, province, requested_at, reference,"
                        + " requested_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        transfer.decision(),
                        transfer.caseId().value(),
                        transfer.province(),
                        Timestamp.from(requestedAt),
                        reference,
                        by,
                        Timestamp.from(now))
                .update();
    }

    void reply(Transfer transfer, boolean accepted, Instant repliedAt, String reference, String by, Instant now) {
        database.sql("insert into protection_transfer_reply (decision_id, case_id, province, accepted, replied_at,"
                        + " reference, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        transfer.decision(),
                        transfer.caseId().value(),
                        transfer.province(),
                        accepted,
                        Timestamp.from(repliedAt),
                        reference,
                        by,
                        Timestamp.from(now))
                .update();
    }

    void execute(Transfer transfer, Instant leftAt, String borderGate, String receivedBy, String by, Instant now) {
        database.sql("insert into protection_transfer_execution (decision_id, case_id, province, left_at, border_gate,"
                        + " received_by, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        transfer.decision(),
                        transfer.caseId().value(),
                        transfer.province(),
                        Timestamp.from(leftAt),
                        borderGate,
                        receivedBy,
                        by,
                        Timestamp.from(now))
                .update();
    }

    /** Keeps why nobody goes although the country had accepted. */
    void fail(Transfer transfer, Failure reason, String explanation, String by, Instant now) {
        database.sql(
                        "insert into protection_transfer_failure (decision_id, case_id, province, reason, explanation, recorded_by,"
                                + " recorded_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        transfer.decision(),
                        transfer.caseId().value(),
                        transfer.province(),
                        reason.name(),
                        explanation,
                        by,
                        Timestamp.from(now))
                .update();
    }

    /** Keeps for one person whether the country is safe from refoulement, where every removal guard finds it (YUKK 4). */
    void screen(Transfer transfer, PersonId person, boolean safe, String reasons, String by, Instant now) {
        database.sql(
                        "insert into removal_screening (id, case_id, province, person_id, destination, safe, reasons, screened_by,"
                                + " screened_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        transfer.caseId().value(),
                        transfer.province(),
                        person.value(),
                        transfer.country(),
                        safe,
                        reasons,
                        by,
                        Timestamp.from(now))
                .update();
    }

    Optional<Transfer> find(UUID decision) {
        return query("t.decision_id = ?", decision);
    }

    /** Returns the transfer of a case that is neither refused nor carried out nor failed and whose decision stands. */
    Optional<Transfer> pending(CaseId caseId) {
        return query(
                "t.case_id = ? and r.accepted is distinct from false and not exists (select 1 from"
                        + " protection_transfer_execution x where x.decision_id = t.decision_id) and not exists (select 1 from"
                        + " protection_transfer_failure f where f.decision_id = t.decision_id) and not exists (select 1 from"
                        + " case_decision_state s where s.decision_id = t.decision_id and s.state = 'ANNULLED')",
                caseId.value());
    }

    private Optional<Transfer> query(String condition, Object key) {
        return database.sql("select t.*, q.requested_at, r.accepted, r.replied_at from protection_transfer t"
                        + " left join protection_transfer_request q on q.decision_id = t.decision_id"
                        + " left join protection_transfer_reply r on r.decision_id = t.decision_id where " + condition
                        + " order by t.opened_at desc limit 1")
                .param(key)
                .query(TransferTables::read)
                .optional();
    }

    /** Tells whether a look into the registries, or a court, has closed the ways to contest a decision (YUKK 80/1-e). */
    boolean isReleased(UUID decision) {
        return database.sql("select transfer_is_released(?)")
                .param(decision)
                .query(Boolean.class)
                .single();
    }

    /** Tells whether a court has annulled a decision, even if the procedure does not know it yet (YUKK 80/1-d). */
    boolean isAnnulledByCourt(UUID decision) {
        return database.sql("select transfer_is_annulled_by_court(?)")
                .param(decision)
                .query(Boolean.class)
                .single();
    }

    /** What stands against sending one person of a file to a country; code and article, which a sealed file has not. */
    record Bar(String code, @Nullable String article) {}

    /** Returns what stands against sending a person now, but for the claim that the transfer answers (YUKK 4, 80/1-e). */
    List<Bar> bars(Transfer transfer, PersonId person, Instant now) {
        return database.sql("select code, article from transfer_bars(?, ?, ?, ?) order by code")
                .params(transfer.caseId().value(), person.value(), transfer.country(), Timestamp.from(now))
                .query((row, number) -> new Bar(row.getString("code"), row.getString("article")))
                .list();
    }

    private static Transfer read(ResultSet row, int number) throws SQLException {
        return new Transfer(
                row.getObject("decision_id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("province"),
                row.getString("country"),
                row.getString("article"),
                instant(row, "requested_at"),
                row.getObject("accepted", Boolean.class),
                instant(row, "replied_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
