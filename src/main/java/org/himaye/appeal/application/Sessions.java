package org.himaye.appeal.application;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Sessions of commissions: agenda, attendance, minutes, signatures. All methods open a transaction or join one. */
public interface Sessions {

    /**
     * Convenes a session with the rules in force now and puts every reported appeal of the commission on its agenda, first
     * come first. Secretariat or chair.
     */
    UUID convene(String commission, LocalDateTime convenedFor);

    /** Puts one more reported appeal of the commission on the agenda of a session that is not closed. */
    void addToAgenda(UUID session, CaseId appeal);

    /**
     * Opens a session. The acting chair (principal or substitute) is then attending; others arrive by {@link #arrive}.
     *
     * @throws Refusal unless the actor holds the chair's seat
     */
    void open(UUID session);

    /** The acting member or observer arrives. Members out of office are refused; observers get no seat. */
    void arrive(UUID session);

    /** Closes a session: what was not voted on is postponed; the minutes are written from the facts. Chair only. */
    void close(UUID session);

    /** The acting member who attended signs the minutes. */
    void sign(UUID session);

    /** Returns a session as the actor may see it: members of the commission, secretariat, invited observers. */
    Session get(UUID session);

    /** Returns the sessions the actor may see, newest first, at most fifty. */
    List<Summary> visible();

    /**
     * A session as a list names it.
     *
     * @param id identifies it
     * @param commission the commission
     * @param convenedFor when it was called for
     * @param openedAt null until opened
     * @param closedAt null until closed
     * @param appeals how many appeals of its agenda the actor may see
     */
    record Summary(
            UUID id,
            String commission,
            Instant convenedFor,
            @Nullable Instant openedAt,
            @Nullable Instant closedAt,
            int appeals) {}

    /**
     * A session.
     *
     * @param id identifies it
     * @param commission the commission
     * @param convenedFor when it was called for
     * @param quorum how many must vote
     * @param majority {@code PRESENT} or {@code ALL_SEATS}
     * @param tie {@code CHAIR_SIDE} or {@code NEXT_SESSION}
     * @param openedAt null until opened
     * @param closedAt null until closed
     * @param attendance who is there
     * @param agenda the appeals in order; for an observer only those with the applicant's consent
     * @param minutes null until closed
     * @param signatures who signed the minutes
     */
    record Session(
            UUID id,
            String commission,
            Instant convenedFor,
            int quorum,
            String majority,
            String tie,
            @Nullable Instant openedAt,
            @Nullable Instant closedAt,
            List<Attendance> attendance,
            List<AgendaItem> agenda,
            @Nullable String minutes,
            List<String> signatures) {}

    /**
     * Somebody present.
     *
     * @param userId account name
     * @param seat null for an observer
     * @param standing null for an observer
     * @param arrivedAt when
     */
    record Attendance(
            String userId, @Nullable Seat seat, @Nullable Standing standing, Instant arrivedAt) {}

    /**
     * One appeal on the agenda.
     *
     * @param position place, from 1
     * @param appeal the appeal
     * @param caseNumber its case number
     * @param rapporteur account name
     * @param state state of the hearing
     */
    record AgendaItem(int position, CaseId appeal, String caseNumber, String rapporteur, String state) {}
}
