package org.himaye.protection.residence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.CaseType;
import org.himaye.casefile.Decision;
import org.himaye.casefile.DecisionAnnulled;
import org.himaye.casefile.DecisionId;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.NewDecision;
import org.himaye.deadlines.StatutoryPeriods;
import org.himaye.protection.ExaminingOfficers;
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
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Imposes residence and reporting on applicants, and ends them (YUKK 71). */
@Service
public class ResidenceDuties {

    private final ResidenceDutyTables tables;
    private final ExaminingOfficers examiners;
    private final ResidenceDutyChecks checks;
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
            ExaminingOfficers examiners,
            ResidenceDutyChecks checks,
            ResidenceNoticeLetters letters,
            ResidenceDutyProcess process,
            CaseFiles files,
            Decisions decisions,
            StatutoryPeriods periods,
            CaseJournal journal,
            CurrentActor currentActor,
            Clock clock) {
        this.tables = tables;
        this.examiners = examiners;
        this.checks = checks;
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
            throw ResidenceDutyChecks.noApplicant();
        }
        if (!tables.open(file.id()).isEmpty()) {
            throw ResidenceDutyChecks.dutiesExist();
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
     * @throws Refusal {@link ResidenceDutyProblem#SIGNER_PROPOSED}, {@link ResidenceDutyProblem#NO_DUTY} if the proposal has ended,
     *     {@link ResidenceDutyProblem#DUTIES_EXIST} if others are in force, or a field that the law needs is missing
     */
    @Transactional
    public Decided sign(UUID id, SignResidenceDutiesSubmission submission) {
        Proposal proposal = proposal(id);
        signerProposed(id, actor()).ifPresent(refusal -> {
            throw refusal;
        });
        tables.lock(proposal.caseId());
        if (tables.open(proposal.caseId()).stream().noneMatch(open -> open.id().equals(id))) {
            throw ResidenceDutyChecks.noDuty();
        }
        boolean imposed = submission.decision() == Choice.IMPOSE;
        checks.requireComplete(submission, imposed);
        Instant now = now();
        CaseFile file = files.get(proposal.caseId());
        Date serviceDueAt = due("DL-PR-08", now);
        if (!imposed) {
            tables.end(proposal, "REFUSED", null, actor(), now);
            journal.record(file.id(), file.province(), "RESIDENCE_DUTIES_REFUSED", now, "YUKK 71", Map.of());
            return new Decided(null, false, serviceDueAt, serviceDueAt);
        }
        if (!tables.isRegisteredApplicant(file.id())) {
            throw ResidenceDutyChecks.noApplicant();
        }
        if (tables.dutyInForce(file.id()).isPresent()) {
            throw ResidenceDutyChecks.dutiesExist();
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
                first == null ? serviceDueAt : ReportingDays.endOf(first));
    }

    private static String facts(SignResidenceDutiesSubmission submission) {
        String residence = "İkamet yeri: " + submission.residence();
        return submission.firstReportOn() == null
                ? residence
                : residence + "\nBildirim: " + submission.firstReportOn() + " gününden başlayarak "
                        + submission.reportingEveryDays() + " günde bir, " + submission.reportingPlace();
    }

    /**
     * Asks whether somebody may not sign proposed duties: who proposed them, interviewed or drafted.
     *
     * @param account account name
     * @return {@link ResidenceDutyProblem#SIGNER_PROPOSED}, or empty
     */
    @Transactional(readOnly = true)
    public Optional<Refusal> signerProposed(UUID id, String account) {
        return tables.proposal(id)
                .flatMap(proposal -> proposal.proposedBy().equals(account)
                        ? Optional.of("YUKK 71")
                        : examiners.include(proposal.caseId(), account) ? Optional.of("YUKK 78") : Optional.empty())
                .map(article -> new Refusal(
                        ResidenceDutyProblem.SIGNER_PROPOSED,
                        new LocalizedText(
                                "Yükümlülüğü öneren, mülakatı yapan veya karar taslağını yazan kişi imzalayamaz.",
                                "Whoever proposed the duties, interviewed or drafted does not sign them."),
                        article));
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
        tables.lock(file.id());
        List<Proposal> open = tables.open(file.id());
        if (open.isEmpty()) {
            throw ResidenceDutyChecks.noDuty();
        }
        end(open, "LIFTED", reasons, "YUKK 71");
    }

    /**
     * Records that a court has annulled the decision on the duties in force, which end with it (YUKK 80).
     *
     * @param caseNumber number of the application
     * @param judgment number of the judgment
     * @param decidedOn day of the judgment
     * @throws Refusal {@link ResidenceDutyProblem#NO_DUTY} if none are in force, or the day lies in the future or before the decision
     */
    @Transactional
    public void annulledByCourt(String caseNumber, String judgment, LocalDate decidedOn) {
        CaseFile file = files.byNumber(caseNumber);
        tables.lock(file.id());
        Duty duty = tables.dutyInForce(file.id()).orElseThrow(ResidenceDutyChecks::noDuty);
        Decision decision = decisions.get(new DecisionId(duty.decisionId()));
        LocalDate decided = LegalTime.dayOf(decision.decidedAt());
        new FieldChecks(clock)
                .notInTheFuture(decidedOn, "decidedOn")
                .require(
                        !decidedOn.isBefore(decided),
                        "decidedOn",
                        "too-early",
                        "Yükümlülük kararı " + decided + " tarihlidir.",
                        "The decision on the duties is of " + decided + ".")
                .refuseIfAny();
        Instant annulledAt = decidedOn.atStartOfDay(LegalTime.ZONE).toInstant();
        journal.record(
                file.id(),
                file.province(),
                "RESIDENCE_DUTIES_ANNULLED",
                annulledAt,
                "YUKK 80",
                Map.of("decision", decision.decisionNumber(), "judgment", judgment));
        decisions.annul(decision.id(), annulledAt);
    }

    /** Ends duties whose decision was annulled, whoever annulled it (YUKK 80). */
    @EventListener
    void annulled(DecisionAnnulled event) {
        List<Proposal> annulled = tables.open(event.caseId()).stream()
                .filter(proposal -> tables.duty(proposal.id())
                        .filter(duty ->
                                duty.decisionId().equals(event.decisionId().value()))
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

    private Date due(String rule, Instant fact) {
        return Date.from(periods.compute(rule, fact).endsAt().minusMillis(1));
    }

    private Proposal proposal(UUID id) {
        return tables.proposal(id).orElseThrow(ResidenceDutyChecks::noDuty);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private String actor() {
        return currentActor.get().userId();
    }
}
