package org.himaye.appeal.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himaye.appeal.application.Deliberations.Hearing;
import org.himaye.appeal.application.Deliberations.Opened;
import org.himaye.appeal.application.Deliberations.SeatTaken;
import org.himaye.appeal.application.Deliberations.Vote;
import org.himaye.appeal.application.Deliberations.VoteChoice;
import org.himaye.appeal.application.Deliberations.VoteOutcome;
import org.himaye.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Hearings, seats and openings in PostgreSQL. Whoever changes one locks the session first, if at all, then the appeal, if at
 * all, then the hearing.
 */
@Repository
class HearingTable {

    private static final String SELECT = """
            select h.id, h.session_id, s.commission, h.case_id, h.province, h.position, h.state, s.quorum
            from appeal_hearing h join commission_session s on s.id = h.session_id
            """;

    private final JdbcClient jdbc;

    HearingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the hearing of an appeal in a session, whatever its state. */
    Optional<HearingRow> lock(UUID session, CaseId appeal) {
        return jdbc.sql(SELECT + "where h.session_id = :session and h.case_id = :case for update of h")
                .param("session", session)
                .param("case", appeal.value())
                .query(HearingTable::row)
                .optional();
    }

    /** Locks the hearing of an appeal that is being voted on. */
    Optional<HearingRow> lockVoting(CaseId appeal) {
        return jdbc.sql(SELECT + "where h.case_id = :case and h.state = 'VOTING' for update of h")
                .param("case", appeal.value())
                .query(HearingTable::row)
                .optional();
    }

    /** Locks the hearing of an appeal that is being voted on or will be. */
    Optional<HearingRow> lockLive(CaseId appeal) {
        return jdbc.sql(SELECT + "where h.case_id = :case and h.state in ('ON_AGENDA', 'VOTING') for update of h")
                .param("case", appeal.value())
                .query(HearingTable::row)
                .optional();
    }

    /** Locks what a session has not voted on to the end, in the order of its agenda. */
    List<HearingRow> lockUnfinished(UUID session) {
        return jdbc.sql(SELECT + "where h.session_id = :session and h.state in ('ON_AGENDA', 'VOTING') "
                        + "order by h.position for update of h")
                .param("session", session)
                .query(HearingTable::row)
                .list();
    }

    /** Returns the hearing that is being voted on, or will be, or else the last one. */
    Optional<HearingRow> latest(CaseId appeal) {
        return jdbc.sql(SELECT + """
                        where h.case_id = :case
                        order by h.state = 'VOTING' desc, h.state = 'ON_AGENDA' desc, s.convened_for desc,
                            h.put_to_vote_at desc nulls last limit 1
                        """)
                .param("case", appeal.value())
                .query(HearingTable::row)
                .optional();
    }

    Hearing hearing(HearingRow row) {
        return new Hearing(
                row.id(),
                row.session(),
                row.commission(),
                row.appeal(),
                row.position(),
                row.state(),
                seats(row.id()),
                row.state().equals("OPENED") ? opened(row.id()) : null);
    }

    List<SeatTaken> seats(UUID hearing) {
        return jdbc.sql("""
                        select seat, user_id, vacated_at, has_voted(id) as voted from appeal_seat where hearing_id = :hearing
                        order by array_position(array['CHAIR', 'JUSTICE', 'FOREIGN_AFFAIRS', 'EXPERT'], seat), seated_at
                        """)
                .param("hearing", hearing)
                .query((row, number) -> new SeatTaken(
                        Seat.valueOf(row.getString("seat")),
                        row.getString("user_id"),
                        row.getObject("vacated_at") != null,
                        row.getBoolean("voted")))
                .list();
    }

    /** Returns the opened votes that count, chair first. */
    Opened opened(UUID hearing) {
        return jdbc.sql("select * from appeal_opening where hearing_id = :hearing")
                .param("hearing", hearing)
                .query((row, number) -> {
                    VoteOutcome outcome = VoteOutcome.valueOf(row.getString("outcome"));
                    return new Opened(
                            outcome,
                            row.getBoolean("decided_by_tie"),
                            row.getInt("accepting"),
                            row.getInt("rejecting"),
                            votes(hearing, outcome),
                            Moments.read(row, "opened_at"));
                })
                .single();
    }

    private List<Vote> votes(UUID hearing, VoteOutcome outcome) {
        return jdbc.sql("""
                        select t.seat, v.user_id, v.choice, v.reasons
                        from appeal_vote v join appeal_seat t on t.id = v.seat_id
                        where v.hearing_id = :hearing and t.vacated_at is null
                        order by array_position(array['CHAIR', 'JUSTICE', 'FOREIGN_AFFAIRS', 'EXPERT'], t.seat)
                        """)
                .param("hearing", hearing)
                .query((row, number) -> {
                    VoteChoice choice = VoteChoice.valueOf(row.getString("choice"));
                    boolean dissent = outcome == VoteOutcome.ACCEPTED && choice == VoteChoice.REJECT
                            || outcome == VoteOutcome.REJECTED && choice == VoteChoice.ACCEPT;
                    return new Vote(
                            Seat.valueOf(row.getString("seat")),
                            row.getString("user_id"),
                            choice,
                            row.getString("reasons"),
                            dissent);
                })
                .list();
    }

    /** Returns the seat that somebody holds in a hearing and has not left. */
    Optional<TakenSeat> seatOf(UUID hearing, String userId) {
        return jdbc.sql("""
                        select id, seat, has_voted(id) as voted from appeal_seat
                        where hearing_id = :hearing and user_id = :user and vacated_at is null
                        """)
                .param("hearing", hearing)
                .param("user", userId)
                .query((row, number) -> new TakenSeat(
                        row.getObject("id", UUID.class), Seat.valueOf(row.getString("seat")), row.getBoolean("voted")))
                .optional();
    }

    /** Gives every seat without somebody in it to an attending member in office without conflict, principals first. */
    void fillSeats(HearingRow hearing, LocalDate today, Instant seatedAt) {
        for (Seat seat : Seat.values()) {
            fillSeat(hearing, seat, today, seatedAt);
        }
    }

    /** Gives a seat, if nobody is in it, to an attending member in office without conflict, a principal if possible. */
    void fillSeat(HearingRow hearing, Seat seat, LocalDate today, Instant seatedAt) {
        jdbc.sql("""
                        insert into appeal_seat (id, hearing_id, province, seat, user_id, seated_at)
                        select gen_random_uuid(), :hearing, :province, free.seat, free.user_id, :at from (
                            select a.seat, a.user_id from commission_attendance a
                            where a.session_id = :session and a.seat = :seat
                              and not exists (select 1 from appeal_seat t where t.hearing_id = :hearing
                                              and (t.user_id = a.user_id or t.seat = a.seat and t.vacated_at is null))
                              and holds_seat(:commission, a.user_id, a.seat, :today)
                              and not is_in_conflict(:case, a.user_id)
                            order by a.standing, a.arrived_at, a.user_id limit 1) free
                        """)
                .param("hearing", hearing.id())
                .param("province", hearing.province())
                .param("session", hearing.session())
                .param("seat", seat.name())
                .param("commission", hearing.commission())
                .param("case", hearing.appeal().value())
                .param("today", today)
                .param("at", Moments.of(seatedAt))
                .update();
    }

    void vacate(UUID seat, Instant vacatedAt) {
        jdbc.sql("update appeal_seat set vacated_at = :at where id = :seat and vacated_at is null")
                .param("seat", seat)
                .param("at", Moments.of(vacatedAt))
                .update();
    }

    void beginVote(UUID hearing, Instant at) {
        jdbc.sql("update appeal_hearing set state = 'VOTING', put_to_vote_at = :at where id = :hearing")
                .param("hearing", hearing)
                .param("at", Moments.of(at))
                .update();
    }

    void finish(UUID hearing, String state) {
        jdbc.sql("update appeal_hearing set state = :state where id = :hearing")
                .param("hearing", hearing)
                .param("state", state)
                .update();
    }

    /** Tells whether somebody took part in the contested decision or declared a conflict. */
    boolean isInConflict(CaseId appeal, String userId) {
        return jdbc.sql("select is_in_conflict(:case, :user)")
                .param("case", appeal.value())
                .param("user", userId)
                .query(Boolean.class)
                .single();
    }

    boolean holdsSeat(String commission, String userId, Seat seat, LocalDate day) {
        return jdbc.sql("select holds_seat(:commission, :user, :seat, :day)")
                .param("commission", commission)
                .param("user", userId)
                .param("seat", seat.name())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    private static HearingRow row(ResultSet row, int number) throws SQLException {
        return new HearingRow(
                row.getObject("id", UUID.class),
                row.getObject("session_id", UUID.class),
                row.getString("commission"),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("province"),
                row.getInt("position"),
                row.getString("state"),
                row.getInt("quorum"));
    }

    /** A hearing without those who sit in it. */
    record HearingRow(
            UUID id,
            UUID session,
            String commission,
            CaseId appeal,
            String province,
            int position,
            String state,
            int quorum) {}

    /** A seat and whether a vote was cast from it. */
    record TakenSeat(UUID id, Seat seat, boolean voted) {}
}
