package org.himaye.appeal.application;

import java.time.Instant;
import java.util.Optional;
import org.himaye.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the words of petitions and what the secretariat found about the right to object. */
@Repository
class Petitions {

    private final JdbcClient database;

    Petitions(JdbcClient database) {
        this.database = database;
    }

    /** Keeps a petition. */
    void add(CaseId caseId, String province, String grounds, @Nullable String powerOfAttorney, Instant recordedAt) {
        database.sql("insert into appeal_petition (case_id, province, grounds, power_of_attorney, recorded_at) "
                        + "values (?, ?, ?, ?, ?)")
                .param(caseId.value())
                .param(province)
                .param(grounds)
                .param(powerOfAttorney)
                .param(Moments.of(recordedAt))
                .update();
    }

    /** Returns the words of a petition, if the actor may see it. */
    Optional<String> grounds(CaseId caseId) {
        return database.sql("select grounds from appeal_petition where case_id = ?")
                .param(caseId.value())
                .query(String.class)
                .optional();
    }

    /** Keeps what was found about the right to object. */
    void examined(
            CaseId caseId,
            String province,
            ExamineAppealSubmission.Finding standing,
            @Nullable String reasons,
            String examinedBy,
            Instant examinedAt) {
        database.sql("insert into appeal_examination (case_id, province, standing, reasons, examined_by, examined_at) "
                        + "values (?, ?, ?, ?, ?, ?)")
                .param(caseId.value())
                .param(province)
                .param(standing.name())
                .param(reasons)
                .param(examinedBy)
                .param(Moments.of(examinedAt))
                .update();
    }

    /** Returns why whoever objected has no right to, or nothing if the right was shown. */
    Optional<String> missingStanding(CaseId caseId) {
        return database.sql("select reasons from appeal_examination where case_id = ? and standing = 'NOT_SHOWN'")
                .param(caseId.value())
                .query(String.class)
                .optional();
    }
}
