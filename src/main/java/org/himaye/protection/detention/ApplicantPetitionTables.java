package org.himaye.protection.detention;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps petitions to the criminal peace judge against the detention of applicants, and the answers. */
@Repository
class ApplicantPetitionTables {

    private final JdbcClient database;

    ApplicantPetitionTables(JdbcClient database) {
        this.database = database;
    }

    /** A petition on its way. */
    record Petition(UUID id, Instant receivedAt) {}

    UUID add(ApplicantDetention detention, Instant receivedAt, String by, Instant now) {
        UUID id = UUID.randomUUID();
        database.sql("insert into applicant_petition (id, detention_id, case_id, province, received_at, received_by,"
                        + " recorded_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        detention.id(),
                        detention.caseId().value(),
                        detention.province(),
                        Timestamp.from(receivedAt),
                        by,
                        Timestamp.from(now))
                .update();
        return id;
    }

    /** Returns the oldest petition that has not gone to the judge. */
    Optional<Petition> toForward(UUID detentionId) {
        return first(
                detentionId, "not exists (select 1 from applicant_petition_forwarding f where f.petition_id = p.id)");
    }

    /** Returns the oldest petition that the judge has not answered. */
    Optional<Petition> atTheJudge(UUID detentionId) {
        return first(
                detentionId,
                "exists (select 1 from applicant_petition_forwarding f where f.petition_id = p.id)"
                        + " and not exists (select 1 from applicant_judgment j where j.petition_id = p.id)");
    }

    private Optional<Petition> first(UUID detentionId, String condition) {
        return database.sql("select id, received_at from applicant_petition p where detention_id = ? and " + condition
                        + " order by received_at, id limit 1")
                .param(detentionId)
                .query((row, number) -> new Petition(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("received_at").toInstant()))
                .optional();
    }

    void addForwarding(
            ApplicantDetention detention,
            Petition petition,
            Instant forwardedAt,
            Instant judgeDueAt,
            String by,
            Instant now) {
        database.sql("insert into applicant_petition_forwarding (petition_id, case_id, province, forwarded_at,"
                        + " judge_due_at, forwarded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        petition.id(),
                        detention.caseId().value(),
                        detention.province(),
                        Timestamp.from(forwardedAt),
                        Timestamp.from(judgeDueAt),
                        by,
                        Timestamp.from(now))
                .update();
    }

    void addJudgment(
            ApplicantDetention detention,
            @Nullable UUID petitionId,
            boolean lifted,
            Instant decidedAt,
            String reference,
            String by,
            Instant now) {
        database.sql(
                        "insert into applicant_judgment (id, petition_id, detention_id, case_id, province, lifted, decided_at,"
                                + " reference, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(petitionId)
                .param(detention.id())
                .param(detention.caseId().value())
                .param(detention.province())
                .param(lifted)
                .param(Timestamp.from(decidedAt))
                .param(reference)
                .param(by)
                .param(Timestamp.from(now))
                .update();
    }
}
