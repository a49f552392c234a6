package org.himaye.appeal.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.himaye.appeal.application.HearingTable.HearingRow;
import org.himaye.appeal.application.HearingTable.TakenSeat;
import org.himaye.casefile.CaseFiles;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.LegalTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deliberations in PostgreSQL. Nobody can read a sealed vote here: the database counts, and says how many. */
@Service
@Transactional
class DatabaseDeliberations implements Deliberations {

    private final JdbcClient jdbc;
    private final HearingTable hearings;
    private final Appeals appeals;
    private final Commissions commissions;
    private final AppealJournal journal;
    private final ApplicationEventPublisher events;
    private final CurrentActor currentActor;
    private final Clock clock;

    DatabaseDeliberations(
            JdbcClient jdbc,
            HearingTable hearings,
            Appeals appeals,
            Commissions commissions,
            AppealJournal journal,
            ApplicationEventPublisher events,
            CurrentActor currentActor,
            Clock clock) {
        this.jdbc = jdbc;
        this.hearings = hearings;
        this.appeals = appeals;
        this.commissions = commissions;
        this.journal = journal;
        this.events = events;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public Hearing putToVote(UUID session, CaseId appeal) {
        boolean open = jdbc.sql("select opened_at is not null and closed_at is null from commission_session "
                        + "where id = :session for update")
                .param("session", session)
                .query(Boolean.class)
                .optional()
                .orElseThrow(CaseFiles::notFound);
        if (!open) {
            throw AppealRefusals.notPossible("Oturum açık değil.", "The session is not open.");
        }
        boolean chairs = jdbc.sql("""
                        select exists (select 1 from commission_attendance
                            where session_id = :session and user_id = :user and seat = 'CHAIR')
                        """)
                .param("session", session)
                .param("user", actor())
                .query(Boolean.class)
                .single();
        if (!chairs) {
            throw AppealRefusals.forbidden(
                    "İtirazı oylamaya yalnızca oturumdaki başkan sunar.",
                    "Only the attending chair puts an appeal to the vote.");
        }
        lockAppeal(appeal);
        HearingRow hearing = hearings.lock(session, appeal)
                .filter(found -> found.state().equals("ON_AGENDA"))
                .orElseThrow(() -> AppealRefusals.notPossible(
                        "İtiraz bu oturumun gündeminde oylanmayı beklemiyor.",
                        "The appeal does not wait on the agenda of this session."));
        Instant now = clock.instant();
        hearings.beginVote(hearing.id(), now);
        hearings.fillSeats(hearing, LegalTime.dayOf(now), now);
        record(hearing, "APPEAL_PUT_TO_VOTE", Map.of("session", session));
        events.publishEvent(new PutToVote(appeal, hearing.id()));
        return of(appeal).orElseThrow();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Hearing> of(CaseId appeal) {
        return hearings.latest(appeal).map(hearings::hearing);
    }

    @Override
    public void castVote(CaseId appeal, VoteChoice choice, String reasons) {
        String written = AppealRefusals.written(reasons, "reasons");
        HearingRow hearing = lockVoting(appeal);
        TakenSeat seat = requireSeat(hearing);
        if (seat.voted()) {
            throw AppealRefusals.alreadyVoted();
        }
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into appeal_vote (hearing_id, seat_id, province, user_id, choice, reasons, cast_at)
                        values (:hearing, :seat, :province, :user, :choice, :reasons, :at)
                        """)
                .param("hearing", hearing.id())
                .param("seat", seat.id())
                .param("province", hearing.province())
                .param("user", actor())
                .param("choice", choice.name())
                .param("reasons", written)
                .param("at", Moments.of(now))
                .update();
        // Sealed: neither choice nor reasons, nor anything computed from them.
        record(hearing, "APPEAL_VOTE_CAST", Map.of("seat", seat.seat()));
    }

    @Override
    public void declareConflict(CaseId caseId, String reason) {
        String written = AppealRefusals.written(reason, "reason");
        LocalDate today = LegalTime.dayOf(clock.instant());
        if (commissions.mandateOf(actor(), today).isEmpty()) {
            throw AppealRefusals.notSeated();
        }
        lockAppeal(caseId);
        Appeal appeal = appeals.get(caseId);
        Optional<HearingRow> live = hearings.lockLive(caseId);
        if (appeal.decisionId() != null || live.isEmpty() && isVotedOn(caseId)) {
            throw AppealRefusals.notPossible(
                    "Bu itirazın oyları açılmıştır.", "The votes on this appeal have been opened.");
        }
        int declared = jdbc.sql("""
                        insert into appeal_conflict (case_id, province, user_id, reason, declared_at)
                        select :case, :province, :user, :reason, :at
                        where not exists (select 1 from appeal_conflict where case_id = :case and user_id = :user)
                        """)
                .param("case", caseId.value())
                .param("province", appeal.province())
                .param("user", actor())
                .param("reason", written)
                .param("at", Moments.of(clock.instant()))
                .update();
        if (declared == 0) {
            return;
        }
        // The reason may tell of persons; it stays where it was written.
        Map<String, Object> detail = new TreeMap<>(Map.of("member", actor()));
        live.ifPresent(hearing -> leaveSeat(hearing, today, detail));
        journal.record(
                caseId,
                appeal.province(),
                "APPEAL_CONFLICT_DECLARED",
                clock.instant(),
                AppealRefusals.COMMISSION,
                detail);
    }

    private void leaveSeat(HearingRow hearing, LocalDate today, Map<String, Object> detail) {
        Optional<TakenSeat> seat = hearings.seatOf(hearing.id(), actor());
        if (seat.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        hearings.vacate(seat.get().id(), now);
        hearings.fillSeat(hearing, seat.get().seat(), today, now);
        String substitute = hearings.seats(hearing.id()).stream()
                .filter(taken -> taken.seat() == seat.get().seat() && !taken.vacated())
                .map(SeatTaken::userId)
                .findFirst()
                .orElse(null);
        detail.put("seat", seat.get().seat());
        detail.put("voteSetAside", seat.get().voted());
        if (substitute != null) {
            detail.put("substitute", substitute);
        }
        events.publishEvent(new SeatVacated(
                hearing.appeal(),
                hearing.id(),
                seat.get().seat(),
                substitute,
                seat.get().voted()));
    }

    @Override
    public Opened openVotes(CaseId appeal) {
        HearingRow hearing = lockVoting(appeal);
        if (requireSeat(hearing).seat() != Seat.CHAIR) {
            throw AppealRefusals.notSeated();
        }
        int voted = (int) hearings.seats(hearing.id()).stream()
                .filter(seat -> seat.voted() && !seat.vacated())
                .count();
        if (voted < hearing.quorum()) {
            throw AppealRefusals.noQuorum(hearing.quorum(), voted);
        }
        // The counts are the database's: until this row is there, nobody may read what it counts.
        jdbc.sql("""
                        insert into appeal_opening (hearing_id, province, opened_by, opened_at)
                        values (:hearing, :province, :by, :at)
                        """)
                .param("hearing", hearing.id())
                .param("province", hearing.province())
                .param("by", actor())
                .param("at", Moments.of(clock.instant()))
                .update();
        hearings.finish(hearing.id(), "OPENED");
        Opened opened = hearings.opened(hearing.id());
        record(
                hearing,
                "APPEAL_VOTES_OPENED",
                Map.of(
                        "outcome", opened.outcome(),
                        "accepting", opened.accepting(),
                        "rejecting", opened.rejecting(),
                        "byTie", opened.byTie()));
        return opened;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> conflictOf(CaseId appeal, String userId) {
        return jdbc.sql("""
                        select case when took_part(:case, :user) then 'TOOK_PART'
                                    when is_in_conflict(:case, :user) then 'DECLARED' else '' end
                        """)
                .param("case", appeal.value())
                .param("user", userId)
                .query(String.class)
                .optional()
                .filter(reason -> !reason.isEmpty());
    }

    private HearingRow lockVoting(CaseId appeal) {
        return hearings.lockVoting(appeal)
                .orElseThrow(() -> AppealRefusals.notPossible(
                        "Bu itiraz şu anda oylanmıyor.", "No vote is being held on this appeal."));
    }

    /** Returns the acting member's seat; the mandate must not have ended since the vote began. */
    private TakenSeat requireSeat(HearingRow hearing) {
        if (hearings.isInConflict(hearing.appeal(), actor())) {
            throw AppealRefusals.inConflict();
        }
        return hearings.seatOf(hearing.id(), actor())
                .filter(seat -> hearings.holdsSeat(
                        hearing.commission(), actor(), seat.seat(), LegalTime.dayOf(clock.instant())))
                .orElseThrow(AppealRefusals::notSeated);
    }

    private boolean isVotedOn(CaseId appeal) {
        return hearings.latest(appeal)
                .filter(hearing -> hearing.state().equals("OPENED"))
                .map(hearing -> hearings.opened(hearing.id()).outcome() != VoteOutcome.NO_MAJORITY)
                .orElse(false);
    }

    /** Keeps an appeal from being put to the vote while somebody declares a conflict before any hearing. */
    private void lockAppeal(CaseId appeal) {
        jdbc.sql("select 1 from appeal where case_id = :case for no key update")
                .param("case", appeal.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(CaseFiles::notFound);
    }

    private void record(HearingRow hearing, String kind, Map<String, ?> detail) {
        Map<String, Object> more = new TreeMap<>(detail);
        more.put("hearing", hearing.id());
        journal.record(hearing.appeal(), hearing.province(), kind, clock.instant(), AppealRefusals.COMMISSION, more);
    }

    private String actor() {
        return currentActor.get().userId();
    }
}
