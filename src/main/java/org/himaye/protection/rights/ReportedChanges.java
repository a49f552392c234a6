package org.himaye.protection.rights;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.CaseType;
import org.himaye.casefile.Person;
import org.himaye.casefile.Persons;
import org.himaye.deadlines.StatutoryPeriods;
import org.himaye.protection.rights.RightsTables.Report;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records changes that applicants and status holders report, and those that were found out although nobody reported them
 * (YUKK 90/1). Whatever came late or not at all is put before a person who looks at the excuse; nothing else follows from it.
 */
@Service
public class ReportedChanges {

    private final RightsTables tables;
    private final RightsLimitationProcess process;
    private final CaseFiles files;
    private final Persons persons;
    private final StatutoryPeriods periods;
    private final CaseJournal journal;
    private final CurrentActor currentActor;
    private final Clock clock;

    ReportedChanges(
            RightsTables tables,
            RightsLimitationProcess process,
            CaseFiles files,
            Persons persons,
            StatutoryPeriods periods,
            CaseJournal journal,
            CurrentActor currentActor,
            Clock clock) {
        this.tables = tables;
        this.process = process;
        this.files = files;
        this.persons = persons;
        this.periods = periods;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * A change.
     *
     * @param kind what changed
     * @param changedOn day of the change, from which the period runs
     * @param details what it is now; for an address the new address
     * @param evidence what proves the change and its day
     */
    public record Change(ReportableChange kind, LocalDate changedOn, String details, String evidence) {

        /** Never prints what is known about somebody. */
        @Override
        public String toString() {
            return "Change[" + kind + "]";
        }
    }

    /**
     * What was recorded.
     *
     * @param id identifier
     * @param lastDay last day to report the change
     * @param late whether it was reported later, or not at all
     */
    public record Recorded(UUID id, LocalDate lastDay, boolean late) {}

    /**
     * Records a change that the person reported; a new address is where letters go from now on.
     *
     * @param caseNumber number of the application
     * @param reportedOn day of the report
     * @throws Refusal {@link RightsProblem#NOT_OBLIGED}, {@link RightsProblem#RECORDED_ALREADY}, or a day does not fit
     */
    @Transactional
    public Recorded reported(String caseNumber, Change change, LocalDate reportedOn) {
        CaseFile file = obliged(caseNumber);
        checkDays(file, change, reportedOn);
        List<Report> known = tables.of(file.id(), change.kind(), change.changedOn());
        if (known.stream().anyMatch(report -> report.reportedOn() != null)) {
            throw recordedAlready(change.kind());
        }
        LocalDate lastDay = lastDay(change);
        boolean late = reportedOn.isAfter(lastDay);
        // That nobody reported the change is being looked at already; the report itself is not held against the person
        // too.
        boolean followed = late && known.isEmpty();
        Report report = report(file, change, lastDay, reportedOn);
        record(file, report, change, followed, late ? "CHANGE_REPORTED_LATE" : "CHANGE_REPORTED");
        if (change.kind() == ReportableChange.ADDRESS) {
            Person person = persons.get(file.personId());
            persons.update(person.id(), person.version(), person.data().withAddress(change.details()), "YUKK 90/1-c");
        }
        return new Recorded(report.id(), lastDay, late);
    }

    /**
     * Records that a change was found out which nobody reported in time.
     *
     * @param caseNumber number of the application
     * @throws Refusal {@link RightsProblem#NOT_OBLIGED}, {@link RightsProblem#RECORDED_ALREADY}, or
     *     {@link RightsProblem#NOT_MISSING} while the period runs or where the change was reported
     */
    @Transactional
    public Recorded notReported(String caseNumber, Change change) {
        CaseFile file = obliged(caseNumber);
        checkDays(file, change, null);
        List<Report> known = tables.of(file.id(), change.kind(), change.changedOn());
        LocalDate lastDay = lastDay(change);
        if (known.stream().anyMatch(report -> report.reportedOn() != null)
                || !LegalTime.dayOf(clock.instant()).isAfter(lastDay)) {
            throw new Refusal(
                    RightsProblem.NOT_MISSING,
                    new LocalizedText(
                            "Değişiklik bildirilmiştir ya da bildirim süresi sürmektedir; son gün: " + lastDay,
                            "The change was reported, or there is time to report it until " + lastDay + "."),
                    change.kind().article());
        }
        if (!known.isEmpty()) {
            throw recordedAlready(change.kind());
        }
        Report report = report(file, change, lastDay, null);
        record(file, report, change, true, "CHANGE_NOT_REPORTED");
        return new Recorded(report.id(), lastDay, true);
    }

    private Report report(CaseFile file, Change change, LocalDate lastDay, @Nullable LocalDate reportedOn) {
        return new Report(
                UUID.randomUUID(), file.id(), file.province(), change.kind(), change.changedOn(), lastDay, reportedOn);
    }

    private void record(CaseFile file, Report report, Change change, boolean followed, String event) {
        Instant now = now();
        tables.record(
                report,
                change.details(),
                change.evidence(),
                followed,
                currentActor.get().userId(),
                now);
        Map<String, Object> detail = new TreeMap<>(
                Map.of("change", report.kind(), "changedOn", report.changedOn(), "lastDay", report.lastDay()));
        LocalDate reportedOn = report.reportedOn();
        if (reportedOn != null) {
            detail.put("reportedOn", reportedOn);
        }
        journal.record(file.id(), file.province(), event, now, report.kind().article(), detail);
        if (followed) {
            process.start(file.id(), file.province(), file.caseNumber(), report.id(), due(now));
        }
    }

    private void checkDays(CaseFile file, Change change, @Nullable LocalDate reportedOn) {
        new FieldChecks(clock)
                .notInTheFuture(change.changedOn(), "changedOn")
                .notInTheFuture(reportedOn, "reportedOn")
                .requireByLaw(
                        "YUKK 90/1",
                        !change.changedOn().isBefore(LegalTime.dayOf(file.openedAt())),
                        "changedOn",
                        "before-application",
                        "Yükümlülük başvuruyla başlar; daha önceki değişiklik bildirilmez.",
                        "The duty begins with the application; earlier changes are not reported.")
                .require(
                        reportedOn == null || !reportedOn.isBefore(change.changedOn()),
                        "reportedOn",
                        "too-early",
                        "Bildirim değişiklikten önce olamaz.",
                        "The report cannot lie before the change.")
                .refuseIfAny();
    }

    private CaseFile obliged(String caseNumber) {
        CaseFile file = files.byNumber(caseNumber);
        tables.lock(file.id());
        if (file.type() != CaseType.PROTECTION || !tables.owesReports(file.id())) {
            throw new Refusal(
                    RightsProblem.NOT_OBLIGED,
                    new LocalizedText(
                            "Yalnızca başvuru sahibi veya statü sahibi bildirimle yükümlüdür.",
                            "Only applicants and status holders have to report."),
                    "YUKK 90/1");
        }
        return file;
    }

    private LocalDate lastDay(Change change) {
        return periods.compute(change.kind().rule(), change.changedOn()).lastDay();
    }

    private Date due(Instant now) {
        return Date.from(periods.compute("DL-PR-06", now).endsAt().minusMillis(1));
    }

    private static Refusal recordedAlready(ReportableChange kind) {
        return new Refusal(
                RightsProblem.RECORDED_ALREADY,
                new LocalizedText("Bu değişiklik zaten kayıtlıdır.", "This change is on record already."),
                kind.article());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
