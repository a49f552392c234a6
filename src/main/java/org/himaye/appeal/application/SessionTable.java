package org.himaye.appeal.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himaye.appeal.application.Sessions.AgendaItem;
import org.himaye.appeal.application.Sessions.Attendance;
import org.himaye.appeal.application.Sessions.Session;
import org.himaye.appeal.application.Sessions.Summary;
import org.himaye.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions in PostgreSQL, as far as they are only read or locked. */
@Repository
class SessionTable {

    private static final int MOST = 50;

    /** Reported by the standing rapporteur of the commission, undecided, and neither on an agenda nor voted on. */
    private static final String READY = """
            select a.case_id, a.province from appeal a
            join case_file f on f.id = a.case_id and f.state = 'OPEN'
            join lateral (
                select x.rapporteur, x.commission from appeal_assignment x where x.case_id = a.case_id
                order by x.id desc limit 1) s on s.commission = :commission
            where a.route = 'ADMISSIBLE' and a.decision_id is null
              and exists (select 1 from appeal_report r where r.case_id = a.case_id and r.rapporteur = s.rapporteur)
              and not exists (
                    select 1 from appeal_hearing h left join appeal_opening o on o.hearing_id = h.id
                    where h.case_id = a.case_id
                      and (h.state in ('ON_AGENDA', 'VOTING') or o.outcome <> 'NO_MAJORITY'))
            """;

    private final JdbcClient jdbc;

    SessionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SessionRow> find(UUID session) {
        return jdbc.sql("select * from commission_session where id = :session")
                .param("session", session)
                .query(SessionTable::row)
                .optional();
    }

    Optional<SessionRow> lock(UUID session) {
        return jdbc.sql("select * from commission_session where id = :session for update")
                .param("session", session)
                .query(SessionTable::row)
                .optional();
    }

    /** Returns the newest sessions: of one commission, or, with null, of all. */
    List<Summary> newest(@Nullable String commission) {
        return jdbc.sql("""
                        select s.id, s.commission, s.convened_for, s.opened_at, s.closed_at,
                            (select count(*) from appeal_hearing h
                             where h.session_id = s.id and observer_may_see(h.case_id)) as appeals
                        from commission_session s where s.commission = coalesce(:commission, s.commission)
                        order by s.convened_for desc, s.id limit :most
                        """)
                .param("commission", commission)
                .param("most", MOST)
                .query((row, number) -> new Summary(
                        row.getObject("id", UUID.class),
                        row.getString("commission"),
                        Moments.read(row, "convened_for"),
                        Moments.readOrNull(row, "opened_at"),
                        Moments.readOrNull(row, "closed_at"),
                        row.getInt("appeals")))
                .list();
    }

    /** Returns and locks the appeals that a commission may put on an agenda, first come first. */
    List<Ready> ready(String commission) {
        return jdbc.sql(READY + "order by a.received_at, a.case_id for no key update of a")
                .param("commission", commission)
                .query(SessionTable::ready)
                .list();
    }

    /** Returns and locks one appeal if a commission may put it on an agenda. */
    Optional<Ready> ready(String commission, CaseId appeal) {
        return jdbc.sql(READY + "and a.case_id = :case for no key update of a")
                .param("commission", commission)
                .param("case", appeal.value())
                .query(SessionTable::ready)
                .optional();
    }

    int nextPosition(UUID session) {
        return jdbc.sql("select coalesce(max(position), 0) + 1 from appeal_hearing where session_id = :session")
                .param("session", session)
                .query(Integer.class)
                .single();
    }

    void add(UUID session, Ready appeal, int position) {
        jdbc.sql("""
                        insert into appeal_hearing (id, session_id, case_id, province, position, state)
                        values (gen_random_uuid(), :session, :case, :province, :position, 'ON_AGENDA')
                        """)
                .param("session", session)
                .param("case", appeal.appeal().value())
                .param("province", appeal.province())
                .param("position", position)
                .update();
    }

    List<Attendance> attendance(UUID session) {
        return jdbc.sql("""
                        select user_id, seat, standing, arrived_at from commission_attendance where session_id = :session
                        order by array_position(array['CHAIR', 'JUSTICE', 'FOREIGN_AFFAIRS', 'EXPERT'], seat) nulls last,
                            standing, user_id
                        """)
                .param("session", session)
                .query((row, number) -> {
                    String seat = row.getString("seat");
                    String standing = row.getString("standing");
                    return new Attendance(
                            row.getString("user_id"),
                            seat == null ? null : Seat.valueOf(seat),
                            standing == null ? null : Standing.valueOf(standing),
                            Moments.read(row, "arrived_at"));
                })
                .list();
    }

    /** Tells whether somebody sits in a session, in a seat if one is named. */
    boolean attends(UUID session, String userId, @Nullable Seat seat) {
        return jdbc.sql("""
                        select exists (select 1 from commission_attendance where session_id = :session and user_id = :user
                            and seat = coalesce(:seat, seat))
                        """)
                .param("session", session)
                .param("user", userId)
                .param("seat", seat == null ? null : seat.name())
                .query(Boolean.class)
                .single();
    }

    /** Keeps who has come; does nothing for somebody who is there already. Returns whether anything was kept. */
    boolean arrive(UUID session, String userId, @Nullable Seat seat, @Nullable Standing standing, Instant at) {
        return jdbc.sql("""
                        insert into commission_attendance (session_id, user_id, capacity, seat, standing, arrived_at)
                        values (:session, :user, :capacity, :seat, :standing, :at) on conflict do nothing
                        """)
                        .param("session", session)
                        .param("user", userId)
                        .param("capacity", seat == null ? "OBSERVER" : "MEMBER")
                        .param("seat", seat == null ? null : seat.name())
                        .param("standing", standing == null ? null : standing.name())
                        .param("at", Moments.of(at))
                        .update()
                > 0;
    }

    /** Returns the agenda; for an observer of UNHCR only what the applicants agree to (YUKK 92/3). */
    List<AgendaItem> agenda(UUID session) {
        return jdbc.sql("""
                        select h.position, h.case_id, f.case_number, h.state,
                            (select x.rapporteur from appeal_assignment x where x.case_id = h.case_id
                             order by x.id desc limit 1) as rapporteur
                        from appeal_hearing h join case_file f on f.id = h.case_id
                        where h.session_id = :session and observer_may_see(h.case_id) order by h.position
                        """)
                .param("session", session)
                .query((row, number) -> new AgendaItem(
                        row.getInt("position"),
                        new CaseId(row.getObject("case_id", UUID.class)),
                        row.getString("case_number"),
                        row.getString("rapporteur"),
                        row.getString("state")))
                .list();
    }

    Session session(SessionRow row, boolean withMinutes) {
        return new Session(
                row.id(),
                row.commission(),
                row.convenedFor(),
                row.quorum(),
                row.majority(),
                row.tie(),
                row.openedAt(),
                row.closedAt(),
                attendance(row.id()),
                agenda(row.id()),
                withMinutes ? minutes(row.id()).orElse(null) : null,
                signatures(row.id()));
    }

    Optional<String> minutes(UUID session) {
        return jdbc.sql("select content from commission_minutes where session_id = :session")
                .param("session", session)
                .query(String.class)
                .optional();
    }

    List<String> signatures(UUID session) {
        return jdbc.sql(
                        "select user_id from commission_signature where session_id = :session order by signed_at, user_id")
                .param("session", session)
                .query(String.class)
                .list();
    }

    boolean isMember(String commission, String userId, LocalDate day) {
        return jdbc.sql("""
                        select exists (select 1 from unnest(array['CHAIR', 'JUSTICE', 'FOREIGN_AFFAIRS', 'EXPERT']) seat
                                       where holds_seat(:commission, :user, seat, :day))
                        """)
                .param("commission", commission)
                .param("user", userId)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    private static Ready ready(ResultSet row, int number) throws SQLException {
        return new Ready(new CaseId(row.getObject("case_id", UUID.class)), row.getString("province"));
    }

    private static SessionRow row(ResultSet row, int number) throws SQLException {
        return new SessionRow(
                row.getObject("id", UUID.class),
                row.getString("commission"),
                Moments.read(row, "convened_for"),
                row.getInt("quorum"),
                row.getString("majority"),
                row.getString("tie"),
                Moments.readOrNull(row, "opened_at"),
                Moments.readOrNull(row, "closed_at"));
    }

    /** An appeal that can be put on an agenda. */
    record Ready(CaseId appeal, String province) {}

    /** A session without what belongs to it. */
    record SessionRow(
            UUID id,
            String commission,
            Instant convenedFor,
            int quorum,
            String majority,
            String tie,
            @Nullable Instant openedAt,
            @Nullable Instant closedAt) {

        boolean isOpen() {
            return openedAt != null && closedAt == null;
        }
    }
}
