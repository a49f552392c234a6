package org.himaye.removal.readmission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himaye.removal.readmission.NewReadmissionRequest.Direction;
import org.himaye.removal.readmission.ReadmissionRequest.Result;
import org.himaye.shared.CaseId;
import org.himaye.shared.LegalTime;
import org.himaye.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps readmission requests in PostgreSQL. */
@Repository
class DatabaseReadmissions implements Readmissions {

    private static final String SELECT = """
            select * from (
                select q.*, p.result,
                    case when p.result <> 'REFUSED' then p.replied_at end as accepted_at,
                    (select max(x.until) from readmission_extension x where x.request_id = q.id) as extended_until,
                    coalesce(p.result = 'REFUSED', false)
                        or exists (select from readmission_transfer t where t.request_id = q.id)
                        or exists (select from readmission_end e where e.request_id = q.id) as over
                from readmission_request q left join readmission_reply p on p.request_id = q.id) request
            where\s""";

    private final JdbcClient database;

    DatabaseReadmissions(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<ReadmissionRequest> byReference(String province, String reference) {
        return database.sql(SELECT + "province = ? and reference = ?")
                .param(province)
                .param(reference)
                .query(DatabaseReadmissions::read)
                .optional();
    }

    @Override
    public Optional<ReadmissionRequest> find(UUID id) {
        return database.sql(SELECT + "id = ?")
                .param(id)
                .query(DatabaseReadmissions::read)
                .optional();
    }

    @Override
    public List<ReadmissionRequest> open(CaseId caseId) {
        return database.sql(SELECT + "case_id = ? and not over order by received_at")
                .param(caseId.value())
                .query(DatabaseReadmissions::read)
                .list();
    }

    @Override
    public void add(ReadmissionRequest request, String reference, Instant knownAt, String by, Instant at) {
        database.sql("insert into readmission_request (id, case_id, province, person_id, reference, request_sha256, "
                        + "direction, agreement, partner, procedure, evidence, known_at, received_at, silence_accepts, "
                        + "reply_due_at, recorded_by, recorded_at) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, ','), ?, ?, ?, ?, ?, ?)")
                .param(request.id())
                .param(request.caseId().value())
                .param(request.province())
                .param(request.personId().value())
                .param(reference)
                .param(request.requestSha256())
                .param(request.direction().name())
                .param(request.agreement())
                .param(request.partner())
                .param(request.accelerated() ? "ACCELERATED" : "NORMAL")
                .param(String.join(
                        ",", request.evidence().stream().map(Enum::name).toList()))
                .param(Timestamp.from(knownAt))
                .param(Timestamp.from(request.receivedAt()))
                .param(request.silenceAccepts())
                .param(request.replyDueAt() == null ? null : Timestamp.from(request.replyDueAt()))
                .param(by)
                .param(Timestamp.from(at))
                .update();
    }

    @Override
    public void addReply(
            ReadmissionRequest request,
            Result result,
            @Nullable String reasons,
            Instant repliedAt,
            String by,
            Instant at) {
        database.sql(
                        "insert into readmission_reply (request_id, case_id, province, result, reasons, replied_at, recorded_by, "
                                + "recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(request.id())
                .param(request.caseId().value())
                .param(request.province())
                .param(result.name())
                .param(reasons)
                .param(Timestamp.from(repliedAt))
                .param(by)
                .param(Timestamp.from(at))
                .update();
    }

    @Override
    public void addDocument(
            ReadmissionRequest request, String kind, LocalDate issuedOn, LocalDate validUntil, String by, Instant at) {
        database.sql("insert into readmission_document (request_id, case_id, province, kind, issued_on, valid_until, "
                        + "recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(request.id())
                .param(request.caseId().value())
                .param(request.province())
                .param(kind)
                .param(issuedOn)
                .param(validUntil)
                .param(by)
                .param(Timestamp.from(at))
                .update();
    }

    @Override
    public void addExtension(
            ReadmissionRequest request, String obstacle, String reasons, Instant until, String by, Instant at) {
        database.sql("insert into readmission_extension (id, request_id, case_id, province, obstacle, reasons, until, "
                        + "recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(request.id())
                .param(request.caseId().value())
                .param(request.province())
                .param(obstacle)
                .param(reasons)
                .param(Timestamp.from(until))
                .param(by)
                .param(Timestamp.from(at))
                .update();
    }

    @Override
    public void addTransfer(
            ReadmissionRequest request,
            Instant transferredAt,
            String borderGate,
            @Nullable UUID guardAnswerId,
            String by,
            Instant at) {
        database.sql("insert into readmission_transfer (request_id, case_id, province, person_id, destination, "
                        + "transferred_at, border_gate, guard_answer_id, recorded_by, recorded_at) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(request.id())
                .param(request.caseId().value())
                .param(request.province())
                .param(request.personId().value())
                .param(request.destination())
                .param(Timestamp.from(transferredAt))
                .param(borderGate)
                .param(guardAnswerId)
                .param(by)
                .param(Timestamp.from(at))
                .update();
    }

    @Override
    public void end(ReadmissionRequest request, String because, String by, Instant at) {
        database.sql("insert into readmission_end (request_id, case_id, province, because, recorded_by, recorded_at) "
                        + "values (?, ?, ?, ?, ?, ?)")
                .param(request.id())
                .param(request.caseId().value())
                .param(request.province())
                .param(because)
                .param(by)
                .param(Timestamp.from(at))
                .update();
    }

    @Override
    public ReadmissionFigures.Figures count(LocalDate from, LocalDate until) {
        return database.sql("""
                        select count(*) as received,
                            count(*) filter (where p.result in ('ACCEPTED', 'REFUSED')) as answered,
                            count(*) filter (where p.result = 'TACITLY_ACCEPTED') as tacitly_accepted
                        from readmission_request q left join readmission_reply p on p.request_id = q.id
                        where q.direction = 'INCOMING' and q.received_at >= ? and q.received_at < ?""")
                .param(Timestamp.from(from.atStartOfDay(LegalTime.ZONE).toInstant()))
                .param(Timestamp.from(until.atStartOfDay(LegalTime.ZONE).toInstant()))
                .query((row, number) -> new ReadmissionFigures.Figures(
                        row.getLong("received"), row.getLong("answered"), row.getLong("tacitly_accepted")))
                .single();
    }

    private static ReadmissionRequest read(ResultSet row, int number) throws SQLException {
        String result = row.getString("result");
        return new ReadmissionRequest(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("province"),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("request_sha256"),
                Direction.valueOf(row.getString("direction")),
                row.getString("agreement"),
                row.getString("partner"),
                row.getString("procedure").equals("ACCELERATED"),
                Arrays.stream((Object[]) row.getArray("evidence").getArray())
                        .map(code -> Evidence.valueOf(String.valueOf(code)))
                        .toList(),
                row.getTimestamp("received_at").toInstant(),
                row.getBoolean("silence_accepts"),
                instant(row, "reply_due_at"),
                result == null ? null : Result.valueOf(result),
                instant(row, "accepted_at"),
                instant(row, "extended_until"),
                row.getBoolean("over"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
