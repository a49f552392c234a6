package org.himaye.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The three append-only tables of letters. Row-level security hides letters of other provinces. */
@Repository
class LetterStore {

    private static final String METADATA = """
            select l.letter_id, l.case_id, l.province, l.document_id, l.template_version, l.issued_at, l.issued_by,
                   l.source_sha256, r.sha256, s.served_at
              from letter l
              left join letter_rendering r on r.letter_id = l.letter_id
              left join letter_service s on s.letter_id = l.letter_id
            """;

    private final JdbcClient jdbc;

    LetterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CaseId caseId, LetterSource source, String canonicalText, String sha256, String issuedBy) {
        jdbc.sql("""
                        insert into letter (letter_id, case_id, province, document_id, template_version, issued_at,
                                            issued_by, source, source_sha256)
                        values (:letterId, :caseId, :province, :documentId, :templateVersion, :issuedAt,
                                :issuedBy, :source, :sha256)
                        """)
                .param("letterId", source.letterId())
                .param("caseId", caseId.value())
                .param("province", source.province())
                .param("documentId", source.documentId())
                .param("templateVersion", source.templateVersion())
                .param("issuedAt", utc(source.issuedAt()))
                .param("issuedBy", issuedBy)
                .param("source", canonicalText)
                .param("sha256", sha256)
                .update();
    }

    /** Stores a rendering and tells whether it was the first; the rendering of a letter never changes. */
    boolean addRendering(StoredLetter letter, Instant renderedAt, byte[] content) {
        return jdbc.sql("""
                                insert into letter_rendering (letter_id, province, rendered_at, content, sha256)
                                values (:letterId, :province, :renderedAt, :content, :sha256)
                                on conflict do nothing
                                """)
                        .param("letterId", letter.letterId())
                        .param("province", letter.province())
                        .param("renderedAt", utc(renderedAt))
                        .param("content", content)
                        .param("sha256", letter.pdfSha256())
                        .update()
                == 1;
    }

    /** Stores the service and tells whether it was the first. */
    boolean addService(StoredLetter letter, Instant servedAt, Instant recordedAt, String recordedBy) {
        return jdbc.sql("""
                                insert into letter_service (letter_id, province, served_at, recorded_at, recorded_by)
                                values (:letterId, :province, :servedAt, :recordedAt, :recordedBy)
                                on conflict do nothing
                                """)
                        .param("letterId", letter.letterId())
                        .param("province", letter.province())
                        .param("servedAt", utc(servedAt))
                        .param("recordedAt", utc(recordedAt))
                        .param("recordedBy", recordedBy)
                        .update()
                == 1;
    }

    Optional<StoredLetter> find(UUID letterId) {
        return jdbc.sql(METADATA + "where l.letter_id = :letterId")
                .param("letterId", letterId)
                .query(LetterStore::toLetter)
                .optional();
    }

    List<StoredLetter> ofCase(CaseId caseId) {
        return jdbc.sql(METADATA + "where l.case_id = :caseId order by l.issued_at, l.letter_id")
                .param("caseId", caseId.value())
                .query(LetterStore::toLetter)
                .list();
    }

    LetterSource source(UUID letterId) {
        return LetterSource.parse(jdbc.sql("select source from letter where letter_id = :letterId")
                .param("letterId", letterId)
                .query(String.class)
                .single());
    }

    Optional<byte[]> rendering(UUID letterId) {
        return jdbc.sql("select content from letter_rendering where letter_id = :letterId")
                .param("letterId", letterId)
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    private static StoredLetter toLetter(ResultSet row, int number) throws SQLException {
        OffsetDateTime servedAt = row.getObject("served_at", OffsetDateTime.class);
        String documentId = row.getString("document_id");
        return new StoredLetter(
                row.getObject("letter_id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("province"),
                documentId,
                LetterTemplate.of(documentId).title(),
                row.getString("template_version"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getString("issued_by"),
                row.getString("source_sha256"),
                row.getString("sha256"),
                servedAt == null ? null : servedAt.toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
