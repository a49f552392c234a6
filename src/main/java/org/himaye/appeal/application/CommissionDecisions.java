package org.himaye.appeal.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.himaye.appeal.AppealConcluded;
import org.himaye.appeal.AppealConcluded.Result;
import org.himaye.appeal.application.CommissionLetters.Deliberation;
import org.himaye.appeal.application.CommissionSettings.AcceptMode;
import org.himaye.appeal.application.Deliberations.Hearing;
import org.himaye.appeal.application.Deliberations.Opened;
import org.himaye.appeal.application.Deliberations.Vote;
import org.himaye.appeal.application.Deliberations.VoteOutcome;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.Decision;
import org.himaye.casefile.DecisionId;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.NewDecision;
import org.himaye.casefile.WaitingReason;
import org.himaye.letter.CommissionDecisionLetter;
import org.himaye.letter.CommissionDecisionLetter.Outcome;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs what the Commission decides and answers (YUKK 80/1-b, CBK-4 164). */
@Service
public class CommissionDecisions {

    private static final String KIND = "COMMISSION";
    private static final String LEGAL_BASIS = "YUKK 80, CBK-4 164";
    private static final List<String> COURT = List.of("DL-CM-04");

    private final Appeals appeals;
    private final Petitions petitions;
    private final Deliberations deliberations;
    private final Sessions sessions;
    private final Reports reports;
    private final Commissions commissions;
    private final CommissionSettings settings;
    private final CaseFiles files;
    private final Decisions decisions;
    private final AppealClocks clocks;
    private final CommissionLetters letters;
    private final AppealJournal journal;
    private final ApplicationEventPublisher events;
    private final CurrentActor currentActor;
    private final Clock clock;

    CommissionDecisions(
            Appeals appeals,
            Petitions petitions,
            Deliberations deliberations,
            Sessions sessions,
            Reports reports,
            Commissions commissions,
            CommissionSettings settings,
            CaseFiles files,
            Decisions decisions,
            AppealClocks clocks,
            CommissionLetters letters,
            AppealJournal journal,
            ApplicationEventPublisher events,
            CurrentActor currentActor,
            Clock clock) {
        this.appeals = appeals;
        this.petitions = petitions;
        this.deliberations = deliberations;
        this.sessions = sessions;
        this.reports = reports;
        this.commissions = commissions;
        this.settings = settings;
        this.files = files;
        this.decisions = decisions;
        this.clocks = clocks;
        this.letters = letters;
        this.journal = journal;
        this.events = events;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Records that the letter which names the right court was handed over, and closes the appeal (INV-32). */
    @Transactional
    public void answerWithoutJurisdiction(CaseId caseId, AnswerWithoutJurisdictionSubmission submission) {
        Appeal appeal = appeals.get(caseId);
        Instant handedOverAt = FieldChecks.instant(submission.handedOverAt());
        new FieldChecks(clock)
                .notInTheFuture(submission.handedOverAt(), "handedOverAt")
                .notBefore(handedOverAt, AppealClocks.wholeMinute(appeal.receivedAt()), "handedOverAt", "the receipt")
                .requireByLaw(
                        "YUKK 80/1-b",
                        submission.explained(),
                        "explained",
                        "required",
                        "Görevli mahkeme ve süre anlatılmalıdır.",
                        "The right court and its period must be explained.")
                .refuseIfAny();
        letters.answerServed(files.get(caseId), handedOverAt);
        clocks.met(caseId, "DL-CM-02", handedOverAt);
        clocks.stopAll(caseId, "NO_JURISDICTION");
        journal.record(caseId, appeal.province(), "APPEAL_ANSWERED", handedOverAt, "YUKK 80/1-a", Map.of());
        conclude(appeal, Result.NOT_EXAMINED, null);
        files.close(caseId, "NO_JURISDICTION", clock.instant());
    }

    /**
     * Refuses an objection that came late or from somebody without the right.
     *
     * @return when the decision should be served
     */
    @Transactional
    public Date signRefusal(CaseId caseId, SignRefusalWithoutExaminationSubmission submission) {
        requireSigned(submission.signed());
        Appeal appeal = appeals.get(caseId);
        refuseConflict(appeal);
        Decision contestedDecision = decisions.get(new DecisionId(appeal.contestedDecisionId()));
        boolean late = appeal.route() == AppealRoute.LATE;
        String reasons = late
                ? "İtiraz, kararın tebliğinden itibaren on günlük süre geçtikten sonra yapılmıştır."
                : petitions.missingStanding(caseId).orElse("İtiraz hakkı gösterilmemiştir.");
        Decision decision = record(
                caseId,
                String.valueOf(appeal.route()),
                contestedDecision.decisionNumber() + " sayılı karara itiraz edilmiştir.",
                submission.remarks() == null ? reasons : reasons + "\n" + submission.remarks(),
                late ? "YUKK 80/1-a" : LEGAL_BASIS,
                CommissionLetters.COMMISSION);
        letters.refusal(files.get(caseId), appeal, contestedDecision, decision);
        return signed(appeal, decision);
    }

    /**
     * What follows from a signature.
     *
     * @param accepted whether the objection was accepted
     * @param serviceDueAt when the decision should be served
     */
    public record Signed(boolean accepted, Date serviceDueAt) {}

    /** Signs the decision that report and votes make (DOC-14). An accepted objection annuls the contested decision at once. */
    @Transactional
    public Signed sign(CaseId caseId, SignCommissionDecisionSubmission submission) {
        requireSigned(submission.signed());
        Appeal appeal = appeals.get(caseId);
        refuseConflict(appeal);
        Hearing hearing = deliberations
                .of(caseId)
                .filter(last -> last.opened() != null && last.opened().outcome() != VoteOutcome.NO_MAJORITY)
                .orElseThrow(
                        () -> AppealRefusals.notPossible("Oylama sonuçlanmamıştır.", "The vote has no result yet."));
        Opened opened = java.util.Objects.requireNonNull(hearing.opened());
        boolean accepted = opened.outcome() == VoteOutcome.ACCEPTED;
        boolean substitutes = accepted
                && settings.acceptMode() == AcceptMode.SUBSTITUTE
                && appeal.decisionType() == DecisionType.MERITS;
        new FieldChecks(clock)
                .requireByLaw(
                        "CBK-4 164",
                        substitutes == (submission.substitutedOutcome() != null),
                        "substitutedOutcome",
                        substitutes ? "required" : "does-not-fit",
                        substitutes ? "Verilen statü seçilmelidir." : "Komisyon bu itirazda kararın yerine geçmez.",
                        substitutes
                                ? "The status given must be chosen."
                                : "The Commission does not replace the decision on this appeal.")
                .refuseIfAny();
        String substituted = substitutes ? submission.substitutedOutcome().name() : null;
        Decision contestedDecision = decisions.get(new DecisionId(appeal.contestedDecisionId()));
        Reports.Report report = reports.of(caseId)
                .orElseThrow(() -> AppealRefusals.notPossible("Rapor yoktur.", "There is no report."));
        Decision decision = record(
                caseId,
                opened.outcome().name(),
                report.facts(),
                "Raportör: " + report.reasons() + "\n" + reasonsOf(opened, false),
                LEGAL_BASIS,
                nameOf(hearing.commission()));
        Outcome outcome =
                !accepted ? Outcome.REJECTED : substituted == null ? Outcome.REMANDED : Outcome.valueOf(substituted);
        letters.decision(files.get(caseId), appeal, contestedDecision, decision, outcome, told(hearing, opened));
        Date serviceDueAt = signed(appeal, decision);
        if (accepted) {
            conclude(appeal, substituted == null ? Result.REMANDED : Result.SUBSTITUTED, substituted);
        }
        return new Signed(accepted, serviceDueAt);
    }

    /** Tells supervisors that the fifteen days have passed, and starts the extension; nothing is deemed decided. */
    @Transactional
    public void escalateOverdue(CaseId caseId) {
        Appeal appeal = appeals.get(caseId);
        clocks.startExtension(caseId, appeal.province());
        journal.record(caseId, appeal.province(), "APPEAL_OVERDUE", clock.instant(), "UY 100", Map.of());
    }

    /** Tells supervisors that the extension has passed, too; nothing is deemed decided. */
    @Transactional
    public void escalateOverdueExtension(CaseId caseId) {
        Appeal appeal = appeals.get(caseId);
        journal.record(caseId, appeal.province(), "APPEAL_EXTENSION_OVERDUE", clock.instant(), "UY 100", Map.of());
    }

    void conclude(Appeal appeal, Result result, @org.jspecify.annotations.Nullable String substitutedOutcome) {
        Instant now = clock.instant();
        journal.record(
                appeal.caseId(), appeal.province(), "APPEAL_CONCLUDED", now, "YUKK 80", Map.of("result", result));
        events.publishEvent(new AppealConcluded(
                appeal.caseId(),
                appeal.contestedCaseId(),
                appeal.contestedDecisionId(),
                result,
                substitutedOutcome,
                now));
    }

    private Decision record(
            CaseId caseId, String outcome, String facts, String reasons, String legalBasis, String authority) {
        return decisions.record(new NewDecision(
                caseId,
                KIND,
                outcome,
                facts,
                reasons,
                legalBasis,
                authority,
                COURT,
                currentActor.get().userId(),
                clock.instant()));
    }

    private Date signed(Appeal appeal, Decision decision) {
        CaseId caseId = appeal.caseId();
        appeals.decided(caseId, decision.id().value());
        clocks.met(caseId, "DL-CM-02", decision.decidedAt());
        clocks.met(caseId, "DL-CM-03", decision.decidedAt());
        files.enterStage(caseId, "DECIDED", WaitingReason.SERVICE);
        return clocks.taskDue("DL-PR-08", decision.decidedAt());
    }

    private void requireSigned(boolean signed) {
        new FieldChecks(clock)
                .require(signed, "signed", "required", "Karar imzalanmalıdır.", "The decision must be signed.")
                .refuseIfAny();
    }

    private void refuseConflict(Appeal appeal) {
        if (deliberations
                .conflictOf(appeal.caseId(), currentActor.get().userId())
                .isPresent()) {
            throw AppealRefusals.inConflict();
        }
    }

    private String nameOf(String commission) {
        return commissions.all().stream()
                .filter(known -> known.id().equals(commission))
                .map(Commissions.Commission::name)
                .findFirst()
                .orElse(CommissionLetters.COMMISSION);
    }

    private Deliberation told(Hearing hearing, Opened opened) {
        boolean observed = sessions.get(hearing.session()).attendance().stream().anyMatch(who -> who.seat() == null);
        List<Vote> votes =
                opened.votes().stream().sorted(Comparator.comparing(Vote::seat)).toList();
        return new Deliberation(
                votes.stream()
                        .map(vote ->
                                new CommissionDecisionLetter.Member(vote.seat().label(), vote.userId()))
                        .toList(),
                observed,
                opened.accepting() + " kabul, " + opened.rejecting() + " ret oyu"
                        + (opened.byTie() ? "; oyların eşitliği nedeniyle başkanın oyu doğrultusunda" : "")
                        + ".",
                votes.stream()
                        .filter(Vote::dissent)
                        .map(vote ->
                                new CommissionDecisionLetter.Dissent(vote.seat().label(), vote.reasons()))
                        .toList());
    }

    private static String reasonsOf(Opened opened, boolean dissent) {
        return opened.votes().stream()
                .filter(vote -> vote.dissent() == dissent)
                .sorted(Comparator.comparing(Vote::seat))
                .map(vote -> vote.seat().label() + ": " + vote.reasons())
                .collect(Collectors.joining("\n"));
    }
}
