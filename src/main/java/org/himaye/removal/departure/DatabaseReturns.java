package org.himaye.removal.departure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.himaye.shared.LegalTime;
import org.himaye.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps voluntary returns in PostgreSQL. */
@Repository
class DatabaseReturns implements Returns {

    private static final String SELECT = """
            select d.*, r.revoked_at, e.exited_at from return_declaration d
            left join return_declaration_revocation r on r.declaration_id = d.id
            left join return_exit e on e.declaration_id = d.id
            where\s""";

    private final JdbcClient database;

    DatabaseReturns(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<ReturnDeclaration> byReference(String province, String reference) {
        return database.sql(SELECT + "d.province = ? and d.reference = ?")
                .param(province)
                .param(reference)
                .query(DatabaseReturns::read)
                .optional();
    }

    @Override
    public Optional<ReturnDeclaration> find(UUID id) {
        return database.sql(SELECT + "d.id = ?")
                .param(id)
                .query(DatabaseReturns::read)
                .optional();
    }

    @Override
    public void hold(PersonId personId) {
        database.sql("select hold_person(?, false)")
                .param(personId.value())
                .query((row, number) -> Boolean.TRUE)
                .list();
    }

    @Override
    public List<ReturnDeclaration> standing(CaseId caseId) {
        return database.sql(SELECT
                        + "d.case_id = ? and r.revoked_at is null and e.exited_at is null order by d.declared_at")
                .param(caseId.value())
                .query(DatabaseReturns::read)
                .list();
    }

    @Override
    public boolean hasStanding(PersonId personId) {
        return database.sql("""
                        select exists (select from return_declaration d
                            where d.person_id in (select same_persons(?))
                            and not exists (select from return_declaration_revocation r where r.declaration_id = d.id)
                            and not exists (select from return_exit e where e.declaration_id = d.id))""").param(personId.value()).query(Boolean.class).single();
    }

    @Override
    public void add(
            ReturnDeclaration declaration, NewReturnDeclaration content, String receivedBy, Instant recordedAt) {
        database.sql(
                        "insert into return_declaration (id, case_id, province, person_id, reference, request_sha256, article, "
                                + "destination, declared_at, language, interpreter, witness, information_given, free_will, "
                                + "right_to_revoke_told, signed_by, received_by, recorded_at) "
                                + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(declaration.id())
                .param(declaration.caseId().value())
                .param(declaration.province())
                .param(declaration.personId().value())
                .param(content.reference())
                .param(declaration.requestSha256())
                .param(declaration.article())
                .param(declaration.destination())
                .param(Timestamp.from(declaration.declaredAt()))
                .param(content.language())
                .param(content.interpreter())
                .param(content.witness())
                .param(content.informationGiven())
                .param(content.freeWill())
                .param(content.rightToRevokeTold())
                .param(content.signedBy().name())
                .param(receivedBy)
                .param(Timestamp.from(recordedAt))
                .update();
    }

    @Override
    public void revoke(
            ReturnDeclaration declaration, RevokedBecause because, Instant revokedAt, String by, Instant recordedAt) {
        database.sql(
                        "insert into return_declaration_revocation (declaration_id, province, because, revoked_at, received_by, "
                                + "recorded_at) values (?, ?, ?, ?, ?, ?)")
                .param(declaration.id())
                .param(declaration.province())
                .param(because.name())
                .param(Timestamp.from(revokedAt))
                .param(by)
                .param(Timestamp.from(recordedAt))
                .update();
    }

    @Override
    public void addScreening(ReturnDeclaration declaration, boolean safe, String reasons, String by, Instant at) {
        database.sql("insert into removal_screening (id, case_id, province, person_id, destination, safe, reasons, "
                        + "screened_by, screened_at, for_return) values (?, ?, ?, ?, ?, ?, ?, ?, ?, true)")
                .param(UUID.randomUUID())
                .param(declaration.caseId().value())
                .param(declaration.province())
                .param(declaration.personId().value())
                .param(declaration.destination())
                .param(safe)
                .param(reasons)
                .param(by)
                .param(Timestamp.from(at))
                .update();
    }

    @Override
    public void addSupport(ReturnDeclaration declaration, ReturnSupport kind, long amount, String by, Instant at) {
        database.sql(
                        "insert into return_support (declaration_id, case_id, province, kind, amount, decided_by, decided_at) "
                                + "values (?, ?, ?, ?, ?, ?, ?)")
                .param(declaration.id())
                .param(declaration.caseId().value())
                .param(declaration.province())
                .param(kind.name())
                .param(amount)
                .param(by)
                .param(Timestamp.from(at))
                .update();
    }

    @Override
    public void addJourney(ReturnDeclaration declaration, Instant travelsAt, String borderGate, String by, Instant at) {
        database.sql(
                        "insert into return_journey (id, declaration_id, case_id, province, travels_at, border_gate, planned_by, "
                                + "planned_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(declaration.id())
                .param(declaration.caseId().value())
                .param(declaration.province())
                .param(Timestamp.from(travelsAt))
                .param(borderGate)
                .param(by)
                .param(Timestamp.from(at))
                .update();
    }

    @Override
    public void addExit(
            ReturnDeclaration declaration,
            Instant exitedAt,
            String borderGate,
            UUID guardAnswerId,
            String by,
            Instant recordedAt) {
        database.sql(
                        "insert into return_exit (id, declaration_id, case_id, province, person_id, destination, exited_at, "
                                + "border_gate, guard_answer_id, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(declaration.id())
                .param(declaration.caseId().value())
                .param(declaration.province())
                .param(declaration.personId().value())
                .param(declaration.destination())
                .param(Timestamp.from(exitedAt))
                .param(borderGate)
                .param(guardAnswerId)
                .param(by)
                .param(Timestamp.from(recordedAt))
                .update();
    }

    @Override
    public long exits(LocalDate from, LocalDate until) {
        return database.sql("select count(*) from return_exit where exited_at >= ? and exited_at < ?")
                .param(Timestamp.from(from.atStartOfDay(LegalTime.ZONE).toInstant()))
                .param(Timestamp.from(until.atStartOfDay(LegalTime.ZONE).toInstant()))
                .query(Long.class)
                .single();
    }

    private static ReturnDeclaration read(ResultSet row, int number) throws SQLException {
        return new ReturnDeclaration(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("province"),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("article"),
                row.getString("destination"),
                row.getTimestamp("declared_at").toInstant(),
                row.getString("request_sha256"),
                instant(row, "revoked_at"),
                instant(row, "exited_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
