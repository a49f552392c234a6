package org.himaye.protection.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himaye.protection.application.ProtectionApplication.Track;
import org.himaye.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps proposed changes of track and their answers in PostgreSQL; rows are only ever added. */
@Repository
class TrackChangeTables {

    private static final String PROPOSALS =
            "select p.*, a.outcome from track_change_proposal p left join track_change_answer a on a.proposal_id = p.id";

    private final JdbcClient database;

    TrackChangeTables(JdbcClient database) {
        this.database = database;
    }

    /** A proposal; its outcome is null until it is answered. */
    record Proposal(
            UUID id,
            CaseId caseId,
            String province,
            Track from,
            Track to,
            TrackChangeGround ground,
            String reason,
            String proposedBy,
            Instant proposedAt,
            @Nullable String outcome) {}

    void add(Proposal proposal) {
        database.sql("insert into track_change_proposal (id, case_id, province, from_track, to_track, ground, reason,"
                        + " proposed_by, proposed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        proposal.id(),
                        proposal.caseId().value(),
                        proposal.province(),
                        proposal.from().name(),
                        proposal.to().name(),
                        proposal.ground().name(),
                        proposal.reason(),
                        proposal.proposedBy(),
                        Timestamp.from(proposal.proposedAt()))
                .update();
    }

    void answer(Proposal proposal, String outcome, @Nullable String reason, String by, Instant now) {
        database.sql("insert into track_change_answer (proposal_id, case_id, province, outcome, reason, answered_by,"
                        + " answered_at) values (?, ?, ?, ?, ?, ?, ?)")
                .param(proposal.id())
                .param(proposal.caseId().value())
                .param(proposal.province())
                .param(outcome)
                .param(reason)
                .param(by)
                .param(Timestamp.from(now))
                .update();
    }

    Optional<Proposal> find(UUID id) {
        return database.sql(PROPOSALS + " where p.id = ?")
                .param(id)
                .query(TrackChangeTables::read)
                .optional();
    }

    /** Returns the proposals of a case, oldest first. */
    List<Proposal> of(CaseId caseId) {
        return database.sql(PROPOSALS + " where p.case_id = ? order by p.proposed_at, p.id")
                .param(caseId.value())
                .query(TrackChangeTables::read)
                .list();
    }

    private static Proposal read(ResultSet row, int number) throws SQLException {
        return new Proposal(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("province"),
                Track.valueOf(row.getString("from_track")),
                Track.valueOf(row.getString("to_track")),
                TrackChangeGround.valueOf(row.getString("ground")),
                row.getString("reason"),
                row.getString("proposed_by"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("outcome"));
    }
}
