package org.himaye.protection.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps applications in PostgreSQL. */
@Repository
class JdbcProtectionApplications implements ProtectionApplications {

    private final JdbcClient database;

    JdbcProtectionApplications(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<Lodged> byReference(String province, String reference) {
        return database.sql(
                        "select case_id, lodging_sha256 from protection_application where province = ? and reference = ?")
                .param(province)
                .param(reference)
                .query((row, number) ->
                        new Lodged(new CaseId(row.getObject("case_id", UUID.class)), row.getString("lodging_sha256")))
                .optional();
    }

    @Override
    public void add(
            CaseId caseId,
            String province,
            String reference,
            String lodgingSha256,
            Channel channel,
            Instant lodgedAt,
            @Nullable String removalDecisionNumber) {
        database.sql("insert into protection_application (case_id, province, reference, lodging_sha256, channel, "
                        + "lodged_at, removal_decision_number) values (?, ?, ?, ?, ?, ?, ?)")
                .param(caseId.value())
                .param(province)
                .param(reference)
                .param(lodgingSha256)
                .param(channel.name())
                .param(Timestamp.from(lodgedAt))
                .param(removalDecisionNumber)
                .update();
    }

    @Override
    public boolean isRegistered(CaseId caseId) {
        return database.sql("select exists (select from protection_application where case_id = ?"
                        + " and registered_at is not null)")
                .param(caseId.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<ProtectionApplication> find(CaseId caseId) {
        return database.sql("select * from protection_application where case_id = ? for update")
                .param(caseId.value())
                .query(JdbcProtectionApplications::read)
                .optional();
    }

    @Override
    public ProtectionApplication get(CaseId caseId) {
        return find(caseId)
                .orElseThrow(() -> new Refusal(
                        CommonProblem.NOT_FOUND,
                        new LocalizedText("Böyle bir dosya yok.", "There is no such case."),
                        null));
    }

    @Override
    public void register(
            CaseId caseId,
            Instant registeredAt,
            String language,
            boolean interpreterNeeded,
            Instant interviewAt,
            String interviewPlace) {
        database.sql("update protection_application set registered_at = ?, language = ?, interpreter_needed = ?, "
                        + "interview_at = ?, interview_place = ? where case_id = ?")
                .param(Timestamp.from(registeredAt))
                .param(language)
                .param(interpreterNeeded)
                .param(Timestamp.from(interviewAt))
                .param(interviewPlace)
                .param(caseId.value())
                .update();
    }

    @Override
    public void correctRegistration(CaseId caseId, Instant registeredAt) {
        database.sql("update protection_application set registered_at = ? where case_id = ?")
                .param(Timestamp.from(registeredAt))
                .param(caseId.value())
                .update();
    }

    @Override
    public void screen(CaseId caseId, String facts, boolean unaccompaniedChild) {
        database.sql(
                        "update protection_application set screening = ?::jsonb, unaccompanied_child = ? where case_id = ?")
                .param(facts)
                .param(unaccompaniedChild)
                .param(caseId.value())
                .update();
    }

    @Override
    public void markNeeds(CaseId caseId, boolean specialNeed, boolean operationalVulnerability) {
        database.sql(
                        "update protection_application set special_need = ?, operational_vulnerability = ? where case_id = ?")
                .param(specialNeed)
                .param(operationalVulnerability)
                .param(caseId.value())
                .update();
    }

    @Override
    public void markUnaccompaniedChild(CaseId caseId, boolean unaccompaniedChild) {
        database.sql("update protection_application set unaccompanied_child = ? where case_id = ?")
                .param(unaccompaniedChild)
                .param(caseId.value())
                .update();
    }

    @Override
    public void markChildOnRegularTrack(CaseId caseId) {
        database.sql(
                        "update protection_application set unaccompanied_child = true, track = 'REGULAR' where case_id = ?")
                .param(caseId.value())
                .update();
    }

    @Override
    public void setTrack(
            CaseId caseId,
            ProtectionApplication.Track track,
            ProtectionApplication.@Nullable Level inadmissibilityDecider) {
        database.sql("update protection_application set track = ?, inadmissibility_decider = ? where case_id = ?")
                .param(track.name())
                .param(inadmissibilityDecider == null ? null : inadmissibilityDecider.name())
                .param(caseId.value())
                .update();
    }

    @Override
    public void scheduleInterview(CaseId caseId, Instant interviewAt, String interviewPlace) {
        database.sql("update protection_application set interview_at = ?, interview_place = ? where case_id = ?")
                .param(Timestamp.from(interviewAt))
                .param(interviewPlace)
                .param(caseId.value())
                .update();
    }

    @Override
    public void recordInterview(
            CaseId caseId,
            String province,
            Instant scheduledFor,
            HoldInterviewSubmission.@Nullable Absence absence,
            Instant happenedAt,
            InterviewCompany company,
            String officer) {
        database.sql("insert into protection_interview (id, case_id, province, scheduled_for, outcome, absence, "
                        + "happened_at, officer, of_child, companion, interpreter_rejected, lawyer_requested, "
                        + "lawyer_present, family_present, family_consented, adapted) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(caseId.value())
                .param(province)
                .param(Timestamp.from(scheduledFor))
                .param(absence == null ? "HELD" : "NOT_HELD")
                .param(absence == null ? null : absence.name())
                .param(Timestamp.from(happenedAt))
                .param(officer)
                .param(company.ofChild())
                .param(company.companion() == null ? null : company.companion().name())
                .param(company.interpreterRejected())
                .param(company.lawyerRequested())
                .param(company.lawyerPresent())
                .param(company.familyPresent())
                .param(company.familyConsentGiven())
                .param(company.adapted())
                .update();
        database.sql("update protection_application set last_absence = ? where case_id = ?")
                .param(absence == null ? null : absence.name())
                .param(caseId.value())
                .update();
    }

    @Override
    public void settleTrack(CaseId caseId) {
        database.sql("update protection_application set track_settled = true where case_id = ?")
                .param(caseId.value())
                .update();
    }

    @Override
    public Optional<Instant> lastHeldInterview(CaseId caseId) {
        return database.sql("select happened_at from protection_interview where case_id = ? and outcome = 'HELD'"
                        + " order by happened_at desc limit 1")
                .param(caseId.value())
                .query((row, number) -> row.getTimestamp("happened_at").toInstant())
                .optional();
    }

    @Override
    public boolean hasHeldInterview(CaseId caseId) {
        return database.sql("select exists (select 1 from protection_interview where case_id = ? and outcome = 'HELD')")
                .param(caseId.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean hasInterviewed(CaseId caseId, String officer) {
        return database.sql("select exists (select 1 from protection_interview where case_id = ? and officer = ?)")
                .param(caseId.value())
                .param(officer)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void keepDraft(CaseId caseId, ProtectionApplication.Draft draft) {
        database.sql("update protection_application set draft_outcome = ?, draft_facts = ?, draft_legal_basis = ?, "
                        + "draft_reasons = ?, drafted_by = ? where case_id = ?")
                .param(draft.outcome().name())
                .param(draft.facts())
                .param(draft.legalBasis())
                .param(draft.reasons())
                .param(draft.draftedBy())
                .param(caseId.value())
                .update();
    }

    @Override
    public void decide(CaseId caseId, UUID decisionId) {
        database.sql("update protection_application set decision_id = ?, contested_by = '{}' where case_id = ?")
                .param(decisionId)
                .param(caseId.value())
                .update();
    }

    @Override
    public boolean contested(CaseId caseId, UUID decisionId, CaseId appealId) {
        return database.sql(
                                "update protection_application set contested_by = array_append(contested_by, cast(? as uuid)) "
                                        + "where case_id = ? and decision_id = ?")
                        .param(appealId.value())
                        .param(caseId.value())
                        .param(decisionId)
                        .update()
                == 1;
    }

    @Override
    public boolean released(CaseId caseId, CaseId appealId) {
        return database.sql(
                                "update protection_application set contested_by = array_remove(contested_by, cast(? as uuid)) "
                                        + "where case_id = ? and cast(? as uuid) = any (contested_by)")
                        .param(appealId.value())
                        .param(caseId.value())
                        .param(appealId.value())
                        .update()
                == 1;
    }

    private static ProtectionApplication read(ResultSet row, int number) throws SQLException {
        String draftOutcome = row.getString("draft_outcome");
        String decider = row.getString("inadmissibility_decider");
        String absence = row.getString("last_absence");
        return new ProtectionApplication(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("province"),
                Channel.valueOf(row.getString("channel")),
                row.getTimestamp("lodged_at").toInstant(),
                instant(row, "registered_at"),
                row.getString("language"),
                row.getBoolean("interpreter_needed"),
                instant(row, "interview_at"),
                row.getString("interview_place"),
                row.getString("screening"),
                row.getBoolean("unaccompanied_child"),
                row.getBoolean("special_need"),
                ProtectionApplication.Track.valueOf(row.getString("track")),
                decider == null ? null : ProtectionApplication.Level.valueOf(decider),
                absence == null ? null : HoldInterviewSubmission.Absence.valueOf(absence),
                draftOutcome == null
                        ? null
                        : new ProtectionApplication.Draft(
                                ProposedOutcome.valueOf(draftOutcome),
                                row.getString("draft_facts"),
                                row.getString("draft_legal_basis"),
                                row.getString("draft_reasons"),
                                row.getString("drafted_by")),
                row.getObject("decision_id", UUID.class),
                ((Object[]) row.getArray("contested_by").getArray()).length > 0);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
