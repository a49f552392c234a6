package org.himaye.protection.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what drafts on the merits rest on, in PostgreSQL; rows are only ever added and the latest counts. */
@Repository
class StatusFindings {

    private final JdbcClient database;

    StatusFindings(JdbcClient database) {
        this.database = database;
    }

    /**
     * What a draft on the merits rests on.
     *
     * @param eventsInEurope where the events happened; null without a well-founded fear
     * @param alternativeReasons null without an internal alternative
     * @param excludedFrom from what the applicant was excluded at the time
     * @param outcome what is proposed and follows from the rest
     * @param article article of the row of DT-06
     */
    record Finding(
            ConventionGround conventionGround,
            @Nullable Boolean eventsInEurope,
            SeriousHarm seriousHarm,
            boolean internalAlternative,
            @Nullable String alternativeReasons,
            ExclusionExtent excludedFrom,
            ProposedOutcome outcome,
            String article) {}

    void add(CaseId caseId, String province, Finding finding, String by, Instant now) {
        database.sql("insert into status_finding (id, case_id, province, convention_ground, events_in_europe,"
                        + " serious_harm, internal_alternative, alternative_reasons, excluded_from, outcome, article,"
                        + " found_by, found_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(caseId.value())
                .param(province)
                .param(finding.conventionGround().name())
                .param(finding.eventsInEurope())
                .param(finding.seriousHarm().name())
                .param(finding.internalAlternative())
                .param(finding.alternativeReasons())
                .param(finding.excludedFrom().name())
                .param(finding.outcome().name())
                .param(finding.article())
                .param(by)
                .param(Timestamp.from(now))
                .update();
    }

    Optional<Finding> latest(CaseId caseId) {
        return database.sql("select * from status_finding where case_id = ? order by serial desc limit 1")
                .param(caseId.value())
                .query(StatusFindings::read)
                .optional();
    }

    private static Finding read(ResultSet row, int number) throws SQLException {
        return new Finding(
                ConventionGround.valueOf(row.getString("convention_ground")),
                (Boolean) row.getObject("events_in_europe"),
                SeriousHarm.valueOf(row.getString("serious_harm")),
                row.getBoolean("internal_alternative"),
                row.getString("alternative_reasons"),
                ExclusionExtent.valueOf(row.getString("excluded_from")),
                ProposedOutcome.valueOf(row.getString("outcome")),
                row.getString("article"));
    }
}
