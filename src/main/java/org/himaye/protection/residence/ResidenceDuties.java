package org.himaye.protection.residence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.CaseType;
import org.himaye.casefile.Decision;
import org.himaye.casefile.DecisionId;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.NewDecision;
import org.himaye.deadlines.StatutoryPeriods;
import org.himaye.protection.residence.DutyEvents.Kind;
import org.himaye.protection.residence.DutyEvents.Notice;
import org.himaye.protection.residence.RecordReportingDaySubmission.Outcome;
import org.himaye.protection.residence.ResidenceDutyTables.Duty;
import org.himaye.protection.residence.ResidenceDutyTables.Proposal;
import org.himaye.protection.residence.SignResidenceDutiesSubmission.Choice;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Province;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Imposes residence and reporting on applicants and follows the reporting days (YUKK 71, 77/1-ç). */
@Service
public class ResidenceDuties {

    private static final int DAYS_IN_A_ROW = 3;

    private static final int LONGEST_INTERVAL = 90;

    private final ResidenceDutyTables tables;
    private final DutyEvents events;
    private final ResidenceNoticeLetters letters;
    private final ResidenceDutyProcess process;
    private final CaseFiles files;
    private final Decisions decisions;
    private final StatutoryPeriods periods;
    private final CaseJournal journal;
    private final CurrentActor currentActor;
    private final Clock clock;

    ResidenceDuties(
            ResidenceDutyTables tables,
            DutyEvents events,
            ResidenceNoticeLetters letters,
            ResidenceDutyProcess process,
            CaseFiles files,
            Decisions decisions,
            StatutoryPeriods periods,
            CaseJournal journal,
            CurrentActor currentActor,
            Clock clock) {
        this.tables = tables;
        this.events = events;
        this.letters = letters;
        this.process = process;
        this.files = files;
        this.decisions = decisions;
        this.periods = periods;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Proposes duties for a registered applicant; nothing is imposed by it.
     *
     * @param caseNumber number of the application
     * @param reasons why, for whoever signs
     * @return identifier of the proposal
     * @throws Refusal {@link ResidenceDutyProblem#NO_REGISTERED_APPLICANT}, or {@link ResidenceDutyProblem#DUTIES_EXIST}
     */
    @Transactional
    public UUID propose(String caseNumber, String reasons) {
        CaseFile file = files.byNumber(caseNumber);
        tables.lock(file.id());
        if (file.type() != CaseType.PROTECTION || !tables.isRegisteredApplicant(file.id())) {
            throw noApplicant();
        }
        if (!tables.open(file.id()).isEmpty()) {
            throw new Refusal(
                    ResidenceDutyProblem.DUTIES_EXIST,
                    new LocalizedText(
                            "Bu başvuruda bir ikamet yükümlülüğü önerilmiş veya getirilmiştir.",
                            "Duties have been proposed or imposed under this application."),
                    "YUKK 71");
        }
        Instant now = now();
        Proposal proposal = new Proposal(UUID.randomUUID(), file.id(), file.province(), actor());
        tables.propose(proposal, reasons, now);
        journal.record(file.id(), file.province(), "RESIDENCE_DUTIES_PROPOSED", now, "YUKK 71", Map.of());
        process.start(file.id(), file.province(), file.caseNumber(), proposal.id(), due("DL-PR-08", now));
        return proposal.id();
    }

    /**
     * What was decided.
     *
     * @param decisionId the decision to serve; null where nothing was imposed
     * @param reporting whether the person has to report
     * @param serviceDueAt when the decision should be served
     * @param reportDueAt end of the first reporting day; of no meaning without reporting
     */
    public record Decided(@Nullable UUID decisionId, boolean reporting, Date serviceDueAt, Date reportDueAt) {}

    /**
     * Decides on proposed duties and issues DOC-05; whoever proposed does not sign.
     *
     * @throws Refusal {@link ResidenceDutyProblem#SIGNER_PROPOSED}, or a field that the law needs is missing
     */
    @Transactional
    public Decided sign(UUID id, SignResidenceDutiesSubmission submission) {
        Proposal proposal = proposal(id);
        signerProposed(id, actor()).ifPresent(refusal -> {
            throw refusal;
        });
        boolean imposed = submission.decision() == Choice.IMPOSE;
        check(submission, imposed);
        Instant now = now();
        CaseFile file = files.get(proposal.caseId());
        Date serviceDueAt = due("DL-PR-08", now);
        if (!imposed) {
            tables.end(proposal, "REFUSED", null, actor(), now);
            journal.record(file.id(), file.province(), "RESIDENCE_DUTIES_REFUSED", now, "YUKK 71", Map.of());
            return new Decided(null, false, serviceDueAt, serviceDueAt);
        }
        if (!tables.isRegisteredApplicant(file.id())) {
            throw noApplicant();
        }
        Decision decision = decisions.record(new NewDecision(
                file.id(),
                "OBLIGATION_OF_APPLICANT",
                "RESIDENCE_DUTIES_IMPOSED",
                facts(submission),
                submission.reasons(),
                "YUKK 71",
                Province.of(file.province()).orElseThrow().name() + " Valiliği",
                ResidenceNoticeLetters.routes(),
                actor(),
                now));
        tables.impose(proposal, decision.id().value(), submission, actor(), now);
        letters.notice(file, decision, submission);
        journal.record(
                file.id(),
                file.province(),
                "RESIDENCE_DUTIES_IMPOSED",
                now,
                "YUKK 71",
                Map.of("decision", decision.decisionNumber()));
        LocalDate first = submission.firstReportOn();
        return new Decided(
                decision.id().value(),
                first != null,
                serviceDueAt,
                first == null ? serviceDueAt : endOfDay(startOf(first)));
    }

    private void check(SignResidenceDutiesSubmission submission, boolean imposed) {
        String residenceProvince = submission.plateCode();
        boolean some = submission.reportingEveryDays() != null
                || present(submission.reportingPlace())
                || submission.firstReportOn() != null;
        boolean all = submission.reportingEveryDays() != null
                && present(submission.reportingPlace())
                && submission.firstReportOn() != null;
        LocalDate first = submission.firstReportOn();
        new FieldChecks(clock)
                .requireByLaw(
                        "YUKK 71",
                        !imposed || present(submission.residence()),
                        "residence",
                        "required",
                        "İkamet edilecek merkez veya adres yazılmalıdır.",
                        "Give the centre or address to live at.")
                .require(
                        !imposed
                                || residenceProvince != null
                                        && Province.of(residenceProvince).isPresent(),
                        "residenceProvince",
                        "invalid",
                        "01 ile 81 arasında bir plaka kodu yazılmalıdır.",
                        "Give a plate code from 01 to 81.")
                .requireByLaw(
                        "YUKK 71",
                        !imposed || !some || all,
                        "reportingEveryDays",
                        "required",
                        "Bildirimin sıklığı, yeri ve ilk günü birlikte yazılır.",
                        "Give how often, where and from which day to report.")
                .requireByLaw(
                        "YUKK 77/1-ç",
                        !imposed || first == null || first.isAfter(LegalTime.dayOf(clock.instant())),
                        "firstReportOn",
                        "not-in-future",
                        "İlk bildirim günü kararın tebliğinden sonra olmalıdır.",
                        "The first reporting day must lie ahead, after service.")
                .require(
                        !imposed || first == null || !first.isAfter(lastFirstReport()),
                        "firstReportOn",
                        "too-far",
                        "İlk bildirim günü en geç " + lastFirstReport() + " olabilir.",
                        "The first reporting day is " + lastFirstReport() + " at the latest.")
                .require(
                        imposed || !some && !present(submission.residence()) && !present(residenceProvince),
                        "decision",
                        "inconsistent",
                        "Yükümlülük getirilmiyorsa ikamet ve bildirim yazılmaz.",
                        "Residence and reporting are given only where duties are imposed.")
                .refuseIfAny();
    }

    /** Nobody waits longer for the first day than the longest time between two days. */
    private LocalDate lastFirstReport() {
        return LegalTime.dayOf(periods.compute("DL-PR-11", clock.instant(), LONGEST_INTERVAL)
                .endsAt()
                .minusMillis(1));
    }

    private static String facts(SignResidenceDutiesSubmission submission) {
        String residence = "İkamet yeri: " + submission.residence();
        return submission.firstReportOn() == null
                ? residence
                : residence + "\nBildirim: " + submission.firstReportOn() + " gününden başlayarak "
                        + submission.reportingEveryDays() + " günde bir, " + submission.reportingPlace();
    }

    /**
     * Asks whether somebody may not sign proposed duties.
     *
     * @param account account name
     * @return {@link ResidenceDutyProblem#SIGNER_PROPOSED}, or empty
     */
    @Transactional(readOnly = true)
    public Optional<Refusal> signerProposed(UUID id, String account) {
        return tables.proposal(id)
                .filter(proposal -> proposal.proposedBy().equals(account))
                .map(proposal -> new Refusal(
                        ResidenceDutyProblem.SIGNER_PROPOSED,
                        new LocalizedText(
                                "Yükümlülüğü öneren kişi kararı imzalayamaz.",
                                "Whoever proposed the duties does not sign them."),
                        "YUKK 71"));
    }

    /**
     * What came of a reporting day.
     *
     * @param missed whether the person stayed away
     * @param excuseDueAt when the excuse should be assessed
     * @param reportDueAt end of the next reporting day
     */
    public record DayRecorded(boolean missed, Date excuseDueAt, Date reportDueAt) {}

    /**
     * Records whether the person came on the next reporting day.
     *
     * @throws Refusal while the day is not over (missed) or not there yet (kept)
     */
    @Transactional
    public DayRecorded recordDay(UUID id, RecordReportingDaySubmission submission) {
        Duty duty = duty(id);
        Instant dueAt = day(duty, events.daysOf(duty.decisionId()));
        boolean kept = submission.outcome() == Outcome.KEPT;
        Instant now = now();
        new FieldChecks(clock)
                .requireByLaw(
                        "YUKK 71",
                        kept ? !now.isBefore(dueAt) : LegalTime.dayOf(now).isAfter(LegalTime.dayOf(dueAt)),
                        "outcome",
                        "not-due-yet",
                        kept
                                ? "Bildirim günü henüz gelmedi: " + LegalTime.dayOf(dueAt)
                                : "Bildirim günü henüz geçmedi: " + LegalTime.dayOf(dueAt),
                        kept
                                ? "The reporting day is still ahead: " + LegalTime.dayOf(dueAt)
                                : "The reporting day is not over yet: " + LegalTime.dayOf(dueAt))
                .refuseIfAny();
        events.record(duty.caseId(), duty.province(), Kind.REPORT, duty.decisionId(), dueAt, kept, !kept, actor(), now);
        journal.record(
                duty.caseId(),
                duty.province(),
                kept ? "REPORT_KEPT" : "REPORT_NOT_KEPT",
                now,
                "YUKK 71",
                Map.of("dueOn", LegalTime.dayOf(dueAt)));
        return new DayRecorded(!kept, due("DL-PR-06", now), endOfDay(day(duty, events.daysOf(duty.decisionId()))));
    }

    /**
     * Decides on the excuse for the missed reporting day. It counts only without accepted excuse, and only if the decision on
     * reporting had been served before the day (INV-40).
     *
     * @return how many days in a row count now
     * @throws Refusal if a withdrawal is proposed after fewer than three (INV-40)
     */
    @Transactional
    public int assess(UUID id, AssessMissedReportSubmission submission) {
        Duty duty = duty(id);
        UUID event = events.unassessed(duty.decisionId());
        Instant dueAt = events.dueAt(event);
        Instant now = now();
        Notice notice = notice(duty, dueAt);
        boolean counts = notice != null && !submission.excuseAccepted();
        new FieldChecks(clock)
                .require(
                        submission.excuseOffered() || !submission.excuseAccepted(),
                        "excuseAccepted",
                        "inconsistent",
                        "Bildirilmeyen mazeret kabul edilemez.",
                        "An excuse that was not offered cannot be accepted.")
                .refuseIfAny();
        events.assess(
                event,
                duty.caseId(),
                duty.province(),
                submission.excuseOffered(),
                submission.excuseAccepted(),
                notice,
                counts,
                submission.reasons(),
                actor(),
                now);
        int inARow = events.inARow(duty.caseId(), Kind.REPORT);
        new FieldChecks(clock)
                .requireByLaw(
                        "YUKK 77/1-ç",
                        !submission.withdrawalProposed() || inARow >= DAYS_IN_A_ROW,
                        "withdrawalProposed",
                        "fewer-than-three",
                        "Önceden bildirilmiş üç gün art arda mazeretsiz kaçırılmadan önerilemez; sayılan gün: "
                                + inARow,
                        "Three notified days in a row must have been missed without excuse; counted: " + inARow)
                .refuseIfAny();
        journal.record(
                duty.caseId(),
                duty.province(),
                "REPORT_EXCUSE_ASSESSED",
                now,
                "YUKK 77/1-ç",
                Map.of(
                        "dueOn",
                        LegalTime.dayOf(dueAt),
                        "excuseOffered",
                        submission.excuseOffered(),
                        "excuseAccepted",
                        submission.excuseAccepted(),
                        "notifiedBefore",
                        notice != null,
                        "consecutiveMissed",
                        inARow));
        return inARow;
    }

    /**
     * Returns the proof that the duty in force had been notified before a moment (YUKK 77/1-ç).
     *
     * @throws Refusal {@link ResidenceDutyProblem#NO_DUTY} if no duty was served before it
     */
    @Transactional(readOnly = true)
    public Notice servedBefore(CaseId caseId, Instant moment) {
        return tables.dutyInForce(caseId)
                .map(duty -> notice(duty, moment))
                .orElseThrow(() -> new Refusal(
                        ResidenceDutyProblem.NO_DUTY,
                        new LocalizedText(
                                "Bu andan önce tebliğ edilmiş bir ikamet yükümlülüğü yok.",
                                "No duty to live at a place was served before that moment."),
                        "YUKK 77/1-ç"));
    }

    private @Nullable Notice notice(Duty duty, Instant before) {
        Decision decision = decisions.get(new DecisionId(duty.decisionId()));
        Instant servedAt = decision.servedAt();
        return decision.annulledAt() != null || servedAt == null || !servedAt.isBefore(before)
                ? null
                : new Notice(null, duty.decisionId(), servedAt);
    }

    /**
     * Lifts the duties in force, or drops what is only proposed, because they are not needed any more or others take their
     * place (YUKK 71).
     *
     * @param caseNumber number of the application
     * @param reasons why
     * @throws Refusal {@link ResidenceDutyProblem#NO_DUTY} if there is nothing to lift
     */
    @Transactional
    public void lift(String caseNumber, String reasons) {
        CaseFile file = files.byNumber(caseNumber);
        List<Proposal> open = tables.open(file.id());
        if (open.isEmpty()) {
            throw noDuty();
        }
        end(open, "LIFTED", reasons, "YUKK 71");
    }

    /** Ends duties whose decision was annulled (YUKK 80). */
    @Transactional
    public void decisionAnnulled(CaseId caseId, UUID decisionId) {
        List<Proposal> annulled = tables.open(caseId).stream()
                .filter(proposal -> tables.duty(proposal.id())
                        .filter(duty -> duty.decisionId().equals(decisionId))
                        .isPresent())
                .toList();
        end(annulled, "ANNULLED", null, "YUKK 71, 80");
    }

    /** Ends whatever was proposed or imposed, because the application has ended (YUKK 3/1-d). */
    @Transactional
    public void applicationEnded(CaseId caseId) {
        end(tables.open(caseId), "APPLICATION_ENDED", null, "YUKK 3/1-d, 71");
    }

    private void end(List<Proposal> proposals, String because, @Nullable String reasons, String article) {
        Instant now = now();
        for (Proposal proposal : proposals) {
            tables.end(proposal, because, reasons, actor(), now);
            journal.record(
                    proposal.caseId(),
                    proposal.province(),
                    "RESIDENCE_DUTIES_ENDED",
                    now,
                    article,
                    Map.of("because", because));
            process.ended(proposal.caseId(), proposal.id());
        }
    }

    private Instant day(Duty duty, int number) {
        Instant day = startOf(Objects.requireNonNull(duty.firstReportOn()));
        int every = Objects.requireNonNull(duty.reportingEveryDays());
        for (int passed = 0; passed < number; passed++) {
            day = startOf(LegalTime.dayOf(
                    periods.compute("DL-PR-11", day, every).endsAt().minusMillis(1)));
        }
        return day;
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LegalTime.ZONE).toInstant();
    }

    private static Date endOfDay(Instant startOfDay) {
        return Date.from(LegalTime.dayOf(startOfDay)
                .atTime(LocalTime.MAX)
                .atZone(LegalTime.ZONE)
                .toInstant());
    }

    private Date due(String rule, Instant fact) {
        return Date.from(periods.compute(rule, fact).endsAt().minusMillis(1));
    }

    private Proposal proposal(UUID id) {
        return tables.proposal(id).orElseThrow(ResidenceDuties::noDuty);
    }

    private Duty duty(UUID proposalId) {
        return tables.duty(proposalId).orElseThrow(ResidenceDuties::noDuty);
    }

    private static Refusal noDuty() {
        return new Refusal(
                ResidenceDutyProblem.NO_DUTY,
                new LocalizedText("Böyle bir yükümlülük yok.", "There is no such duty."),
                "YUKK 71");
    }

    private static Refusal noApplicant() {
        return new Refusal(
                ResidenceDutyProblem.NO_REGISTERED_APPLICANT,
                new LocalizedText(
                        "Yükümlülük yalnızca başvurusu kayıtlı ve süren kişiye getirilir.",
                        "Duties are imposed only on somebody whose application is registered and open."),
                "YUKK 71");
    }

    private static boolean present(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private String actor() {
        return currentActor.get().userId();
    }
}
