package org.himaye.protection.application;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himaye.protection.residence.DutyEvents.Notice;
import org.himaye.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of what makes an application count as withdrawn (YUKK 77, DT-05). */
@Component
class WithdrawalTables {

    private final JdbcClient database;

    WithdrawalTables(JdbcClient database) {
        this.database = database;
    }

    /** A proposal to decide on a row of DT-05; without an id until it is kept. */
    record Proposal(
            @Nullable UUID id,
            int row,
            String article,
            @Nullable UUID circumstance,
            String proposedBy) {}

    /** Something that happened once. */
    record Circumstance(UUID id, String kind, Instant occurredAt, String proof, boolean excuseOffered) {}

    /** Tells whether the applicant was in a place of detention at a moment, admitted there and lawfully held. */
    boolean wasHeld(CaseId caseId, Instant moment) {
        return database.sql("select held_at(person_id, ?) from case_file where id = ?")
                .param(Timestamp.from(moment))
                .param(caseId.value())
                .query(Boolean.class)
                .single();
    }

    /** Tells whether a decision may rest on a circumstance as the file stands now. */
    boolean stands(UUID circumstance) {
        return database.sql("select withdrawal_circumstance_stands(?)")
                .param(circumstance)
                .query(Boolean.class)
                .single();
    }

    UUID record(
            CaseId caseId,
            String province,
            WithdrawalGrounds.Ground ground,
            WithdrawalGrounds.Circumstance circumstance,
            @Nullable Notice notice,
            String by,
            Instant now) {
        UUID id = UUID.randomUUID();
        database.sql(
                        "insert into withdrawal_circumstance (id, case_id, province, kind, occurred_at, proof, notice_decision,"
                                + " notice_letter, notified_at, excuse_offered, excuse_accepted, recorded_by, recorded_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(caseId.value())
                .param(province)
                .param(ground.name())
                .param(Timestamp.from(circumstance.occurredAt()))
                .param(circumstance.proof())
                .param(notice == null ? null : notice.decision())
                .param(notice == null ? null : notice.letter())
                .param(notice == null ? null : Timestamp.from(notice.notifiedAt()))
                .param(circumstance.excuseOffered())
                .param(circumstance.excuseAccepted())
                .param(by)
                .param(Timestamp.from(now))
                .update();
        return id;
    }

    Circumstance circumstance(UUID id) {
        return database.sql("select * from withdrawal_circumstance where id = ?")
                .param(id)
                .query((row, number) -> new Circumstance(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getTimestamp("occurred_at").toInstant(),
                        row.getString("proof"),
                        row.getBoolean("excuse_offered")))
                .single();
    }

    void propose(CaseId caseId, String province, Proposal proposal, Instant now) {
        database.sql(
                        "insert into withdrawal_proposal (id, case_id, province, row_number, article, circumstance_id, proposed_by,"
                                + " proposed_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(caseId.value())
                .param(province)
                .param(proposal.row())
                .param(proposal.article())
                .param(proposal.circumstance())
                .param(proposal.proposedBy())
                .param(Timestamp.from(now))
                .update();
    }

    /** Returns the latest proposal of a case. */
    Optional<Proposal> latest(CaseId caseId) {
        return database.sql("select * from withdrawal_proposal where case_id = ? order by proposed_at desc,"
                        + " recorded desc limit 1")
                .param(caseId.value())
                .query((row, number) -> new Proposal(
                        row.getObject("id", UUID.class),
                        row.getInt("row_number"),
                        row.getString("article"),
                        row.getObject("circumstance_id", UUID.class),
                        row.getString("proposed_by")))
                .optional();
    }

    void refuse(CaseId caseId, String province, UUID proposal, String reasons, String by, Instant now) {
        database.sql("insert into withdrawal_refusal (proposal_id, case_id, province, reasons, refused_by, refused_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .param(proposal)
                .param(caseId.value())
                .param(province)
                .param(reasons)
                .param(by)
                .param(Timestamp.from(now))
                .update();
    }

    /** Keeps why an examination goes on although interviews were missed. */
    void goOn(CaseId caseId, String province, int missed, String reasons, String by, Instant now) {
        database.sql(
                        "insert into examination_continuation (id, case_id, province, missed, reasons, continued_by, continued_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(caseId.value())
                .param(province)
                .param(missed)
                .param(reasons)
                .param(by)
                .param(Timestamp.from(now))
                .update();
    }

    void conclude(CaseId caseId, String province, UUID decisionId, Proposal proposal, String by, Instant now) {
        database.sql(
                        "insert into withdrawal_basis (decision_id, case_id, province, row_number, article, circumstance_id,"
                                + " proposed_by, concluded_by, concluded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(decisionId)
                .param(caseId.value())
                .param(province)
                .param(proposal.row())
                .param(proposal.article())
                .param(proposal.circumstance())
                .param(proposal.proposedBy())
                .param(by)
                .param(Timestamp.from(now))
                .update();
    }
}
