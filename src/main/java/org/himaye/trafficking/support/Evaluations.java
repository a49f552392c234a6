package org.himaye.trafficking.support;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.DecisionTables;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LegalTime;
import org.himaye.shared.TaskInHand;
import org.himaye.trafficking.compartment.VictimFile;
import org.himaye.trafficking.compartment.VictimFiles;
import org.himaye.trafficking.support.EvaluateSupportSubmission.ExtensionGround;
import org.himaye.trafficking.support.EvaluateSupportSubmission.Proposal;
import org.himaye.trafficking.support.EvaluateSupportSubmission.ProposedEnd;
import org.himaye.trafficking.support.EvaluateSupportSubmission.Recontact;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Evaluation reports: what DT-19 says about the permit, and what the case manager proposes (YUKK 49; İTY 3/1-d). */
@Service
public class Evaluations {

    private static final String NO_ADVICE = "NONE";

    private final SupportTables tables;
    private final RunningSupports supports;
    private final SupportEndings endings;
    private final SupportLetters letters;
    private final Permits permits;
    private final VictimFiles files;
    private final DecisionTables decisions;
    private final CurrentActor currentActor;
    private final Clock clock;

    Evaluations(
            SupportTables tables,
            RunningSupports supports,
            SupportEndings endings,
            SupportLetters letters,
            Permits permits,
            VictimFiles files,
            DecisionTables decisions,
            CurrentActor currentActor,
            Clock clock) {
        this.tables = tables;
        this.supports = supports;
        this.endings = endings;
        this.letters = letters;
        this.permits = permits;
        this.files = files;
        this.decisions = decisions;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * What the file says about an evaluation.
     *
     * @param report what was written
     * @param advice what DT-19 says: GRANT, EXTEND, CANCEL, NO_EXTENSION or NONE
     * @param evaluatedBy account name
     */
    public record Evaluation(EvaluateSupportSubmission report, String advice, String evaluatedBy) {}

    /** What the file says about a day that came near or went by. */
    record Reminder(LocalDate day) {}

    /**
     * What follows from a report.
     *
     * @param followUp {@code DECIDE}, {@code END} or {@code CONTINUE}
     * @param next when to look at it again
     */
    public record Evaluated(String followUp, SupportProcedure.Review next) {}

    /** Records an evaluation report. What the case manager may end alone ends here; the rest is for the governorate. */
    @Transactional
    public Evaluated evaluate(TaskInHand task, EvaluateSupportSubmission submission) {
        CaseId file = task.caseId();
        Support support = supports.get(file);
        VictimFile of = files.get(file);
        Optional<Map<String, Object>> row = advice(of, submission);
        String advice = row.map(each -> String.valueOf(each.get("result"))).orElse(NO_ADVICE);
        Instant evaluatedAt = FieldChecks.instant(submission.evaluatedAt());
        check(of, support, submission, advice, evaluatedAt);
        var evaluation = new Evaluation(submission, advice, currentActor.get().userId());
        files.enter(file, "SUPPORT_EVALUATED", RunningSupports.REGULATION, evaluatedAt, evaluation);
        letters.evaluation(of, tables.permits(file), evaluation);
        if (submission.proposal() == Proposal.END) {
            EndReason reason = EndReason.valueOf(String.valueOf(submission.endReason()));
            SupportProcedure.Review next = supports.nextReview(file);
            endings.end(file, reason, RunningSupports.REGULATION, evaluatedAt);
            return new Evaluated("END", next);
        }
        return new Evaluated(
                submission.proposal() == Proposal.CONTINUE ? "CONTINUE" : "DECIDE", supports.nextReview(file));
    }

    /** Reminds the team, once for each last day, that it comes near. */
    @Transactional
    public void remind(CaseId file, LocalDate lastDay) {
        note(file, "REVIEW_REMINDED", lastDay);
    }

    /** Puts on record, once for each last day, that it went by without a decision; nothing else follows from it. */
    @Transactional
    public void recordOverdue(CaseId file, LocalDate lastDay) {
        note(file, "REVIEW_OVERDUE", lastDay);
    }

    private void note(CaseId file, String kind, LocalDate lastDay) {
        if (tables.find(file).filter(Support::isRunning).isEmpty()) {
            return;
        }
        Reminder reminder = new Reminder(lastDay);
        if (!files.all(file, kind, Reminder.class).contains(reminder)) {
            files.enter(file, kind, null, clock.instant(), reminder);
        }
    }

    private Optional<Map<String, Object>> advice(VictimFile of, EvaluateSupportSubmission submission) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("permitNeeded", of.foreigner());
        facts.put("permitGranted", permits.isGranted(of.id()) && !tables.isCancelled(of.id()));
        facts.put("recontact", submission.recontact().name());
        facts.put("extensionGround", submission.extensionGround().name());
        facts.put("capReached", permits.isCapReached(of.id()));
        return decisions.evaluate("victim-permit", facts).stream().findFirst();
    }

    private void check(
            VictimFile of, Support support, EvaluateSupportSubmission submission, String advice, Instant evaluatedAt) {
        Proposal proposal = submission.proposal();
        boolean ownInitiative = submission.recontact() == Recontact.OWN_INITIATIVE;
        FieldChecks checks = new FieldChecks(clock)
                .notInTheFuture(submission.evaluatedAt(), "evaluatedAt")
                .notBefore(
                        evaluatedAt, support.begunAt().truncatedTo(ChronoUnit.MINUTES), "evaluatedAt", "the decision")
                .require(
                        (proposal == Proposal.EXTEND) == (submission.months() != null),
                        "months",
                        "inconsistent",
                        "Süre yalnız uzatma önerilirken ve o zaman mutlaka yazılır.",
                        "A length belongs to an extension, and only there.")
                .require(
                        (proposal == Proposal.END) == (submission.endReason() != null),
                        "endReason",
                        "inconsistent",
                        "Neden yalnız sona erme önerilirken ve o zaman mutlaka yazılır.",
                        "A reason belongs to an ending, and only there.")
                .require(
                        submission.endReason() != ProposedEnd.NOT_CONFIRMED || support.refuted(),
                        "endReason",
                        "not-refuted",
                        "Ön karar sürüyor.",
                        "The suspicion stands.")
                .requireByLaw(
                        "YUKK 48/1",
                        !support.refuted() || proposal == Proposal.END,
                        "proposal",
                        "suspicion-refuted",
                        "Ön karar doğrulanmadı; destek sona erer.",
                        "The suspicion was not confirmed; the support ends.")
                .requireByLaw(
                        "YUKK 49/2",
                        support.refuted() || ownInitiative == (proposal == Proposal.CANCEL),
                        "proposal",
                        ownInitiative ? "cancellation-due" : "no-recontact",
                        "İptal, yalnız kişinin kendi girişimiyle kurduğu temasta ve o zaman mutlaka önerilir.",
                        "A cancellation follows contact by the person’s own initiative, and nothing else.");
        if (proposal == Proposal.EXTEND) {
            checks.requireByLaw(
                            "YUKK 49/1",
                            of.foreigner(),
                            "proposal",
                            "no-permit-needed",
                            "Türk vatandaşının izne ihtiyacı yoktur.",
                            "A citizen needs no permit.")
                    .requireByLaw(
                            "YUKK 49/1",
                            submission.extensionGround() != ExtensionGround.NONE,
                            "extensionGround",
                            "required",
                            "Uzatma için güvenlik, sağlık veya özel durum gerekir.",
                            "An extension needs reasons of security, health or a special situation.")
                    .requireByLaw(
                            "YUKK 49/1",
                            !advice.equals("NO_EXTENSION"),
                            "proposal",
                            "cap-reached",
                            "Üç yıllık süre dolmuştur; uzatma yapılamaz.",
                            "Three years are used up; there is no extension.")
                    .requireByLaw(
                            "YUKK 49/1",
                            !of.foreigner() || !isOver(of, evaluatedAt),
                            "proposal",
                            "permit-over",
                            "Süresi bitmiş izin uzatılamaz.",
                            "A permit that is over is not extended.");
        }
        checks.requireByLaw(
                        "YUKK 49/1",
                        !advice.equals("NO_EXTENSION") || submission.otherPermitAssessed(),
                        "otherPermitAssessed",
                        "required",
                        "Üç yıl dolmadan önce insani veya başka bir ikamet izni değerlendirilir.",
                        "A humanitarian or other permit is to be assessed before the three years are over.")
                .refuseIfAny();
    }

    private boolean isOver(VictimFile of, Instant evaluatedAt) {
        return tables.lastPermit(of.id())
                .filter(last -> !LegalTime.dayOf(evaluatedAt).isAfter(last.endsOn()))
                .isEmpty();
    }
}
