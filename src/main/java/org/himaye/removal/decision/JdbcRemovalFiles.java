package org.himaye.removal.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himaye.casefile.CaseFiles;
import org.himaye.shared.CaseId;
import org.himaye.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps removal files in PostgreSQL. */
@Repository
class JdbcRemovalFiles implements RemovalFiles {

    private final JdbcClient database;
    private final ObjectMapper json;

    JdbcRemovalFiles(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Optional<Opened> byReference(String province, String reference) {
        return database.sql("select case_id, request_sha256 from removal_case where province = ? and reference = ?")
                .param(province)
                .param(reference)
                .query((row, number) ->
                        new Opened(new CaseId(row.getObject("case_id", UUID.class)), row.getString("request_sha256")))
                .optional();
    }

    @Override
    public void add(RemovalFile file, String reference, String sha256, @Nullable String apprehendedPlace) {
        database.sql("insert into removal_case (case_id, province, person_id, reference, request_sha256, opened_for, "
                        + "apprehended_at, apprehended_place, stateless, unaccompanied_child) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(file.caseId().value())
                .param(file.province())
                .param(file.personId().value())
                .param(reference)
                .param(sha256)
                .param(file.openedFor().name())
                .param(Moments.orNull(file.apprehendedAt()))
                .param(apprehendedPlace)
                .param(file.stateless())
                .param(file.unaccompaniedChild())
                .update();
    }

    @Override
    public RemovalFile get(CaseId caseId) {
        return database.sql("select * from removal_case where case_id = ? for update")
                .param(caseId.value())
                .query(JdbcRemovalFiles::read)
                .optional()
                .orElseThrow(CaseFiles::notFound);
    }

    @Override
    public Optional<RemovalFile> find(CaseId caseId) {
        return database.sql("select * from removal_case where case_id = ?")
                .param(caseId.value())
                .query(JdbcRemovalFiles::read)
                .optional();
    }

    @Override
    public void release(CaseId caseId, Instant releasedAt) {
        database.sql("update removal_case set released_at = ? where case_id = ? and released_at is null")
                .param(Moments.of(releasedAt))
                .param(caseId.value())
                .update();
    }

    @Override
    public void describe(CaseId caseId, boolean stateless, boolean unaccompaniedChild) {
        database.sql("update removal_case set stateless = ?, unaccompanied_child = ? where case_id = ?")
                .param(stateless)
                .param(unaccompaniedChild)
                .param(caseId.value())
                .update();
    }

    @Override
    public void keepDraft(RemovalFile file, Draft draft, Instant draftedAt) {
        try {
            database.sql("insert into removal_draft (id, case_id, province, destination, measure, departure_excluded, "
                            + "departure_days, content, drafted_by, drafted_at) "
                            + "values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?)")
                    .param(UUID.randomUUID())
                    .param(file.caseId().value())
                    .param(file.province())
                    .param(draft.content().destination())
                    .param(draft.measure().name())
                    .param(draft.departureExcluded())
                    .param(draft.content().departureDays())
                    .param(json.writeValueAsString(draft.content()))
                    .param(draft.draftedBy())
                    .param(Moments.of(draftedAt))
                    .update();
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public Optional<Draft> draft(CaseId caseId) {
        return database.sql("select * from removal_draft where case_id = ? order by drafted_at desc, id limit 1")
                .param(caseId.value())
                .query((row, number) -> new Draft(
                        content(row.getString("content")),
                        Measure.valueOf(row.getString("measure")),
                        row.getBoolean("departure_excluded"),
                        row.getString("drafted_by")))
                .optional();
    }

    private DraftRemovalDecisionSubmission content(String text) {
        try {
            return json.readValue(text, DraftRemovalDecisionSubmission.class);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("Unreadable draft", failure);
        }
    }

    @Override
    public void decide(
            CaseId caseId, UUID decisionId, String destination, Measure measure, @Nullable Integer departureDays) {
        database.sql("update removal_case set decision_id = ?, destination = ?, measure = ?, departure_days = ? "
                        + "where case_id = ?")
                .param(decisionId)
                .param(destination)
                .param(measure.name())
                .param(departureDays)
                .param(caseId.value())
                .update();
    }

    @Override
    public void served(CaseId caseId, Instant servedAt, @Nullable Instant departsUntil) {
        database.sql("update removal_case set served_at = ?, departs_until = ? where case_id = ?")
                .param(Moments.of(servedAt))
                .param(Moments.orNull(departsUntil))
                .param(caseId.value())
                .update();
    }

    @Override
    public void end(CaseId caseId, RemovalOutcome outcome, boolean decisionStands) {
        database.sql("update removal_case set outcome = ?, decision_id = case when ? then decision_id end "
                        + "where case_id = ?")
                .param(outcome.name())
                .param(decisionStands)
                .param(caseId.value())
                .update();
    }

    @Override
    public Optional<PersonId> personOf(String foreignerNumber) {
        return database.sql("select person_of_foreigner_number(?)")
                .param(foreignerNumber)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single()
                .map(PersonId::new);
    }

    @Override
    public void holdPerson(PersonId personId) {
        database.sql("select true from (select hold_person(?, true)) held")
                .param(personId.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean hasProtection(PersonId personId) {
        return ask("select has_protection(?)", personId);
    }

    @Override
    public boolean isFinallyRefusedProtection(PersonId personId) {
        return ask("select is_finally_refused_protection(?)", personId);
    }

    private boolean ask(String question, PersonId personId) {
        return database.sql(question)
                .param(personId.value())
                .query(Boolean.class)
                .single();
    }

    private static RemovalFile read(ResultSet row, int number) throws SQLException {
        String measure = row.getString("measure");
        String outcome = row.getString("outcome");
        return new RemovalFile(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("province"),
                new PersonId(row.getObject("person_id", UUID.class)),
                OpeningReason.valueOf(row.getString("opened_for")),
                Moments.read(row, "apprehended_at"),
                Moments.read(row, "released_at"),
                row.getBoolean("stateless"),
                row.getBoolean("unaccompanied_child"),
                row.getObject("decision_id", UUID.class),
                Moments.read(row, "served_at"),
                row.getString("destination"),
                measure == null ? null : Measure.valueOf(measure),
                row.getObject("departure_days", Integer.class),
                Moments.read(row, "departs_until"),
                outcome == null ? null : RemovalOutcome.valueOf(outcome));
    }
}
