package org.himaye.trafficking.support;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.trafficking.ReferralOutcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Support and permits in PostgreSQL; one row is one fact and never changes. */
@Repository
class SupportTables {

    private final JdbcClient database;
    private final CurrentActor currentActor;
    private final Clock clock;

    SupportTables(JdbcClient database, CurrentActor currentActor, Clock clock) {
        this.database = database;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    void add(Support support) {
        insert("victim_support (basis, begun_at, file_id, recorded_by, recorded_at) values (:basis, :begun")
                .param("basis", support.basis().name())
                .param("begun", of(support.begunAt()))
                .param("file", support.file().value())
                .update();
    }

    Optional<Support> find(CaseId file) {
        return database.sql("select s.file_id, s.begun_at, e.reason, case when exists (select from"
                        + " victim_suspicion_outcome o where o.file_id = s.file_id and o.outcome = 'CONFIRMED')"
                        + " then 'IDENTIFIED' else s.basis end as basis, exists (select from"
                        + " victim_suspicion_outcome o where o.file_id = s.file_id and o.outcome = 'REFUTED') as refuted"
                        + " from victim_support s"
                        + " left join victim_support_end e on e.file_id = s.file_id where s.file_id = :file")
                .param("file", file.value())
                .query((row, number) -> support(row))
                .optional();
    }

    void addSuspicionOutcome(CaseId file, String outcome, Instant decidedAt) {
        database.sql("insert into victim_suspicion_outcome (outcome, decided_at, file_id, recorded_by, recorded_at)"
                        + " values (:outcome, :decided, :file, :by, :at) on conflict do nothing")
                .param("outcome", outcome)
                .param("decided", of(decidedAt))
                .param("file", file.value())
                .param("by", currentActor.get().userId())
                .param("at", of(clock.instant()))
                .update();
    }

    void addEnd(CaseId file, EndReason reason, Instant endedAt) {
        insert("victim_support_end (reason, ended_at, file_id, recorded_by, recorded_at) values (:reason, :ended")
                .param("reason", reason.name())
                .param("ended", of(endedAt))
                .param("file", file.value())
                .update();
    }

    void addPermit(CaseId file, Permit permit, Instant decidedAt) {
        insert("victim_permit (number, starts_on, ends_on, decided_at, file_id, decided_by, recorded_at)"
                        + " values (:number, :starts, :ends, :decided")
                .param("number", permit.number())
                .param("starts", permit.startsOn())
                .param("ends", permit.endsOn())
                .param("decided", of(decidedAt))
                .param("file", file.value())
                .update();
    }

    /** Returns the permits of a file, the first one first. */
    List<Permit> permits(CaseId file) {
        return database.sql(
                        "select number, starts_on, ends_on from victim_permit where file_id = :file order by number")
                .param("file", file.value())
                .query(Permit.class)
                .list();
    }

    /** Returns the newest permit of a file. */
    Optional<Permit> lastPermit(CaseId file) {
        return permits(file).stream().reduce((earlier, later) -> later);
    }

    /** Returns the day from which the three years of the person count; for a support that has begun (YUKK 49/1). */
    LocalDate firstPermitDay(CaseId file) {
        return database.sql("select first_victim_permit_day(:file)")
                .param("file", file.value())
                .query(LocalDate.class)
                .single();
    }

    void addCancellation(CaseId file, Instant cancelledAt) {
        insert("victim_permit_cancellation (cancelled_at, file_id, decided_by, recorded_at) values (:cancelled")
                .param("cancelled", of(cancelledAt))
                .param("file", file.value())
                .update();
    }

    boolean isCancelled(CaseId file) {
        return database.sql("select exists (select from victim_permit_cancellation where file_id = :file)")
                .param("file", file.value())
                .query(Boolean.class)
                .single();
    }

    void addSafeReturn(CaseId file, PrepareReturnSubmission prepared, Instant consentedAt, boolean child, Instant at) {
        insert("victim_safe_return (destination, consented_at, consent_written, consent_informed,"
                        + " country_risk_accepted, travel_document, child, best_interest_decided, guardian_present,"
                        + " departed_at, file_id, recorded_by, recorded_at) values (:destination, :consented, :written,"
                        + " :informed, :accepted, :document, :child, :interest, :guardian, :departed")
                .param("destination", prepared.destination())
                .param("consented", of(consentedAt))
                .param("written", prepared.consentWritten())
                .param("informed", prepared.consentInformed())
                .param("accepted", prepared.countryRisk() == PrepareReturnSubmission.CountryRisk.ACCEPTABLE)
                .param("document", prepared.travelDocument())
                .param("child", child)
                .param("interest", prepared.bestInterestDecided())
                .param("guardian", prepared.guardian() != null)
                .param("departed", of(at))
                .param("file", file.value())
                .update();
    }

    void addPlacement(UUID id, CaseId file, Shelter shelter, ShelterNeed need, Instant placedAt) {
        insert(
                        "shelter_placement (id, shelter_id, places, gender, step_free, danger_province, placed_at, file_id,"
                                + " recorded_by, recorded_at) values (:id, :shelter, :places, :gender, :stepFree, :danger, :placed")
                .param("id", id)
                .param("shelter", shelter.id())
                .param("places", need.places())
                .param("gender", need.gender().name())
                .param("stepFree", need.stepFree())
                .param("danger", need.dangerProvince())
                .param("placed", of(placedAt))
                .param("file", file.value())
                .update();
    }

    /** Returns where somebody lives now. */
    Optional<Placement> placement(CaseId file) {
        return database.sql("select p.id, p.shelter_id, p.placed_at from shelter_placement p where p.file_id = :file"
                        + " and not exists (select from shelter_leaving l where l.placement_id = p.id)")
                .param("file", file.value())
                .query((row, number) -> new Placement(
                        row.getObject("id", UUID.class),
                        row.getObject("shelter_id", UUID.class),
                        row.getObject("placed_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void addLeaving(UUID placement, Instant leftAt) {
        database.sql("insert into shelter_leaving (placement_id, left_at, recorded_by, recorded_at)"
                        + " values (:placement, :left, :by, :at)")
                .param("placement", placement)
                .param("left", of(leftAt))
                .param("by", currentActor.get().userId())
                .param("at", of(clock.instant()))
                .update();
    }

    /** A row ends with its file, who writes it and when. */
    private JdbcClient.StatementSpec insert(String columnsAndValues) {
        return database.sql("insert into " + columnsAndValues + ", :file, :by, :at)")
                .param("by", currentActor.get().userId())
                .param("at", of(clock.instant()));
    }

    private static Support support(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return new Support(
                new CaseId(row.getObject("file_id", UUID.class)),
                ReferralOutcome.valueOf(row.getString("basis")),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("refuted"),
                reason == null ? null : EndReason.valueOf(reason));
    }

    private static OffsetDateTime of(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
