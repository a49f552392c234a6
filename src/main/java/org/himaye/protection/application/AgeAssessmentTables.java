package org.himaye.protection.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himaye.protection.application.RecordAgeReportSubmission.AgeFinding;
import org.himaye.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps requests for an age assessment and their reports in PostgreSQL; rows are only ever added. */
@Repository
class AgeAssessmentTables {

    private static final String ALL =
            "select a.*, r.result from age_assessment a" + " left join age_report r on r.assessment_id = a.id where ";

    private final JdbcClient database;

    AgeAssessmentTables(JdbcClient database) {
        this.database = database;
    }

    /**
     * An assessment.
     *
     * @param id identifier
     * @param caseId the case
     * @param province plate code
     * @param unaccompanied whether the person has no responsible adult
     * @param reason why the age is in doubt
     * @param institution who was asked
     * @param requestedAt when
     * @param finding what was reported; null until then
     */
    record Assessment(
            UUID id,
            CaseId caseId,
            String province,
            boolean unaccompanied,
            String reason,
            String institution,
            Instant requestedAt,
            @Nullable AgeFinding finding) {}

    void add(Assessment assessment, String by) {
        database.sql(
                        "insert into age_assessment (id, case_id, province, unaccompanied, reason, institution, requested_by,"
                                + " requested_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        assessment.id(),
                        assessment.caseId().value(),
                        assessment.province(),
                        assessment.unaccompanied(),
                        assessment.reason(),
                        assessment.institution(),
                        by,
                        Timestamp.from(assessment.requestedAt()))
                .update();
    }

    void report(Assessment assessment, AgeFinding result, String number, Instant reportedAt, String by, Instant now) {
        database.sql("insert into age_report (assessment_id, case_id, province, result, report_number, reported_at,"
                        + " recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        assessment.id(),
                        assessment.caseId().value(),
                        assessment.province(),
                        result.name(),
                        number,
                        Timestamp.from(reportedAt),
                        by,
                        Timestamp.from(now))
                .update();
    }

    /** Finds an assessment. */
    Optional<Assessment> find(UUID id) {
        return database.sql(ALL + "a.id = ?")
                .param(id)
                .query(AgeAssessmentTables::read)
                .optional();
    }

    /** Returns the last assessment of a case; empty if nobody ever doubted the age. */
    Optional<Assessment> last(CaseId caseId) {
        return database.sql(ALL + "a.case_id = ? order by a.sequence_number desc limit 1")
                .param(caseId.value())
                .query(AgeAssessmentTables::read)
                .optional();
    }

    private static Assessment read(ResultSet row, int number) throws SQLException {
        String result = row.getString("result");
        return new Assessment(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("province"),
                row.getBoolean("unaccompanied"),
                row.getString("reason"),
                row.getString("institution"),
                row.getTimestamp("requested_at").toInstant(),
                result == null ? null : AgeFinding.valueOf(result));
    }
}
