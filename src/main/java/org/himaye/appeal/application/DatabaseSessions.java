package org.himaye.appeal.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himaye.appeal.application.Commissions.Mandate;
import org.himaye.appeal.application.HearingTable.HearingRow;
import org.himaye.appeal.application.SessionTable.Ready;
import org.himaye.appeal.application.SessionTable.SessionRow;
import org.himaye.casefile.CaseFiles;
import org.himaye.ledger.Ledger;
import org.himaye.ledger.LedgerLine;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.LegalTime;
import org.himaye.shared.OfficerGroup;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sessions in PostgreSQL. Every verb locks the session, and then the hearings it changes. */
@Service
@Transactional
class DatabaseSessions implements Sessions {

    private final JdbcClient jdbc;
    private final SessionTable sessions;
    private final HearingTable hearings;
    private final Commissions commissions;
    private final CommissionSettings settings;
    private final AppealJournal journal;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final CurrentActor currentActor;
    private final Clock clock;

    DatabaseSessions(
            JdbcClient jdbc,
            SessionTable sessions,
            HearingTable hearings,
            Commissions commissions,
            CommissionSettings settings,
            AppealJournal journal,
            Ledger ledger,
            ApplicationEventPublisher events,
            CurrentActor currentActor,
            Clock clock) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.hearings = hearings;
        this.commissions = commissions;
        this.settings = settings;
        this.journal = journal;
        this.ledger = ledger;
        this.events = events;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public UUID convene(String commission, LocalDateTime convenedFor) {
        if (commissions.all().stream().noneMatch(known -> known.id().equals(commission))) {
            throw CaseFiles.notFound();
        }
        requireConvener(commission);
        UUID session = UUID.randomUUID();
        jdbc.sql("""
                        insert into commission_session (id, commission, convened_for, convened_by, quorum, majority, tie)
                        values (:id, :commission, :for, :by, :quorum, :majority, :tie)
                        """)
                .param("id", session)
                .param("commission", commission)
                .param("for", Moments.of(convenedFor.atZone(LegalTime.ZONE).toInstant()))
                .param("by", actor().userId())
                .param("quorum", settings.quorum())
                .param("majority", settings.majority().name())
                .param("tie", settings.tie().name())
                .update();
        int position = 0;
        for (Ready appeal : sessions.ready(commission)) {
            position++;
            putOnAgenda(session, appeal, position);
        }
        ledger.append(line("COMMISSION_SESSION_CONVENED", session, commission)
                .with("convenedFor", convenedFor)
                .with("quorum", settings.quorum())
                .with("majority", settings.majority())
                .with("tie", settings.tie())
                .with("appeals", position));
        return session;
    }

    @Override
    public void addToAgenda(UUID id, CaseId appeal) {
        SessionRow session = lock(id);
        requireConvener(session.commission());
        requireNotClosed(session);
        Ready ready = sessions.ready(session.commission(), appeal)
                .orElseThrow(
                        () -> AppealRefusals.notPossible(
                                "Gündeme yalnızca bu komisyonun raporu verilmiş, karara bağlanmamış ve başka bir gündemde olmayan"
                                        + " itirazı alınır.",
                                "Only a reported, undecided appeal of this commission that is on no other agenda can be added."));
        putOnAgenda(id, ready, sessions.nextPosition(id));
    }

    private void putOnAgenda(UUID session, Ready appeal, int position) {
        sessions.add(session, appeal, position);
        journal.record(
                appeal.appeal(),
                appeal.province(),
                "APPEAL_ON_AGENDA",
                clock.instant(),
                AppealRefusals.COMMISSION,
                Map.of("session", session, "position", position));
    }

    @Override
    public void open(UUID id) {
        SessionRow session = lock(id);
        Mandate chair = commissions
                .mandateOf(actor().userId(), today())
                .filter(held -> held.commission().equals(session.commission()) && held.seat() == Seat.CHAIR)
                .orElseThrow(AppealRefusals::notSeated);
        if (session.openedAt() != null) {
            throw AppealRefusals.notPossible("Oturum açılmıştır.", "The session has been opened.");
        }
        Instant now = clock.instant();
        jdbc.sql("update commission_session set opened_at = :at where id = :id")
                .param("at", Moments.of(now))
                .param("id", id)
                .update();
        sessions.arrive(id, chair.userId(), chair.seat(), chair.standing(), now);
        ledger.append(
                line("COMMISSION_SESSION_OPENED", id, session.commission()).with("standing", chair.standing()));
    }

    @Override
    public void arrive(UUID id) {
        SessionRow session = lock(id);
        requireNotClosed(session);
        String userId = actor().userId();
        Optional<Mandate> mandate = commissions
                .mandateOf(userId, today())
                .filter(held -> held.commission().equals(session.commission()));
        LedgerLine line = line("COMMISSION_SESSION_ATTENDED", id, session.commission());
        boolean arrived;
        if (mandate.isPresent()) {
            Mandate held = mandate.get();
            arrived = sessions.arrive(id, userId, held.seat(), held.standing(), clock.instant());
            line = line.with("seat", held.seat()).with("standing", held.standing());
        } else if (commissions.isObserver(userId)) {
            arrived = sessions.arrive(id, userId, null, null, clock.instant());
            line = line.with("capacity", "OBSERVER");
        } else {
            throw AppealRefusals.notSeated();
        }
        if (arrived) {
            ledger.append(line);
        }
    }

    @Override
    public void close(UUID id) {
        SessionRow session = lock(id);
        if (!sessions.attends(id, actor().userId(), Seat.CHAIR)) {
            throw AppealRefusals.notSeated();
        }
        if (!session.isOpen()) {
            throw AppealRefusals.notPossible("Oturum açık değil.", "The session is not open.");
        }
        hearings.lockUnfinished(id).forEach(this::postpone);
        Instant now = clock.instant();
        jdbc.sql("update commission_session set closed_at = :at where id = :id")
                .param("at", Moments.of(now))
                .param("id", id)
                .update();
        String sha256 = writeMinutes(session, now);
        ledger.append(
                line("COMMISSION_SESSION_CLOSED", id, session.commission()).with("minutesSha256", sha256));
    }

    private void postpone(HearingRow hearing) {
        hearings.finish(hearing.id(), "POSTPONED");
        journal.record(
                hearing.appeal(),
                hearing.province(),
                "APPEAL_POSTPONED",
                clock.instant(),
                AppealRefusals.COMMISSION,
                Map.of("session", hearing.session(), "hearing", hearing.id()));
        if (hearing.state().equals("VOTING")) {
            events.publishEvent(new Deliberations.Postponed(hearing.appeal(), hearing.id()));
        }
    }

    private String writeMinutes(SessionRow row, Instant closedAt) {
        Session session = sessions.session(row, false);
        String name = commissions.all().stream()
                .filter(commission -> commission.id().equals(row.commission()))
                .map(Commissions.Commission::name)
                .findFirst()
                .orElseThrow();
        List<MinutesText.Item> items = session.agenda().stream()
                .map(item -> new MinutesText.Item(
                        item,
                        hearings.lock(row.id(), item.appeal())
                                .map(hearings::hearing)
                                .orElseThrow()))
                .toList();
        String content = MinutesText.of(session, name, closedAt, items);
        String sha256 = MinutesText.sha256(content);
        jdbc.sql("""
                        insert into commission_minutes (session_id, content, sha256, written_by, written_at)
                        values (:session, :content, :sha256, :by, :at)
                        """)
                .param("session", row.id())
                .param("content", content)
                .param("sha256", sha256)
                .param("by", actor().userId())
                .param("at", Moments.of(closedAt))
                .update();
        return sha256;
    }

    @Override
    public void sign(UUID id) {
        SessionRow session = lock(id);
        String userId = actor().userId();
        if (!sessions.attends(id, userId, null)) {
            throw AppealRefusals.notSeated();
        }
        if (sessions.minutes(id).isEmpty() || sessions.signatures(id).contains(userId)) {
            throw AppealRefusals.notPossible(
                    "Tutanak henüz düzenlenmemiş ya da tarafınızdan imzalanmıştır.",
                    "The minutes are not written yet, or you have signed them.");
        }
        jdbc.sql("insert into commission_signature (session_id, user_id, signed_at) values (:session, :user, :at)")
                .param("session", id)
                .param("user", userId)
                .param("at", Moments.of(clock.instant()))
                .update();
        ledger.append(line("COMMISSION_MINUTES_SIGNED", id, session.commission()));
    }

    @Override
    @Transactional(readOnly = true)
    public Session get(UUID id) {
        return sessions.find(id)
                .filter(row -> seesAll() || sessions.isMember(row.commission(), actor().userId(), today()))
                .map(row -> sessions.session(row, seesMinutes(row)))
                .orElseThrow(CaseFiles::notFound);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Summary> visible() {
        if (seesAll()) {
            return sessions.newest(null);
        }
        return commissions
                .mandateOf(actor().userId(), today())
                .map(mandate -> sessions.newest(mandate.commission()))
                .orElse(List.of());
    }

    private boolean seesAll() {
        return actor().userId().equals(Actor.SYSTEM_ID)
                || actor().isIn(OfficerGroup.COMMISSION_SECRETARIAT)
                || commissions.isObserver(actor().userId());
    }

    /** The minutes name every appeal of the agenda; an observer reads them if every applicant agrees (YUKK 92/3). */
    private boolean seesMinutes(SessionRow row) {
        if (!commissions.isObserver(actor().userId())) {
            return true;
        }
        return jdbc.sql("select session_has_consents(:session)")
                .param("session", row.id())
                .query(Boolean.class)
                .single();
    }

    private SessionRow lock(UUID session) {
        return sessions.lock(session).orElseThrow(CaseFiles::notFound);
    }

    private static void requireNotClosed(SessionRow session) {
        if (session.closedAt() != null) {
            throw AppealRefusals.notPossible("Oturum kapanmıştır.", "The session is closed.");
        }
    }

    private void requireConvener(String commission) {
        boolean chair = commissions
                .mandateOf(actor().userId(), today())
                .filter(held -> held.commission().equals(commission) && held.seat() == Seat.CHAIR)
                .isPresent();
        if (!chair && !actor().isIn(OfficerGroup.COMMISSION_SECRETARIAT)) {
            throw AppealRefusals.forbidden(
                    "Toplantıya yalnızca sekretarya veya komisyonun başkanı çağırabilir.",
                    "Only the secretariat or the commission's chair convenes.");
        }
    }

    private static LedgerLine line(String action, UUID session, String commission) {
        return LedgerLine.of(action)
                .article(AppealRefusals.COMMISSION)
                .with("session", session)
                .with("commission", commission);
    }

    private LocalDate today() {
        return LegalTime.dayOf(clock.instant());
    }

    private Actor actor() {
        return currentActor.get();
    }
}
