package org.himaye.trafficking.support;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.himaye.deadlines.PeriodFacts;
import org.himaye.deadlines.StatutoryPeriods;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.Refusal;
import org.himaye.shared.TaskInHand;
import org.himaye.trafficking.compartment.VictimClocks;
import org.himaye.trafficking.compartment.VictimFiles;
import org.himaye.trafficking.support.EvaluateSupportSubmission.Proposal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Victim permits: thirty days first, then six months at most each, three years at most in all (YUKK 48, 49; INV-16). */
@Service
public class Permits {

    private static final String REFLECTION = "DL-TH-01";
    private static final String EXTENSION = "DL-TH-02";
    private static final String TOTAL = "DL-TH-03";
    private static final LocalizedText CAP_REACHED =
            new LocalizedText("Üç yıllık süre dolmuştur.", "Three years are used up.");

    private final SupportTables tables;
    private final RunningSupports supports;
    private final SupportEndings endings;
    private final SupportLetters letters;
    private final VictimFiles files;
    private final VictimClocks clocks;
    private final StatutoryPeriods periods;
    private final CurrentActor currentActor;
    private final Clock clock;

    Permits(
            SupportTables tables,
            RunningSupports supports,
            SupportEndings endings,
            SupportLetters letters,
            VictimFiles files,
            VictimClocks clocks,
            StatutoryPeriods periods,
            CurrentActor currentActor,
            Clock clock) {
        this.tables = tables;
        this.supports = supports;
        this.endings = endings;
        this.letters = letters;
        this.files = files;
        this.clocks = clocks;
        this.periods = periods;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** What the file says about a permit. */
    record Granted(int number, LocalDate startsOn, LocalDate endsOn, LocalDate lastPossibleDay, String reasons) {}

    /** What the file says about a permit that is no more, or about a proposal that was not followed. */
    record Refused(Proposal proposal, String reasons) {}

    /**
     * What follows from a decision.
     *
     * @param supportContinues whether the support goes on
     * @param next when to look at it again
     */
    public record Decided(boolean supportContinues, SupportProcedure.Review next) {}

    /** Returns the permits of a file, the first one first. */
    @Transactional(readOnly = true)
    public List<Permit> of(CaseId file) {
        return tables.permits(file);
    }

    /**
     * Grants the first permit, which counts from the decision that there is, or may be, a victim; the general conditions of
     * permits do not apply (YUKK 48/2). It is cut where the three years of an earlier permit that is valid yet end before it
     * (YUKK 49/1).
     *
     * @return when to look at it again
     */
    @Transactional
    public SupportProcedure.Review grant(TaskInHand task, GrantPermitSubmission submission) {
        Support support = supports.get(task.caseId());
        requireGovernorate();
        if (!files.get(task.caseId()).foreigner()
                || !tables.permits(task.caseId()).isEmpty()) {
            throw new Refusal(
                    SupportProblem.PERMIT_EXISTS,
                    new LocalizedText(
                            "İlk izin verilmiş ya da izin gerekmiyor.", "There is a permit, or none is needed."),
                    "YUKK 48/1");
        }
        LocalDate cap = supports.lastPossibleDay(task.caseId());
        Instant grantedAt = FieldChecks.instant(submission.grantedAt());
        new FieldChecks(clock)
                .notInTheFuture(submission.grantedAt(), "grantedAt")
                .notBefore(grantedAt, support.begunAt().truncatedTo(ChronoUnit.MINUTES), "grantedAt", "the decision")
                .requireByLaw(
                        "YUKK 49/1",
                        cap.isAfter(LegalTime.dayOf(support.begunAt())),
                        "grantedAt",
                        "cap-reached",
                        CAP_REACHED.tr(),
                        CAP_REACHED.en())
                .refuseIfAny();
        LocalDate startsOn = LegalTime.dayOf(support.begunAt());
        LocalDate wanted = periods.compute(REFLECTION, support.begunAt()).lastDay();
        Permit permit = new Permit(0, startsOn, wanted.isAfter(cap) ? cap : wanted);
        add(task.caseId(), "PERMIT_GRANTED", "YUKK 48/1", permit, grantedAt, submission.reasons());
        LocalDate firstDay = tables.firstPermitDay(task.caseId());
        clocks.start(
                task.caseId(),
                TOTAL,
                firstDay.isBefore(startsOn)
                        ? firstDay.atStartOfDay(LegalTime.ZONE).toInstant()
                        : support.begunAt());
        return supports.reviewBefore(permit.endsOn());
    }

    /** Follows the report or does not; whoever wrote it does not decide on it. */
    @Transactional
    public Decided decide(TaskInHand task, DecidePermitSubmission submission) {
        CaseId file = task.caseId();
        supports.get(file);
        requireGovernorate();
        Evaluations.Evaluation report = files.latest(file, "SUPPORT_EVALUATED", Evaluations.Evaluation.class)
                .orElseThrow();
        if (report.evaluatedBy().equals(currentActor.get().userId())) {
            throw new Refusal(
                    SupportProblem.OWN_REPORT,
                    new LocalizedText(
                            "Raporu yazan, raporu hakkında karar veremez.",
                            "Whoever wrote the report does not decide on it."),
                    null);
        }
        Proposal proposal = report.report().proposal();
        boolean rejected = submission.decision() == DecidePermitSubmission.Decision.REJECTED;
        Instant decidedAt = FieldChecks.instant(submission.decidedAt());
        new FieldChecks(clock)
                .notInTheFuture(submission.decidedAt(), "decidedAt")
                .notBefore(decidedAt, FieldChecks.instant(report.report().evaluatedAt()), "decidedAt", "the report")
                .requireByLaw(
                        "YUKK 49/1",
                        rejected || proposal != Proposal.EXTEND || !isCapReached(file),
                        "decision",
                        "cap-reached",
                        CAP_REACHED.tr(),
                        CAP_REACHED.en())
                .refuseIfAny();
        boolean continues = true;
        if (rejected) {
            files.enter(
                    file,
                    "PROPOSAL_REJECTED",
                    proposal == Proposal.EXTEND ? "YUKK 49/1" : articleOfCancelling(file),
                    decidedAt,
                    new Refused(proposal, submission.reasons()));
        } else if (proposal == Proposal.EXTEND) {
            extend(file, report, decidedAt, submission.reasons());
        } else {
            cancel(file, decidedAt, submission.reasons());
            continues = false;
        }
        return new Decided(continues, supports.nextReview(file));
    }

    private void requireGovernorate() {
        if (!currentActor.get().isIn(OfficerGroup.GOVERNOR_APPROVER)) {
            throw RunningSupports.notYours();
        }
    }

    /** Tells whether no extension is possible any more. */
    boolean isCapReached(CaseId file) {
        LocalDate covered = tables.lastPermit(file)
                .map(Permit::endsOn)
                .orElseGet(() -> LegalTime.dayOf(tables.find(file).orElseThrow().begunAt()));
        return !covered.isBefore(supports.lastPossibleDay(file));
    }

    /** Tells whether the person had a permit when the support began, or was given one since. */
    boolean isGranted(CaseId file) {
        return tables.lastPermit(file).isPresent()
                || tables.firstPermitDay(file)
                        .isBefore(
                                LegalTime.dayOf(tables.find(file).orElseThrow().begunAt()));
    }

    private void extend(CaseId file, Evaluations.Evaluation report, Instant decidedAt, String reasons) {
        Permit last = tables.lastPermit(file).orElseThrow();
        Instant from = last.endsOn().atStartOfDay(LegalTime.ZONE).toInstant();
        PeriodFacts facts = new PeriodFacts(from, last.endsOn(), report.report().months(), 0);
        LocalDate wanted = periods.compute(EXTENSION, facts).lastDay();
        LocalDate cap = supports.lastPossibleDay(file);
        Permit permit = new Permit(last.number() + 1, last.endsOn(), wanted.isAfter(cap) ? cap : wanted);
        add(file, "PERMIT_EXTENDED", "YUKK 49/1", permit, decidedAt, reasons);
        clocks.met(file, last.number() == 0 ? REFLECTION : EXTENSION, decidedAt);
        if (!wanted.isAfter(cap)) {
            // To the last of the three years DL-TH-03 runs already; six months would lead beyond it.
            clocks.start(file, EXTENSION, facts);
        }
    }

    private void cancel(CaseId file, Instant decidedAt, String reasons) {
        String article = articleOfCancelling(file);
        boolean permitted = tables.lastPermit(file).isPresent();
        if (permitted) {
            tables.addCancellation(file, decidedAt);
        }
        files.enter(
                file,
                permitted ? "PERMIT_CANCELLED" : "SUPPORT_CANCELLED",
                article,
                decidedAt,
                new Refused(Proposal.CANCEL, reasons));
        endings.end(file, EndReason.RECONTACT, article, decidedAt);
    }

    /** A permit is cancelled by the law; a support without one ends by the regulation. */
    private String articleOfCancelling(CaseId file) {
        return tables.lastPermit(file).isPresent() ? "YUKK 49/2" : RunningSupports.REGULATION;
    }

    private void add(CaseId file, String kind, String article, Permit permit, Instant decidedAt, String reasons) {
        tables.addPermit(file, permit, decidedAt);
        LocalDate cap = supports.lastPossibleDay(file);
        files.enter(
                file,
                kind,
                article,
                decidedAt,
                new Granted(permit.number(), permit.startsOn(), permit.endsOn(), cap, reasons));
        letters.permit(files.get(file), permit, cap);
    }
}
