package org.himaye.protection.residence;

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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of residence duties. */
@Component
class ResidenceDutyTables {

    private final JdbcClient database;

    ResidenceDutyTables(JdbcClient database) {
        this.database = database;
    }

    /** A proposal of duties that may have become a duty. */
    record Proposal(UUID id, CaseId caseId, String province, String proposedBy) {}

    /** A duty as it was signed; the reporting is null unless imposed. */
    record Duty(
            UUID decisionId,
            CaseId caseId,
            String province,
            @Nullable Integer reportingEveryDays,
            @Nullable LocalDate firstReportOn) {}

    boolean isRegisteredApplicant(CaseId caseId) {
        return database.sql("select is_applicant(?) and exists (select 1 from protection_application a"
                        + " where a.case_id = ? and a.registered_at is not null)")
                .params(caseId.value(), caseId.value())
                .query(Boolean.class)
                .single();
    }

    void lock(CaseId caseId) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 71))")
                .param("residence-duties:" + caseId)
                .query((row, number) -> number)
                .list();
    }

    void propose(Proposal proposal, String reasons, Instant now) {
        database.sql("insert into residence_duty_proposal (id, case_id, province, reasons, proposed_by, proposed_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        proposal.id(),
                        proposal.caseId().value(),
                        proposal.province(),
                        reasons,
                        proposal.proposedBy(),
                        Timestamp.from(now))
                .update();
    }

    Optional<Proposal> proposal(UUID id) {
        return database.sql("select * from residence_duty_proposal where id = ?")
                .param(id)
                .query(ResidenceDutyTables::readProposal)
                .optional();
    }

    List<Proposal> open(CaseId caseId) {
        return database.sql("select * from residence_duty_proposal p where p.case_id = ?"
                        + " and not exists (select 1 from residence_duty_end e where e.proposal_id = p.id)")
                .param(caseId.value())
                .query(ResidenceDutyTables::readProposal)
                .list();
    }

    void impose(
            Proposal proposal, UUID decisionId, SignResidenceDutiesSubmission duties, String by, Instant decidedAt) {
        LocalDate first = duties.firstReportOn();
        database.sql(
                        "insert into residence_duty (proposal_id, decision_id, case_id, province, residence_province, residence,"
                                + " reporting_every_days, reporting_place, first_report_on, decided_by, decided_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(proposal.id())
                .param(decisionId)
                .param(proposal.caseId().value())
                .param(proposal.province())
                .param(duties.plateCode())
                .param(duties.residence())
                .param(duties.reportingEveryDays())
                .param(duties.reportingPlace())
                .param(first == null ? null : Date.valueOf(first))
                .param(by)
                .param(Timestamp.from(decidedAt))
                .update();
    }

    Optional<Duty> duty(UUID proposalId) {
        return database.sql("select * from residence_duty where proposal_id = ?")
                .param(proposalId)
                .query(ResidenceDutyTables::readDuty)
                .optional();
    }

    Optional<Duty> dutyInForce(CaseId caseId) {
        return database.sql("select * from residence_duty d where d.case_id = ?"
                        + " and not exists (select 1 from residence_duty_end e where e.proposal_id = d.proposal_id)"
                        + " order by d.decided_at desc, d.proposal_id limit 1")
                .param(caseId.value())
                .query(ResidenceDutyTables::readDuty)
                .optional();
    }

    /** Ends a proposal or a duty; does nothing if it has ended. */
    void end(Proposal proposal, String because, @Nullable String reasons, String by, Instant now) {
        database.sql(
                        "insert into residence_duty_end (proposal_id, case_id, province, because, reasons, ended_by, ended_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .param(proposal.id())
                .param(proposal.caseId().value())
                .param(proposal.province())
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

    private static Proposal readProposal(ResultSet row, int number) throws SQLException {
        return new Proposal(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("province"),
                row.getString("proposed_by"));
    }

    private static Duty readDuty(ResultSet row, int number) throws SQLException {
        Date first = row.getDate("first_report_on");
        Number every = (Number) row.getObject("reporting_every_days");
        return new Duty(
                row.getObject("decision_id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("province"),
                every == null ? null : every.intValue(),
                first == null ? null : first.toLocalDate());
    }
}
