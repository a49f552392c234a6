package org.himaye.removal.decision;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Booked and carried out removals. Neither is ever changed, and the database asks for the guard's answer itself. */
@Repository
class Journeys {

    private final JdbcClient database;

    Journeys(JdbcClient database) {
        this.database = database;
    }

    /** A booked journey. */
    record Booking(
            UUID id,
            String destination,
            Instant travelsAt,
            String borderGate,
            int escorts,
            String costRule,
            UUID answer,
            Instant bookedAt) {}

    void book(RemovalFile file, Booking booking, String account) {
        database.sql(
                        "insert into removal_booking (id, case_id, province, person_id, destination, travels_at, border_gate, "
                                + "escorts, cost_rule, guard_answer_id, booked_by, booked_at) "
                                + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(booking.id())
                .param(file.caseId().value())
                .param(file.province())
                .param(file.personId().value())
                .param(booking.destination())
                .param(Moments.of(booking.travelsAt()))
                .param(booking.borderGate())
                .param(booking.escorts())
                .param(booking.costRule())
                .param(booking.answer())
                .param(account)
                .param(Moments.of(booking.bookedAt()))
                .update();
    }

    /** Returns the latest booking of a case. */
    Optional<Booking> latest(CaseId caseId) {
        return database.sql("select * from removal_booking where case_id = ? order by booked_at desc, id limit 1")
                .param(caseId.value())
                .query((row, number) -> new Booking(
                        row.getObject("id", UUID.class),
                        row.getString("destination"),
                        row.getTimestamp("travels_at").toInstant(),
                        row.getString("border_gate"),
                        row.getInt("escorts"),
                        row.getString("cost_rule"),
                        row.getObject("guard_answer_id", UUID.class),
                        row.getTimestamp("booked_at").toInstant()))
                .optional();
    }

    void execute(
            RemovalFile file,
            Booking booking,
            Instant exitedAt,
            String borderGate,
            UUID guardAnswer,
            String account,
            Instant now) {
        database.sql(
                        "insert into removal_execution (id, booking_id, case_id, province, person_id, destination, exited_at, "
                                + "border_gate, guard_answer_id, executed_by, recorded_at) "
                                + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(booking.id())
                .param(file.caseId().value())
                .param(file.province())
                .param(file.personId().value())
                .param(booking.destination())
                .param(Moments.of(exitedAt))
                .param(borderGate)
                .param(guardAnswer)
                .param(account)
                .param(Moments.of(now))
                .update();
    }
}
