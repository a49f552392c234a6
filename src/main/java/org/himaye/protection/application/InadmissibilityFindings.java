package org.himaye.protection.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himaye.protection.application.ProtectionApplication.Level;
import org.himaye.protection.application.ProtectionApplication.Track;
import org.himaye.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps why applications are held to be inadmissible, in PostgreSQL; rows are only ever added and the latest counts. */
@Repository
class InadmissibilityFindings {

    private final JdbcClient database;

    InadmissibilityFindings(JdbcClient database) {
        this.database = database;
    }

    /**
     * Why an application is held to be inadmissible.
     *
     * @param country alpha-3 code; null unless another country protects
     */
    record Finding(
            InadmissibilityGround ground,
            Level decider,
            String article,
            @Nullable String country,
            DraftDecisionSubmission.@Nullable ProtectionThere protectionThere,
            @Nullable String earlierCase,
            @Nullable String comparison,
            List<String> criteria,
            @Nullable String personalLink,
            @Nullable String reasonableness) {}

    void add(CaseId caseId, String province, Finding finding, Track before, String by, Instant now) {
        database.sql("insert into inadmissibility_finding (id, case_id, province, ground, decider, article, country,"
                        + " protection_there, earlier_case, comparison, criteria, personal_link, reasonableness,"
                        + " track_before, found_by, found_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, ','), ?, ?,"
                        + " ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(caseId.value())
                .param(province)
                .param(finding.ground().name())
                .param(finding.decider().name())
                .param(finding.article())
                .param(finding.country())
                .param(
                        finding.protectionThere() == null
                                ? null
                                : finding.protectionThere().name())
                .param(finding.earlierCase())
                .param(finding.comparison())
                .param(String.join(",", finding.criteria()))
                .param(finding.personalLink())
                .param(finding.reasonableness())
                .param(before.name())
                .param(by)
                .param(Timestamp.from(now))
                .update();
    }

    Optional<Finding> latest(CaseId caseId) {
        return database.sql(
                        "select * from inadmissibility_finding where case_id = ? order by sequence_number desc limit 1")
                .param(caseId.value())
                .query(InadmissibilityFindings::read)
                .optional();
    }

    /** Returns the track that an application was on before it was found inadmissible; empty if it never was. */
    Optional<Track> trackBefore(CaseId caseId) {
        return database.sql("select track_before from inadmissibility_finding where case_id = ?"
                        + " order by sequence_number desc limit 1")
                .param(caseId.value())
                .query(String.class)
                .optional()
                .map(Track::valueOf);
    }

    /** Tells whether an earlier file is one of the same person's claims, as far as Himaye keeps them (YUKK 72/1-a, b). */
    boolean isOwnEarlierFile(CaseId caseId, String earlierCase) {
        return database.sql("select earlier_claim_is_the_persons(?, ?)")
                .params(caseId.value(), earlierCase)
                .query(Boolean.class)
                .single();
    }

    /** Tells whether a country has refused to take the applicant of a case, or nobody could be sent there (YUKK 73, 74). */
    boolean hasRefused(CaseId caseId, String country) {
        return database.sql("select exists (select 1 from protection_transfer t"
                        + " left join protection_transfer_reply r on r.decision_id = t.decision_id"
                        + " left join protection_transfer_failure f on f.decision_id = t.decision_id"
                        + " where t.case_id = ? and t.country = ? and (not r.accepted or f.decision_id is not null))")
                .params(caseId.value(), country)
                .query(Boolean.class)
                .single();
    }

    private static Finding read(ResultSet row, int number) throws SQLException {
        String protection = row.getString("protection_there");
        return new Finding(
                InadmissibilityGround.valueOf(row.getString("ground")),
                Level.valueOf(row.getString("decider")),
                row.getString("article"),
                row.getString("country"),
                protection == null ? null : DraftDecisionSubmission.ProtectionThere.valueOf(protection),
                row.getString("earlier_case"),
                row.getString("comparison"),
                List.of((String[]) row.getArray("criteria").getArray()),
                row.getString("personal_link"),
                row.getString("reasonableness"));
    }
}
