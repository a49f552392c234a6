package org.himaye.appeal.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himaye.casefile.CaseFiles;
import org.himaye.deadlines.StatutoryPeriods;
import org.himaye.ledger.Ledger;
import org.himaye.ledger.LedgerLine;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Commissions in PostgreSQL. */
@Repository
@Transactional
class DatabaseCommissions implements Commissions {

    private static final String TERM = "DL-CM-05";
    private static final int YEARS_OF_CHAIR_AND_EXPERT = 2;
    private static final int LEAST_YEARS = 1;
    private static final int REMINDER_DAYS = 60;

    /** Appointments of a country are few; one at a time needs no finer lock. */
    private static final long LOCK = 6458_0164L;

    /** The day on which a mandate really ends stands in the same column. */
    private static final String MANDATES = """
            select m.id, m.commission, m.user_id, m.seat, m.standing, m.starts_on,
                least(m.ends_on, coalesce(e.ended_on, m.ends_on)) as ends_on
            from commission_mandate m left join commission_mandate_end e on e.mandate_id = m.id
            """;

    private static final String ORDER =
            " order by array_position(array['CHAIR', 'JUSTICE', 'FOREIGN_AFFAIRS', 'EXPERT'], seat), standing, user_id";

    private final JdbcClient jdbc;
    private final StatutoryPeriods periods;
    private final Ledger ledger;
    private final CurrentActor currentActor;
    private final Clock clock;

    DatabaseCommissions(
            JdbcClient jdbc, StatutoryPeriods periods, Ledger ledger, CurrentActor currentActor, Clock clock) {
        this.jdbc = jdbc;
        this.periods = periods;
        this.ledger = ledger;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void establish(Commission commission) {
        try {
            jdbc.sql("insert into commission (id, name, province, established_on) values (:id, :name, :province, :on)")
                    .param("id", commission.id())
                    .param("name", AppealRefusals.written(commission.name(), "name"))
                    .param("province", commission.province())
                    .param("on", commission.establishedOn())
                    .update();
        } catch (DuplicateKeyException known) {
            throw new Refusal(
                    CommonProblem.CONFLICT,
                    new LocalizedText("Bu kodla bir komisyon vardır.", "There is a commission with this code."),
                    AppealRefusals.COMMISSION);
        }
        ledger.append(LedgerLine.of("COMMISSION_ESTABLISHED")
                .article(AppealRefusals.COMMISSION)
                .with("commission", commission.id())
                .with("seatedIn", commission.province())
                .with("establishedOn", commission.establishedOn()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Commission> all() {
        return jdbc.sql("select * from commission order by id")
                .query((row, number) -> new Commission(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("province"),
                        row.getObject("established_on", LocalDate.class)))
                .list();
    }

    @Override
    public UUID appoint(
            String commission,
            String userId,
            Seat seat,
            Standing standing,
            LocalDate startsOn,
            @Nullable LocalDate endsOn) {
        lock();
        requireCommission(commission);
        LocalDate end = end(seat, startsOn, endsOn);
        if (isObserver(userId)) {
            throw AppealRefusals.notPossible(
                    "BMMYK gözlemcisi üye olamaz.", "An observer of UNHCR cannot be a member.", AppealRefusals.MEMBERS);
        }
        // No further duty during the term: nobody sits twice (CBK-4 164/1).
        if (overlaps("m.user_id = :subject", userId, commission, startsOn, end)) {
            throw AppealRefusals.notPossible(
                    "Bu kişinin o tarihlerde başka bir komisyon görevi vardır.",
                    "This person has another mandate then.",
                    AppealRefusals.MEMBERS);
        }
        if (standing == Standing.PRINCIPAL
                && overlaps(
                        "m.commission = :commission and m.seat = :subject and m.standing = 'PRINCIPAL'",
                        seat.name(),
                        commission,
                        startsOn,
                        end)) {
            throw AppealRefusals.notPossible(
                    "Bu üyeliğin o tarihlerde asıl üyesi vardır.",
                    "The seat has a principal member then.",
                    AppealRefusals.MEMBERS);
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into commission_mandate (id, commission, user_id, seat, standing, starts_on, ends_on,
                            appointed_by, appointed_at)
                        values (:id, :commission, :user, :seat, :standing, :startsOn, :endsOn, :by, :at)
                        """)
                .param("id", id)
                .param("commission", commission)
                .param("user", userId)
                .param("seat", seat.name())
                .param("standing", standing.name())
                .param("startsOn", startsOn)
                .param("endsOn", end)
                .param("by", currentActor.get().userId())
                .param("at", Moments.of(clock.instant()))
                .update();
        ledger.append(LedgerLine.of("COMMISSION_MEMBER_APPOINTED")
                .article(AppealRefusals.MEMBERS)
                .with("mandate", id)
                .with("commission", commission)
                .with("member", userId)
                .with("seat", seat)
                .with("standing", standing)
                .with("startsOn", startsOn)
                .with("endsOn", end));
        return id;
    }

    /** The corresponding day of the last year is the first without the mandate. */
    private LocalDate end(Seat seat, LocalDate startsOn, @Nullable LocalDate endsOn) {
        boolean fixed = seat == Seat.CHAIR || seat == Seat.EXPERT;
        LocalDate shortest = periods.compute(
                        TERM,
                        startsOn.atStartOfDay(LegalTime.ZONE).toInstant(),
                        fixed ? YEARS_OF_CHAIR_AND_EXPERT : LEAST_YEARS)
                .lastDay();
        if (endsOn == null) {
            return shortest;
        }
        if (fixed ? !endsOn.equals(shortest) : endsOn.isBefore(shortest)) {
            throw AppealRefusals.field(
                    "endsOn",
                    "unlawful-term",
                    "Başkan ve göç uzmanı iki yıl, diğer üyeler en az bir yıl için görevlendirilir.",
                    "Chair and expert are appointed for two years, the others for at least one.",
                    AppealRefusals.MEMBERS);
        }
        return endsOn;
    }

    private boolean overlaps(
            String condition, String subject, String commission, LocalDate startsOn, LocalDate endsOn) {
        return jdbc.sql("""
                        select exists (
                            select 1 from commission_mandate m left join commission_mandate_end e on e.mandate_id = m.id
                            where %s and cast(:commission as text) is not null
                              and m.starts_on < :endsOn and :startsOn < least(m.ends_on, coalesce(e.ended_on, m.ends_on)))
                        """.formatted(condition))
                .param("subject", subject)
                .param("commission", commission)
                .param("startsOn", startsOn)
                .param("endsOn", endsOn)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void end(UUID mandateId, LocalDate endedOn, String reason) {
        lock();
        Mandate mandate = jdbc.sql(MANDATES + " where m.id = :id")
                .param("id", mandateId)
                .query(DatabaseCommissions::mandate)
                .optional()
                .orElseThrow(CaseFiles::notFound);
        boolean ended = jdbc.sql("select exists (select 1 from commission_mandate_end where mandate_id = :id)")
                .param("id", mandateId)
                .query(Boolean.class)
                .single();
        if (ended || !endedOn.isBefore(mandate.endsOn())) {
            throw AppealRefusals.notPossible(
                    "Bu görevlendirme o gün itibarıyla sona ermiştir.",
                    "The mandate is over by that day.",
                    AppealRefusals.MEMBERS);
        }
        jdbc.sql("""
                        insert into commission_mandate_end (mandate_id, ended_on, reason, recorded_by, recorded_at)
                        values (:id, :endedOn, :reason, :by, :at)
                        """)
                .param("id", mandateId)
                .param("endedOn", endedOn)
                .param("reason", AppealRefusals.written(reason, "reason"))
                .param("by", currentActor.get().userId())
                .param("at", Moments.of(clock.instant()))
                .update();
        ledger.append(LedgerLine.of("COMMISSION_MANDATE_ENDED")
                .article(AppealRefusals.MEMBERS)
                .with("mandate", mandateId)
                .with("endedOn", endedOn));
    }

    @Override
    public void recordAbsence(String userId, LocalDate from, LocalDate to, AbsenceReason reason) {
        if (to.isBefore(from)) {
            throw AppealRefusals.field(
                    "to",
                    "too-early",
                    "Son gün ilk günden önce olamaz.",
                    "The last day cannot lie before the first.",
                    AppealRefusals.COMMISSION);
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into commission_absence (id, user_id, from_day, to_day, reason, recorded_by, recorded_at)
                        values (:id, :user, :from, :to, :reason, :by, :at)
                        """)
                .param("id", id)
                .param("user", userId)
                .param("from", from)
                .param("to", to)
                .param("reason", reason.name())
                .param("by", currentActor.get().userId())
                .param("at", Moments.of(clock.instant()))
                .update();
        // Why somebody is away may be a matter of health; the ledger need not know.
        ledger.append(LedgerLine.of("COMMISSION_ABSENCE_RECORDED")
                .article(AppealRefusals.COMMISSION)
                .with("absence", id)
                .with("member", userId)
                .with("from", from)
                .with("to", to));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isAbsent(String userId, LocalDate day) {
        return jdbc.sql("""
                        select exists (
                            select 1 from commission_absence where user_id = :user and :day between from_day and to_day)
                        """)
                .param("user", userId)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void inviteObserver(String userId) {
        lock();
        LocalDate today = LegalTime.dayOf(clock.instant());
        boolean member = jdbc.sql("""
                        select exists (
                            select 1 from commission_mandate m left join commission_mandate_end e on e.mandate_id = m.id
                            where m.user_id = :user and :today < least(m.ends_on, coalesce(e.ended_on, m.ends_on)))
                        """)
                .param("user", userId)
                .param("today", today)
                .query(Boolean.class)
                .single();
        if (member) {
            throw AppealRefusals.notPossible(
                    "Komisyon üyesi gözlemci olamaz.", "A member cannot observe.", AppealRefusals.MEMBERS);
        }
        int invited = jdbc.sql("""
                        insert into commission_observer (user_id, invited_by, invited_at) values (:user, :by, :at)
                        on conflict do nothing
                        """)
                .param("user", userId)
                .param("by", currentActor.get().userId())
                .param("at", Moments.of(clock.instant()))
                .update();
        if (invited > 0) {
            ledger.append(LedgerLine.of("COMMISSION_OBSERVER_INVITED")
                    .article(AppealRefusals.MEMBERS)
                    .with("observer", userId));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isObserver(String userId) {
        return jdbc.sql("select exists (select 1 from commission_observer where user_id = :user)")
                .param("user", userId)
                .query(Boolean.class)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Mandate> mandates(String commission, LocalDate day) {
        return jdbc.sql("select * from (" + MANDATES + ") m where commission = :commission "
                        + "and starts_on <= :day and :day < ends_on" + ORDER)
                .param("commission", commission)
                .param("day", day)
                .query(DatabaseCommissions::mandate)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Mandate> mandateOf(String userId, LocalDate day) {
        return jdbc.sql("select * from (" + MANDATES
                        + ") m where user_id = :user and starts_on <= :day and :day < ends_on "
                        + "and not exists (select 1 from commission_observer o where o.user_id = m.user_id)"
                        + ORDER + " limit 1")
                .param("user", userId)
                .param("day", day)
                .query(DatabaseCommissions::mandate)
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Mandate> endingSoon(LocalDate day) {
        return jdbc.sql(
                        "select * from (" + MANDATES + ") m where starts_on <= :day and ends_on > :day "
                                + "and ends_on <= cast(:day as date) + cast(:days as integer) order by ends_on, commission, user_id")
                .param("day", day)
                .param("days", REMINDER_DAYS)
                .query(DatabaseCommissions::mandate)
                .list();
    }

    private void requireCommission(String commission) {
        boolean known = jdbc.sql("select exists (select 1 from commission where id = :id)")
                .param("id", commission)
                .query(Boolean.class)
                .single();
        if (!known) {
            throw CaseFiles.notFound();
        }
    }

    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(row -> {});
    }

    private static Mandate mandate(ResultSet row, int number) throws SQLException {
        return new Mandate(
                row.getObject("id", UUID.class),
                row.getString("commission"),
                row.getString("user_id"),
                Seat.valueOf(row.getString("seat")),
                Standing.valueOf(row.getString("standing")),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class));
    }
}
