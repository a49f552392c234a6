package org.himaye.protection.rights;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.Decision;
import org.himaye.casefile.DecisionAnnulled;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.NewDecision;
import org.himaye.deadlines.StatutoryPeriods;
import org.himaye.protection.ExaminingOfficers;
import org.himaye.protection.rights.RightsTables.Limitation;
import org.himaye.protection.rights.RightsTables.Proposal;
import org.himaye.protection.rights.RightsTables.Report;
import org.himaye.protection.rights.SignRightsLimitationSubmission.Choice;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Province;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Limits rights of whoever did not report a change (YUKK 90/2): individually, for a stated time, by a second person, and never
 * education or basic health (INV-42).
 */
@Service
public class RightsLimitations {

    private static final String ARTICLE = "YUKK 90/2";

    private final RightsTables tables;
    private final ExaminingOfficers examiners;
    private final RightsLimitationLetters letters;
    private final RightsLimitationProcess process;
    private final CaseFiles files;
    private final Decisions decisions;
    private final StatutoryPeriods periods;
    private final CaseJournal journal;
    private final CurrentActor currentActor;
    private final Clock clock;

    RightsLimitations(
            RightsTables tables,
            ExaminingOfficers examiners,
            RightsLimitationLetters letters,
            RightsLimitationProcess process,
            CaseFiles files,
            Decisions decisions,
            StatutoryPeriods periods,
            CaseJournal journal,
            CurrentActor currentActor,
            Clock clock) {
        this.tables = tables;
        this.examiners = examiners;
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
     * What came of the assessment.
     *
     * @param proposed whether a limitation is proposed
     * @param signatureDueAt when it should be decided on
     */
    public record Assessed(boolean proposed, Date signatureDueAt) {}

    /**
     * Records what somebody thinks of the excuse, and the limitation that they propose if they accept none.
     *
     * @throws Refusal if rights are proposed although the excuse is accepted, or without duration and proportionality
     */
    @Transactional
    public Assessed assess(UUID id, AssessLateReportSubmission submission) {
        Report report = report(id);
        check(submission);
        Instant now = now();
        tables.assess(report, submission, actor(), now);
        boolean proposed = submission.limitationProposed();
        journal.record(
                report.caseId(),
                report.province(),
                "LATE_REPORT_ASSESSED",
                now,
                ARTICLE,
                Map.of(
                        "change",
                        report.kind(),
                        "changedOn",
                        report.changedOn(),
                        "excuseOffered",
                        submission.excuseOffered(),
                        "excuseAccepted",
                        submission.excuseAccepted()));
        if (proposed) {
            journal.record(
                    report.caseId(),
                    report.province(),
                    "RIGHTS_LIMITATION_PROPOSED",
                    now,
                    ARTICLE,
                    Map.of(
                            "rights",
                            RightsTables.codes(submission.rights()),
                            "days",
                            Objects.requireNonNull(submission.limitedDays())));
        } else {
            tables.end(report, "NOT_PROPOSED", null, actor(), now);
        }
        return new Assessed(proposed, due(now));
    }

    private void check(AssessLateReportSubmission submission) {
        boolean proposed = submission.limitationProposed();
        new FieldChecks(clock)
                .require(
                        submission.excuseOffered() || !submission.excuseAccepted(),
                        "excuseAccepted",
                        "inconsistent",
                        "Bildirilmeyen mazeret kabul edilemez.",
                        "An excuse that was not offered cannot be accepted.")
                .requireByLaw(
                        ARTICLE,
                        !proposed || !submission.excuseAccepted(),
                        "limitationProposed",
                        "excuse-accepted",
                        "Kabul edilen mazeretten sonra hak kısıtlanmaz.",
                        "After an accepted excuse no right is limited.")
                .requireByLaw(
                        ARTICLE,
                        !proposed || !submission.rights().isEmpty(),
                        "socialAssistance",
                        "required",
                        "Kısıtlanacak haklar tek tek gösterilmelidir.",
                        "Name each right that is to be limited.")
                .requireByLaw(
                        ARTICLE,
                        !proposed || submission.limitedDays() != null,
                        "limitedDays",
                        "required",
                        "Kısıtlamanın süresi yazılmalıdır.",
                        "State for how long.")
                .requireByLaw(
                        ARTICLE,
                        !proposed || present(submission.proportionality()),
                        "proportionality",
                        "required",
                        "Bu kişi için daha hafif bir tedbirin neden yetmediği yazılmalıdır.",
                        "State why less does not suffice for this person.")
                .require(
                        proposed
                                || submission.rights().isEmpty()
                                        && submission.limitedDays() == null
                                        && !present(submission.proportionality()),
                        "limitationProposed",
                        "inconsistent",
                        "Kısıtlama önerilmiyorsa hak, süre ve ölçülülük yazılmaz.",
                        "Rights, duration and proportionality are given only with a proposal.")
                .refuseIfAny();
    }

    /**
     * What was decided.
     *
     * @param decisionId the decision to serve; null where nothing is limited
     * @param serviceDueAt when the decision should be served
     */
    public record Decided(@Nullable UUID decisionId, Date serviceDueAt) {}

    /**
     * Decides on a proposed limitation and issues DOC-40; whoever proposed does not sign, and nobody limits more than was proposed.
     *
     * @throws Refusal {@link RightsProblem#SIGNER_PROPOSED}, {@link RightsProblem#NOT_OBLIGED}, or a field that the law needs is
     *     missing
     */
    @Transactional
    public Decided sign(UUID id, SignRightsLimitationSubmission submission) {
        Report report = report(id);
        Proposal proposal = tables.proposal(id).orElseThrow(RightsLimitations::noLimitation);
        signerProposed(id, actor()).ifPresent(refusal -> {
            throw refusal;
        });
        boolean limited = submission.decision() == Choice.LIMIT;
        check(submission, proposal, limited);
        Instant now = now();
        CaseFile file = files.get(report.caseId());
        Date serviceDueAt = due(now);
        if (!limited) {
            tables.end(report, "REFUSED", submission.reasons(), actor(), now);
            journal.record(file.id(), file.province(), "RIGHTS_LIMITATION_REFUSED", now, ARTICLE, Map.of());
            return new Decided(null, serviceDueAt);
        }
        if (!tables.mayBeLimited(file.id())) {
            throw new Refusal(
                    RightsProblem.NOT_OBLIGED,
                    new LocalizedText(
                            "Kişi şu anda ne başvuru sahibi ne de statü sahibidir.",
                            "The person is neither an applicant nor a status holder at the moment."),
                    ARTICLE);
        }
        int days = Objects.requireNonNull(submission.limitedDays());
        Decision decision = decisions.record(new NewDecision(
                file.id(),
                "LIMITATION_OF_RIGHTS",
                "RIGHTS_LIMITED",
                facts(report, submission.rights(), days),
                submission.reasons() + "\nÖlçülülük: " + proposal.proportionality(),
                report.kind().article() + ", 90/2",
                Province.of(file.province()).orElseThrow().name() + " Valiliği",
                RightsLimitationLetters.routes(),
                actor(),
                now));
        tables.limit(report, decision.id().value(), submission.rights(), days, actor(), now);
        letters.decided(file, decision, submission.rights(), days);
        journal.record(
                file.id(),
                file.province(),
                "RIGHTS_LIMITED",
                now,
                ARTICLE,
                Map.of(
                        "decision",
                        decision.decisionNumber(),
                        "rights",
                        RightsTables.codes(submission.rights()),
                        "days",
                        days));
        return new Decided(decision.id().value(), serviceDueAt);
    }

    private void check(SignRightsLimitationSubmission submission, Proposal proposal, boolean limited) {
        Integer days = submission.limitedDays();
        new FieldChecks(clock)
                .requireByLaw(
                        ARTICLE,
                        !limited || !submission.rights().isEmpty(),
                        "socialAssistance",
                        "required",
                        "Kısıtlanan haklar tek tek gösterilmelidir.",
                        "Name each right that is limited.")
                .requireByLaw(
                        ARTICLE,
                        !limited || proposal.rights().containsAll(submission.rights()),
                        "decision",
                        "more-than-proposed",
                        "Önerilmeyen bir hak kısıtlanamaz; önerilen: " + named(proposal.rights()),
                        "No right is limited that was not proposed; proposed: " + named(proposal.rights()))
                .requireByLaw(
                        ARTICLE,
                        !limited || days != null && days <= proposal.limitedDays(),
                        "limitedDays",
                        days == null ? "required" : "more-than-proposed",
                        "Süre yazılmalı ve önerilen " + proposal.limitedDays() + " günü geçmemelidir.",
                        "State the duration; it may not exceed the proposed " + proposal.limitedDays() + " days.")
                .require(
                        limited || submission.rights().isEmpty() && days == null,
                        "decision",
                        "inconsistent",
                        "Kısıtlama getirilmiyorsa hak ve süre yazılmaz.",
                        "Rights and duration are given only where something is limited.")
                .refuseIfAny();
    }

    private static String facts(Report report, Set<LimitableRight> rights, int days) {
        LocalDate reportedOn = report.reportedOn();
        return "Değişiklik tarihi: " + report.changedOn() + "; bildirim için son gün: " + report.lastDay() + "; "
                + (reportedOn == null ? "bildirilmemiştir" : "bildirim tarihi: " + reportedOn) + "\nKısıtlanan haklar: "
                + named(rights) + "\nSüre: tebliğden itibaren " + days + " gün";
    }

    private static String named(Set<LimitableRight> rights) {
        return EnumSet.copyOf(rights).stream().map(LimitableRight::label).collect(Collectors.joining(", "));
    }

    /**
     * Asks whether somebody may not sign a proposed limitation: who proposed it, interviewed or drafted.
     *
     * @param account account name
     * @return {@link RightsProblem#SIGNER_PROPOSED}, or empty
     */
    @Transactional(readOnly = true)
    public Optional<Refusal> signerProposed(UUID id, String account) {
        boolean proposed = tables.proposal(id)
                .filter(proposal -> proposal.proposedBy().equals(account))
                .isPresent();
        if (!proposed && !examiners.include(report(id).caseId(), account)) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                RightsProblem.SIGNER_PROPOSED,
                new LocalizedText(
                        "Kısıtlamayı öneren, mülakatı yapan veya karar taslağını yazan kişi imzalayamaz.",
                        "Whoever proposed the limitation, interviewed or drafted does not sign it."),
                proposed ? ARTICLE : "YUKK 78"));
    }

    /**
     * A limitation as people see it.
     *
     * @param decision number of the decision
     * @param rights what is limited
     * @param limitedFrom day of service; null until then, and nothing is limited
     * @param limitedUntil last day; null until service
     * @param endedBecause why it ended before; null if it did not
     */
    public record Seen(
            String decision,
            Set<LimitableRight> rights,
            @Nullable LocalDate limitedFrom,
            @Nullable LocalDate limitedUntil,
            @Nullable String endedBecause) {}

    /**
     * Returns the limitations under a file, oldest first.
     *
     * @throws Refusal not found, also where the caller may not see the file
     */
    @Transactional(readOnly = true)
    public List<Seen> of(String caseNumber) {
        CaseId caseId = files.byNumber(caseNumber).id();
        Map<UUID, String> numbers = decisions.of(caseId).stream()
                .collect(Collectors.toMap(one -> one.id().value(), Decision::decisionNumber));
        return tables.limitations(caseId).stream()
                .map(one -> new Seen(
                        Objects.requireNonNull(numbers.get(one.decisionId())),
                        one.rights(),
                        one.limitedFrom(),
                        one.limitedUntil(),
                        one.endedBecause()))
                .toList();
    }

    /**
     * Lifts every limitation that is not over (YUKK 90/2).
     *
     * @param caseNumber number of the application
     * @param reasons why
     * @throws Refusal {@link RightsProblem#NO_LIMITATION} if there is nothing to lift
     */
    @Transactional
    public void lift(String caseNumber, String reasons) {
        CaseFile file = files.byNumber(caseNumber);
        LocalDate today = LegalTime.dayOf(clock.instant());
        Set<UUID> running = tables.limitations(file.id()).stream()
                .filter(one -> one.endedBecause() == null)
                .filter(one -> one.limitedUntil() == null || !one.limitedUntil().isBefore(today))
                .map(Limitation::reportId)
                .collect(Collectors.toSet());
        if (running.isEmpty()) {
            throw noLimitation();
        }
        end(
                tables.open(file.id()).stream()
                        .filter(report -> running.contains(report.id()))
                        .toList(),
                "LIFTED",
                reasons,
                ARTICLE);
    }

    /** Ends the limitation whose decision was annulled (YUKK 80). */
    @EventListener
    void annulled(DecisionAnnulled event) {
        Set<UUID> annulled = tables.limitations(event.caseId()).stream()
                .filter(one -> one.decisionId().equals(event.decisionId().value()))
                .map(Limitation::reportId)
                .collect(Collectors.toSet());
        end(
                tables.open(event.caseId()).stream()
                        .filter(report -> annulled.contains(report.id()))
                        .toList(),
                "ANNULLED",
                null,
                "YUKK 80, 90/2");
    }

    /** Ends whatever was proposed or limited, because the application has ended (YUKK 3/1-d). */
    @Transactional
    public void applicationEnded(CaseId caseId) {
        end(tables.open(caseId), "APPLICATION_ENDED", null, "YUKK 3/1-d, 90/2");
    }

    /** Ends whatever was proposed or limited, because the status has ended (YUKK 85, 86). */
    @Transactional
    public void statusEnded(CaseId caseId) {
        end(tables.open(caseId), "STATUS_ENDED", null, "YUKK 85, 86, 90/2");
    }

    private void end(List<Report> reports, String because, @Nullable String reasons, String article) {
        Instant now = now();
        for (Report report : reports) {
            tables.end(report, because, reasons, actor(), now);
            journal.record(
                    report.caseId(),
                    report.province(),
                    "RIGHTS_LIMITATION_ENDED",
                    now,
                    article,
                    Map.of("because", because));
            process.ended(report.caseId(), report.id());
        }
    }

    private Report report(UUID id) {
        return tables.followed(id).orElseThrow(RightsLimitations::noLimitation);
    }

    private static Refusal noLimitation() {
        return new Refusal(
                RightsProblem.NO_LIMITATION,
                new LocalizedText("Böyle bir hak kısıtlaması yok.", "There is no such limitation."),
                ARTICLE);
    }

    private Date due(Instant now) {
        return Date.from(periods.compute("DL-PR-08", now).endsAt().minusMillis(1));
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
