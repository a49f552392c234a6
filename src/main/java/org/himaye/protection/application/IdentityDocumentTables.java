package org.himaye.protection.application;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the identity documents of applicants in PostgreSQL; rows are only ever added. */
@Repository
class IdentityDocumentTables {

    private final JdbcClient database;

    IdentityDocumentTables(JdbcClient database) {
        this.database = database;
    }

    /**
     * A document.
     *
     * @param id identifier
     * @param caseId the case
     * @param province plate code
     * @param issuedAt when it was handed over
     * @param validUntil last day of validity
     */
    record Document(UUID id, CaseId caseId, String province, Instant issuedAt, LocalDate validUntil) {}

    void add(Document document, String by, Instant now) {
        database.sql(
                        "insert into identity_document (id, case_id, province, issued_at, valid_until, issued_by, recorded_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        document.id(),
                        document.caseId().value(),
                        document.province(),
                        Timestamp.from(document.issuedAt()),
                        Date.valueOf(document.validUntil()),
                        by,
                        Timestamp.from(now))
                .update();
    }

    void taken(Document document, RecordIdentityReturnSubmission.Outcome outcome, Instant at, String by, Instant now) {
        database.sql("insert into identity_document_return (document_id, case_id, province, outcome, returned_at,"
                        + " recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        document.id(),
                        document.caseId().value(),
                        document.province(),
                        outcome.name(),
                        Timestamp.from(at),
                        by,
                        Timestamp.from(now))
                .update();
    }

    /** Returns the document that a case carries; empty if none was issued. */
    Optional<Document> current(CaseId caseId) {
        return database.sql("select * from identity_document where case_id = ? order by sequence_number desc limit 1")
                .param(caseId.value())
                .query(IdentityDocumentTables::read)
                .optional();
    }

    /** Lets one transaction at a time look at all documents, on whatever node it runs. */
    void takeTurns() {
        database.sql("select pg_advisory_xact_lock(hashtextextended('himaye.identity-documents', 0))")
                .query(row -> {});
    }

    /** Returns the documents that end by a day, and those of closed cases, as far as they have not come back. */
    List<Document> needingSomebody(LocalDate soon) {
        return database.sql("select d.* from identity_document d join case_file f on f.id = d.case_id"
                        + " where (f.state <> 'OPEN' or d.valid_until <= ?)"
                        + " and not exists (select from identity_document later where later.case_id = d.case_id"
                        + "     and later.sequence_number > d.sequence_number)"
                        + " and not exists (select from identity_document_return r where r.document_id = d.id)"
                        + " order by d.sequence_number")
                .param(Date.valueOf(soon))
                .query(IdentityDocumentTables::read)
                .list();
    }

    private static Document read(ResultSet row, int number) throws SQLException {
        return new Document(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("province"),
                row.getTimestamp("issued_at").toInstant(),
                row.getObject("valid_until", LocalDate.class));
    }
}
