package org.himaye.protection.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.himaye.shared.PersonId;
import org.jspecify.annotations.Nullable;
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
            Instant foundAt) {

        /** Never prints what is said about whom. */
        @Override
        public String toString() {
            return "Finding[" + id + "]";
        }
    }

    void add(CaseId caseId, String province, @Nullable UUID consideration, Finding finding) {
        database.sql("insert into exclusion_finding (id, case_id, province, consideration_id, person_id, ground,"
                        + " excluded_from, article, facts, evidence, found_by, found_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(finding.id())
                .param(caseId.value())
                .param(province)
                .param(consideration)
                .param(finding.person().value())
                .param(finding.ground().name())
                .param(finding.extent().name())
                .param(finding.article())
                .param(finding.facts())
                .param(finding.evidence())
                .param(finding.foundBy())
                .param(Timestamp.from(finding.foundAt()))
                .update();
    }

    /** A consideration whether one person is excluded. */
    record Consideration(UUID id, CaseId caseId, PersonId person) {}

    void consider(Consideration consideration, String province, String by, Instant now) {
        database.sql("insert into exclusion_consideration (id, case_id, province, person_id, opened_by, opened_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        consideration.id(),
                        consideration.caseId().value(),
                        province,
                        consideration.person().value(),
                        by,
                        Timestamp.from(now))
                .update();
    }

    /** Returns the considerations of a case that have led to no finding, and since which nothing was decided. */
    List<Consideration> open(CaseId caseId) {
        return database.sql("select * from exclusion_consideration c where c.case_id = ?"
                        + " and not exists (select 1 from exclusion_finding f where f.consideration_id = c.id)"
                        + " and not exists (select 1 from case_decision d where d.case_id = c.case_id"
                        + " and d.kind = 'PROTECTION' and d.decided_at >= c.opened_at) order by c.serial")
                .param(caseId.value())
                .query(ExclusionFindings::readConsideration)
                .list();
    }

    Optional<Consideration> consideration(UUID id) {
        return database.sql("select * from exclusion_consideration where id = ?")
                .param(id)
                .query(ExclusionFindings::readConsideration)
                .optional();
    }

    /** Records that a signed decision excludes a person. */
    void exclude(
            UUID decision, CaseId caseId, String province, PersonId person, ExclusionExtent extent, String article) {
        database.sql(
                        "insert into protection_exclusion (decision_id, case_id, province, person_id, excluded_from, article)"
                                + " values (?, ?, ?, ?, ?, ?)")
                .params(decision, caseId.value(), province, person.value(), extent.name(), article)
                .update();
    }

    private static Consideration readConsideration(ResultSet row, int number) throws SQLException {
        return new Consideration(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)));
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
