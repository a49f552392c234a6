package org.himaye.protection.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.himaye.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was found about the exclusion of persons, in PostgreSQL; rows are only ever added. */
@Repository
class ExclusionFindings {

    private final JdbcClient database;

    ExclusionFindings(JdbcClient database) {
        this.database = database;
    }

    /** A finding about one person. */
    record Finding(
            UUID id,
            PersonId person,
            ExclusionGround ground,
            ExclusionExtent extent,
            String article,
            String facts,
            String evidence,
            String foundBy,
            Instant foundAt) {}

    void add(CaseId caseId, String province, Finding finding) {
        database.sql("insert into exclusion_finding (id, case_id, province, person_id, ground, excluded_from, article,"
                        + " facts, evidence, found_by, found_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        finding.id(),
                        caseId.value(),
                        province,
                        finding.person().value(),
                        finding.ground().name(),
                        finding.extent().name(),
                        finding.article(),
                        finding.facts(),
                        finding.evidence(),
                        finding.foundBy(),
                        Timestamp.from(finding.foundAt()))
                .update();
    }

    /** Returns the findings of a case in the order in which they were made. */
    List<Finding> of(CaseId caseId) {
        return database.sql("select * from exclusion_finding where case_id = ? order by serial")
                .param(caseId.value())
                .query(ExclusionFindings::read)
                .list();
    }

    private static Finding read(ResultSet row, int number) throws SQLException {
        return new Finding(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                ExclusionGround.valueOf(row.getString("ground")),
                ExclusionExtent.valueOf(row.getString("excluded_from")),
                row.getString("article"),
                row.getString("facts"),
                row.getString("evidence"),
                row.getString("found_by"),
                row.getTimestamp("found_at").toInstant());
    }
}
