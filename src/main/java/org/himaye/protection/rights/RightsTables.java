package org.himaye.protection.rights;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himaye.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of reported changes and limited rights. */
@Component
class RightsTables {

    private final JdbcClient database;

    RightsTables(JdbcClient database) {
        this.database = database;
    }

    /** A change on record; the day of the report is null where nobody reported it. */
    record Report(
            UUID id,
            CaseId caseId,
            String province,
            ReportableChange kind,
            LocalDate changedOn,
            LocalDate lastDay,
            @Nullable LocalDate reportedOn) {}

    /** What somebody proposed to limit. */
    record Proposal(Set<LimitableRight> rights, int limitedDays, String proportionality, String proposedBy) {}

    /** A limitation that was signed; its days are null until it was served. */
    record Limitation(
            UUID reportId,
            UUID decisionId,
            Set<LimitableRight> rights,
            @Nullable LocalDate limitedFrom,
            @Nullable LocalDate limitedUntil,
            @Nullable String endedBecause) {}

    void lock(CaseId caseId) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 90))")
                .param("reported-changes:" + caseId)
                .query((row, number) -> number)
                .list();
    }

    boolean owesReports(CaseId caseId) {
        return truth("select owes_reports(?)", caseId);
    }

    boolean mayBeLimited(CaseId caseId) {
        return truth(
                "select is_applicant(c) or status_held(c) is not null from (select cast(? as uuid) as c) x", caseId);
    }

    private boolean truth(String sql, CaseId caseId) {
        return database.sql(sql).param(caseId.value()).query(Boolean.class).single();
    }

    /** Returns what is on record about a change. */
    List<Report> of(CaseId caseId, ReportableChange kind, LocalDate changedOn) {
        return database.sql("select * from change_report where case_id = ? and kind = ? and changed_on = ?")
                .params(caseId.value(), kind.name(), Date.valueOf(changedOn))
                .query(RightsTables::readReport)
                .list();
    }

    void record(Report report, String details, String evidence, boolean followed, String by, Instant now) {
        LocalDate reportedOn = report.reportedOn();
        database.sql(
                        "insert into change_report (id, case_id, province, kind, changed_on, last_day, reported_on, details,"
                                + " evidence, followed, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(report.id())
                .param(report.caseId().value())
                .param(report.province())
                .param(report.kind().name())
                .param(Date.valueOf(report.changedOn()))
                .param(Date.valueOf(report.lastDay()))
                .param(reportedOn == null ? null : Date.valueOf(reportedOn))
                .param(details)
                .param(evidence)
                .param(followed)
                .param(by)
                .param(Timestamp.from(now))
                .update();
    }

    /** Returns a report that somebody has to look at. */
    Optional<Report> followed(UUID id) {
        return database.sql("select * from change_report where id = ? and followed")
                .param(id)
                .query(RightsTables::readReport)
                .optional();
    }

    void assess(Report report, AssessLateReportSubmission assessment, String by, Instant now) {
        boolean proposed = assessment.limitationProposed();
        database.sql(
                        "insert into change_report_assessment (report_id, case_id, province, excuse_offered, excuse_accepted,"
                                + " reasons, rights, limited_days, proportionality, assessed_by, assessed_at)"
                                + " values (?, ?, ?, ?, ?, ?, string_to_array(?, ','), ?, ?, ?, ?)")
                .param(report.id())
                .param(report.caseId().value())
                .param(report.province())
                .param(assessment.excuseOffered())
                .param(assessment.excuseAccepted())
                .param(assessment.reasons())
                .param(proposed ? codes(assessment.rights()) : null)
                .param(assessment.limitedDays())
                .param(proposed ? assessment.proportionality() : null)
                .param(by)
                .param(Timestamp.from(now))
                .update();
    }

    Optional<Proposal> proposal(UUID reportId) {
        return database.sql("select * from change_report_assessment where report_id = ? and rights is not null")
                .param(reportId)
                .query((row, number) -> new Proposal(
                        rights(row),
                        row.getInt("limited_days"),
                        row.getString("proportionality"),
                        row.getString("assessed_by")))
                .optional();
    }

    void limit(Report report, UUID decisionId, Set<LimitableRight> rights, int days, String by, Instant decidedAt) {
        database.sql("insert into rights_limitation (report_id, decision_id, case_id, province, rights, limited_days,"
                        + " decided_by, decided_at) values (?, ?, ?, ?, string_to_array(?, ','), ?, ?, ?)")
                .params(
                        report.id(),
                        decisionId,
                        report.caseId().value(),
                        report.province(),
                        codes(rights),
                        days,
                        by,
                        Timestamp.from(decidedAt))
                .update();
    }

    List<Limitation> limitations(CaseId caseId) {
        return database.sql("select * from rights_limitation_standing where case_id = ? order by decided_at")
                .param(caseId.value())
                .query((row, number) -> new Limitation(
                        row.getObject("report_id", UUID.class),
                        row.getObject("decision_id", UUID.class),
                        rights(row),
                        day(row, "limited_from"),
                        day(row, "limited_until"),
                        row.getString("ended_because")))
                .list();
    }

    /** Returns the late and missing reports of which nothing has ended what they may lead to. */
    List<Report> open(CaseId caseId) {
        return database.sql("select * from change_report r where r.case_id = ? and r.followed"
                        + " and not exists (select 1 from rights_limitation_end e where e.report_id = r.id)"
                        + " order by r.recorded_at")
                .param(caseId.value())
                .query(RightsTables::readReport)
                .list();
    }

    void end(Report report, String because, @Nullable String reasons, String by, Instant now) {
        database.sql(
                        "insert into rights_limitation_end (report_id, case_id, province, because, reasons, ended_by, ended_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")
                .param(report.id())
                .param(report.caseId().value())
                .param(report.province())
                .param(because)
                .param(reasons)
                .param(by)
                .param(Timestamp.from(now))
                .update();
    }

    Optional<String> registeredLanguage(CaseId caseId) {
        return database.sql("select language from protection_application where case_id = ? and language is not null")
                .param(caseId.value())
                .query(String.class)
                .optional();
    }

    static String codes(Set<LimitableRight> rights) {
        return rights.stream().map(LimitableRight::name).sorted().collect(Collectors.joining(","));
    }

    private static Set<LimitableRight> rights(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("rights").getArray())
                .map(LimitableRight::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(LimitableRight.class)));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }

    private static Report readReport(ResultSet row, int number) throws SQLException {
        return new Report(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("province"),
                ReportableChange.valueOf(row.getString("kind")),
                row.getDate("changed_on").toLocalDate(),
                row.getDate("last_day").toLocalDate(),
                day(row, "reported_on"));
    }
}
