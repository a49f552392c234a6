package org.himaye.supervision.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.himaye.ledger.Ledger;
import org.himaye.ledger.LedgerLine;
import org.himaye.shared.Actor;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldProblem;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Officers;
import org.himaye.shared.Officers.Officer;
import org.himaye.shared.Province;
import org.himaye.shared.Refusal;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who stands in for whom, from when until when. Why somebody is away is nobody's business here and is not asked: an illness is
 * health data.
 */
@Service
public class AbsenceCovers {

    private static final int LONGEST_DAYS = 366;
    private static final String RING = "in a ring";

    private final JdbcClient database;
    private final Officers officers;
    private final Duties duties;
    private final Ledger ledger;
    private final CurrentActor currentActor;
    private final Clock clock;

    AbsenceCovers(
            JdbcClient database,
            Officers officers,
            Duties duties,
            Ledger ledger,
            CurrentActor currentActor,
            Clock clock) {
        this.database = database;
        this.officers = officers;
        this.duties = duties;
        this.ledger = ledger;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * An absence with its deputy.
     *
     * @param id identifies it
     * @param province plate code of the province whose tasks go to the deputy; {@link Province#HEADQUARTERS} for those of the
     *     headquarters
     * @param officer account name of who is away
     * @param deputy account name of who stands in
     * @param fileTypes kinds of file whose tasks go to the deputy, as in the case number
     * @param from first day
     * @param until last day
     * @param withOpenTasks whether tasks go over that lay with the officer before, too
     */
    public record Cover(
            UUID id,
            String province,
            String officer,
            String deputy,
            Set<String> fileTypes,
            LocalDate from,
            LocalDate until,
            boolean withOpenTasks) {

        public Cover {
            fileTypes = Set.copyOf(fileTypes);
        }

        /** Tells whether the officer is away on a day. */
        public boolean runsOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /**
     * What a supervisor enters.
     *
     * @param province plate code of the province whose tasks go to the deputy; {@link Province#HEADQUARTERS} for those of the
     *     headquarters
     * @param officer account name of who is away
     * @param deputy account name of who stands in
     * @param from first day
     * @param until last day
     * @param withOpenTasks whether tasks go over that lay with the officer before, too
     */
    public record Wanted(
            String province, String officer, String deputy, LocalDate from, LocalDate until, boolean withOpenTasks) {}

    /**
     * Enters an absence. A general directorate does so for the files of its mandate and leaves those of the other alone.
     *
     * @return the absence as it is recorded
     * @throws Refusal {@link CommonProblem#INVALID_REQUEST} for days or officers that cannot be,
     *     {@link WorkProblem#DEPUTY_NOT_POSSIBLE} for a deputy without the groups or in a ring,
     *     {@link WorkProblem#ABSENCE_OVERLAPS}
     */
    @Transactional
    public Cover enter(Wanted wanted) {
        Actor actor = currentActor.get();
        Mandate mandate = Mandate.toHandOver(actor);
        if (Province.of(wanted.province()).isEmpty() || !actor.sees(wanted.province())) {
            throw invalid("province", "unknown", "Bu il sizin görev alanınızda değil.", "The province is not yours.");
        }
        refuseImpossibleDays(wanted);
        Officer officer = required(wanted.officer(), "officer", wanted.province());
        Officer deputy = required(wanted.deputy(), "deputy", wanted.province());
        if (officer.account().equals(deputy.account())) {
            throw invalid("deputy", "same", "Kimse kendine vekâlet edemez.", "Nobody stands in for themselves.");
        }
        if (!deputy.groups().containsAll(duties.withTasks(officer.groups()))) {
            throw new Refusal(
                    WorkProblem.DEPUTY_NOT_POSSIBLE,
                    new LocalizedText(
                            "Vekil, görevlinin görev aldığı grupların hepsinde olmalıdır.",
                            "The deputy must be in every group that the officer does tasks for."),
                    null);
        }
        Cover cover = new Cover(
                UUID.randomUUID(),
                wanted.province(),
                wanted.officer(),
                wanted.deputy(),
                mandate.fileTypes(),
                wanted.from(),
                wanted.until(),
                wanted.withOpenTasks());
        insert(cover, actor);
        ledger.append(line("ABSENCE_COVER_ENTERED", cover));
        return cover;
    }

    private void refuseImpossibleDays(Wanted wanted) {
        if (wanted.until().isBefore(wanted.from())) {
            throw invalid(
                    "until",
                    "before-start",
                    "Son gün ilk günden önce olamaz.",
                    "The last day cannot precede the first.");
        }
        if (wanted.until().isBefore(today())) {
            throw invalid("until", "in-the-past", "Son gün geçmişte olamaz.", "The last day cannot have passed.");
        }
        if (wanted.until().isAfter(wanted.from().plusDays(LONGEST_DAYS))) {
            throw invalid("until", "too-long", "Yokluk bir yıldan uzun olamaz.", "An absence lasts a year at most.");
        }
    }

    private Officer required(String account, String field, String province) {
        return officers.find(account)
                .filter(found -> found.worksIn(province))
                .orElseThrow(() -> invalid(
                        field,
                        "unknown",
                        "Bu ilde böyle bir görevli yok.",
                        "There is no such officer in the province."));
    }

    private void insert(Cover cover, Actor actor) {
        try {
            database.sql("insert into absence_cover (id, province, officer, deputy, file_types, absent_from,"
                            + " absent_until, with_open_tasks, entered_by, entered_at)"
                            + " values (:id, :province, :officer, :deputy, :types, :from, :until, :open, :by, :at)")
                    .param("id", cover.id())
                    .param("province", cover.province())
                    .param("officer", cover.officer())
                    .param("deputy", cover.deputy())
                    .param("types", cover.fileTypes().stream().sorted().toArray(String[]::new), Types.ARRAY)
                    .param("from", cover.from())
                    .param("until", cover.until())
                    .param("open", cover.withOpenTasks())
                    .param("by", actor.userId())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DataIntegrityViolationException impossible) {
            // The database decides: it alone sees what two supervisors enter at the same moment.
            if (String.valueOf(impossible.getMessage()).contains(RING)) {
                throw new Refusal(
                        WorkProblem.DEPUTY_NOT_POSSIBLE,
                        new LocalizedText(
                                "Bu günlerde vekil, dolaylı da olsa bu görevliye bırakıyor; vekâlet halka olamaz.",
                                "On these days the deputy's work goes back to this officer; deputies cannot form a ring."),
                        null);
            }
            throw new Refusal(
                    WorkProblem.ABSENCE_OVERLAPS,
                    new LocalizedText(
                            "Görevlinin bu günlerde kayıtlı bir yokluğu var.",
                            "The officer is recorded as away on some of these days already."),
                    null);
        }
    }

    /**
     * Ends an absence because the officer is back, or was never away. What the deputy has taken over stays with the deputy.
     *
     * @throws Refusal not found, also where the caller may not see it; {@link CommonProblem#FORBIDDEN} if it covers files
     *     beyond the mandate; {@link WorkProblem#ABSENCE_ENDED}
     */
    @Transactional
    public void end(UUID id) {
        Actor actor = currentActor.get();
        Mandate mandate = Mandate.toHandOver(actor);
        Cover cover = database.sql("select * from absence_cover where id = :id")
                .param("id", id)
                .query((row, number) -> cover(row))
                .optional()
                .orElseThrow(() -> new Refusal(
                        CommonProblem.NOT_FOUND,
                        new LocalizedText(
                                "Böyle bir kayıt yok ya da görme yetkiniz yok.",
                                "There is no such record, or you may not see it."),
                        null));
        if (!mandate.fileTypes().containsAll(cover.fileTypes())) {
            throw new Refusal(
                    CommonProblem.FORBIDDEN,
                    new LocalizedText(
                            "Bu yokluk sizin görev alanınızdan başka dosyaları da kapsıyor; onu giren sona erdirir.",
                            "This absence covers files beyond your mandate as well; whoever entered it ends it."),
                    null);
        }
        int ended = database.sql("insert into absence_cover_end (cover_id, province, ended_by, ended_at)"
                        + " select id, province, :by, :at from absence_cover where id = :id and absent_until >= :today"
                        + " on conflict do nothing")
                .param("by", actor.userId())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("today", today())
                .update();
        if (ended == 0) {
            throw new Refusal(
                    WorkProblem.ABSENCE_ENDED,
                    new LocalizedText("Bu yokluk zaten sona ermiş.", "This absence has ended already."),
                    null);
        }
        ledger.append(line("ABSENCE_COVER_ENDED", cover));
    }

    /** Returns the absences that run or are to come and that the caller may see, the earliest first. */
    @Transactional(readOnly = true)
    public List<Cover> standing() {
        return database.sql("select * from absence_cover c where absent_until >= :today"
                        + " and not exists (select from absence_cover_end e where e.cover_id = c.id)"
                        + " order by absent_from, absent_until, officer")
                .param("today", today())
                .query((row, number) -> cover(row))
                .list();
    }

    /** Returns the absences that run today and that the caller may see. */
    @Transactional(readOnly = true)
    public List<Cover> running() {
        LocalDate today = today();
        return standing().stream().filter(cover -> cover.runsOn(today)).toList();
    }

    /** Tells whether somebody is recorded as away today from the tasks of a province. */
    boolean isAway(String account, String province, List<Cover> running) {
        Set<String> from = new HashSet<>();
        running.stream()
                .filter(cover -> cover.officer().equals(account))
                .map(Cover::province)
                .forEach(from::add);
        return from.contains(province) || from.contains(Province.HEADQUARTERS);
    }

    private LocalDate today() {
        return LegalTime.dayOf(clock.instant());
    }

    private static LedgerLine line(String action, Cover cover) {
        return new LedgerLine(action, null, null, null, null, cover.province(), new TreeMap<>())
                .with("cover", cover.id())
                .with("officer", cover.officer())
                .with("deputy", cover.deputy())
                .with("fileTypes", String.join(" ", new TreeSet<>(cover.fileTypes())))
                .with("from", cover.from())
                .with("until", cover.until())
                .with("withOpenTasks", cover.withOpenTasks());
    }

    private static Cover cover(ResultSet row) throws SQLException {
        return new Cover(
                row.getObject("id", UUID.class),
                row.getString("province"),
                row.getString("officer"),
                row.getString("deputy"),
                Set.of((String[]) row.getArray("file_types").getArray()),
                row.getObject("absent_from", LocalDate.class),
                row.getObject("absent_until", LocalDate.class),
                row.getBoolean("with_open_tasks"));
    }

    private static Refusal invalid(String field, String code, String turkish, String english) {
        LocalizedText reason = new LocalizedText(turkish, english);
        return new Refusal(CommonProblem.INVALID_REQUEST, reason, null, List.of(new FieldProblem(field, code, reason)));
    }
}
