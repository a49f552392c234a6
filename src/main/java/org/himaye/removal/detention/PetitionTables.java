package org.himaye.removal.detention;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps petitions to the criminal peace judge and the answers. */
@Repository
class PetitionTables {

    private final JdbcClient database;

    PetitionTables(JdbcClient database) {
        this.database = database;
    }

    /** A petition on its way. */
    record Petition(UUID id, CaseId caseId, String province, Instant receivedAt) {}

    /** A detention or a set of obligations that a petition is about; exactly one is there. */
    record Subject(
            CaseId caseId,
            String province,
            @Nullable UUID detentionId,
            @Nullable UUID setId) {}

    UUID add(Subject subject, Instant receivedAt, String by, Instant now) {
        UUID id = UUID.randomUUID();
        database.sql(
                        "insert into liberty_petition (id, case_id, province, detention_id, set_id, received_at, received_by,"
                                + " recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(subject.caseId().value())
                .param(subject.province())
                .param(subject.detentionId())
                .param(subject.setId())
                .param(Timestamp.from(receivedAt))
                .param(by)
                .param(Timestamp.from(now))
                .update();
        return id;
    }

    /** Returns the oldest petition about a detention or set that has not gone to the judge. */
    Optional<Petition> toForward(UUID subjectId) {
        return first(
                subjectId,
                "not exists (select 1 from liberty_petition_forwarding f where f.petition_id = p.id)"
                        + " order by p.received_at, p.id");
    }

    /** Returns the oldest petition about a detention or set that the judge has not answered. */
    Optional<Petition> atTheJudge(UUID subjectId) {
        return first(
                subjectId,
                "exists (select 1 from liberty_petition_forwarding f where f.petition_id = p.id) and not exists"
                        + " (select 1 from liberty_judgment j where j.petition_id = p.id) order by p.received_at, p.id");
    }

    private Optional<Petition> first(UUID subjectId, String condition) {
        return database.sql("select id, case_id, province, received_at from liberty_petition p"
                        + " where coalesce(detention_id, set_id) = ? and " + condition + " limit 1")
                .param(subjectId)
                .query((row, number) -> new Petition(
                        row.getObject("id", UUID.class),
                        new CaseId(row.getObject("case_id", UUID.class)),
                        row.getString("province"),
                        row.getTimestamp("received_at").toInstant()))
                .optional();
    }

    void addForwarding(Petition petition, Instant forwardedAt, Instant judgeDueAt, String by, Instant now) {
        database.sql(
                        "insert into liberty_petition_forwarding (petition_id, case_id, province, forwarded_at, judge_due_at,"
                                + " forwarded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?)")
                .param(petition.id())
                .param(petition.caseId().value())
                .param(petition.province())
                .param(Timestamp.from(forwardedAt))
                .param(Timestamp.from(judgeDueAt))
                .param(by)
                .param(Timestamp.from(now))
                .update();
    }

    void addJudgment(
            Subject subject,
            @Nullable UUID petitionId,
            boolean lifted,
            Instant decidedAt,
            String reference,
            String by,
            Instant now) {
        database.sql("insert into liberty_judgment (id, petition_id, case_id, province, detention_id, set_id, lifted,"
                        + " decided_at, reference, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(petitionId)
                .param(subject.caseId().value())
                .param(subject.province())
                .param(subject.detentionId())
                .param(subject.setId())
                .param(lifted)
                .param(Timestamp.from(decidedAt))
                .param(reference)
                .param(by)
                .param(Timestamp.from(now))
                .update();
    }
}
