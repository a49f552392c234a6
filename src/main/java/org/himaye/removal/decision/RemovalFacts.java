package org.himaye.removal.decision;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The findings about persons who may be removed; every one is kept, the latest counts. */
@Repository
class RemovalFacts {

    private final JdbcClient database;

    RemovalFacts(JdbcClient database) {
        this.database = database;
    }

    void add(RemovalFile file, Assessment assessment) {
        database.sql("insert into removal_assessment (id, case_id, province, person_id, grounds, prohibitions, "
                        + "prohibited_until, serious_threat, protection_wish, trafficking_indication, assessed_by, "
                        + "assessed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(file.caseId().value())
                .param(file.province())
                .param(file.personId().value())
                .param(assessment.grounds().toArray(String[]::new))
                .param(assessment.prohibitions().toArray(String[]::new))
                .param(assessment.prohibitedUntil())
                .param(assessment.seriousThreat())
                .param(assessment.protectionWish())
                .param(assessment.traffickingIndication())
                .param(assessment.assessedBy())
                .param(Moments.of(assessment.assessedAt()))
                .update();
    }

    Optional<Assessment> latest(CaseId caseId) {
        return database.sql("select * from removal_assessment where case_id = ? "
                        + "order by assessed_at desc, prohibitions <> '{}' desc limit 1")
                .param(caseId.value())
                .query(RemovalFacts::read)
                .optional();
    }

    void addScreening(RemovalFile file, String destination, boolean safe, String reasons, String account, Instant at) {
        database.sql("insert into removal_screening (id, case_id, province, person_id, destination, safe, reasons, "
                        + "screened_by, screened_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(file.caseId().value())
                .param(file.province())
                .param(file.personId().value())
                .param(destination)
                .param(safe)
                .param(reasons)
                .param(account)
                .param(Moments.of(at))
                .update();
    }

    /**
     * Tells what the latest screening of the person for a country found; empty if there is none. That counselling before a
     * voluntary return found no danger does not count.
     */
    Optional<Boolean> isSafe(RemovalFile file, String destination) {
        return database.sql("select safe from removal_screening where person_id in (select same_persons(?)) "
                        + "and destination = ? and not (for_return and safe) order by screened_at desc, safe limit 1")
                .param(file.personId().value())
                .param(destination)
                .query(Boolean.class)
                .optional();
    }

    void addRegistryCheck(RemovalFile file, boolean suitFound, Instant checkedAt, String account, Instant now) {
        database.sql("insert into removal_registry_check (id, case_id, province, suit_found, checked_at, checked_by, "
                        + "recorded_at) values (?, ?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(file.caseId().value())
                .param(file.province())
                .param(suitFound)
                .param(Moments.of(checkedAt))
                .param(account)
                .param(Moments.of(now))
                .update();
    }

    UUID addMedicalHold(RemovalFile file, @Nullable LocalDate until, String account, Instant now) {
        UUID id = UUID.randomUUID();
        database.sql("insert into medical_hold (id, case_id, province, person_id, until, recorded_by, recorded_at) "
                        + "values (?, ?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(file.caseId().value())
                .param(file.province())
                .param(file.personId().value())
                .param(until)
                .param(account)
                .param(Moments.of(now))
                .update();
        return id;
    }

    /** Ends a medical hold of a case; false if there is no such hold, or it has ended. */
    boolean endMedicalHold(RemovalFile file, UUID holdId, String account, Instant now) {
        return database.sql("insert into medical_hold_end (hold_id, province, recorded_by, recorded_at) "
                                + "select h.id, h.province, ?, ? from medical_hold h where h.id = ? and h.case_id = ? "
                                + "on conflict do nothing")
                        .param(account)
                        .param(Moments.of(now))
                        .param(holdId)
                        .param(file.caseId().value())
                        .update()
                == 1;
    }

    private static Assessment read(ResultSet row, int number) throws SQLException {
        return new Assessment(
                texts(row.getArray("grounds")),
                texts(row.getArray("prohibitions")),
                row.getObject("prohibited_until", LocalDate.class),
                row.getBoolean("serious_threat"),
                row.getBoolean("protection_wish"),
                row.getBoolean("trafficking_indication"),
                row.getString("assessed_by"),
                row.getTimestamp("assessed_at").toInstant());
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
