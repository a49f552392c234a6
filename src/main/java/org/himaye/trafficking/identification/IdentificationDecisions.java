package org.himaye.trafficking.identification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.himaye.shared.TaskInHand;
import org.himaye.trafficking.compartment.VictimFile.Stage;
import org.himaye.trafficking.compartment.VictimFiles;
import org.himaye.trafficking.identification.DecideIdentificationSubmission.Result;
import org.himaye.trafficking.identification.IdentificationTables.Proposal;
import org.himaye.trafficking.identification.IdentificationTables.Sheet;
import org.himaye.trafficking.referral.VictimReferrals;
import org.himaye.trafficking.support.VictimSupport;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The governorate's decision on a proposal of two experts (law note 4.a, step 4). */
@Service
public class IdentificationDecisions {

    private static final String ARTICLE = "İTY";

    private final VictimFiles files;
    private final VictimReferrals referrals;
    private final VictimSupport support;
    private final IdentificationTables tables;
    private final IdentificationPeriods periods;
    private final IdentificationLetters letters;
    private final CurrentActor currentActor;
    private final Clock clock;

    IdentificationDecisions(
            VictimFiles files,
            VictimReferrals referrals,
            VictimSupport support,
            IdentificationTables tables,
            IdentificationPeriods periods,
            IdentificationLetters letters,
            CurrentActor currentActor,
            Clock clock) {
        this.files = files;
        this.referrals = referrals;
        this.support = support;
        this.tables = tables;
        this.periods = periods;
        this.letters = letters;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * What follows from the governorate's word.
     *
     * @param decided whether a decision was taken
     * @param dueAt when the next step is due
     */
    public record Answered(boolean decided, Date dueAt) {}

    /** Records a decision (DOC-27) and tells the removal guard, or that the governorate wants to know more. */
    @Transactional
    public Answered decide(TaskInHand task, DecideIdentificationSubmission submission) {
        String decider = AtWork.require(currentActor);
        CaseId file = files.get(task.caseId()).id();
        Proposal proposal = tables.lastProposal(file)
                .filter(newest -> tables.isSeconded(newest.id()))
                .orElseThrow(AtWork::notAtThisStep);
        if (tables.participants(file).contains(decider)) {
            throw new Refusal(
                    IdentificationProblem.DECIDER_TOOK_PART,
                    new LocalizedText(
                            "Görüşen, değerlendiren veya öneren kişi karar veremez; başka bir yetkili imzalamalıdır.",
                            "Whoever interviewed, assessed or proposed cannot decide; another authorised person must."),
                    ARTICLE);
        }
        Sheet sheet = tables.lastSheet(file).orElseThrow(AtWork::notAtThisStep);
        boolean returned = submission.result() == Result.RETURNED;
        IdentificationResult result = returned
                ? null
                : IdentificationResult.valueOf(submission.result().name());
        FieldChecks checks = new FieldChecks(clock);
        ChildProtection.check(checks, sheet, result, submission.ground());
        checks.refuseIfAny();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (result == null) {
            files.enter(file, "IDENTIFICATION_RETURNED", null, now, submission);
            return new Answered(false, periods.assessment());
        }
        tables.addDecision(file, proposal.id(), result, submission.ground(), now);
        IdentificationDecided decision =
                new IdentificationDecided(result, submission.ground(), submission.reasons(), now);
        files.enter(file, IdentificationDecided.KIND, ARTICLE, now, decision);
        referrals.conclude(file, result.outcome(), now);
        settleSuspicion(file, result, now);
        letters.decision(file, decision);
        return new Answered(true, periods.service());
    }

    /** A support that has begun under a strong suspicion knows at once what came of it: it may end before the person is told. */
    private void settleSuspicion(CaseId file, IdentificationResult result, Instant decidedAt) {
        if (files.get(file).stage() == Stage.SUPPORT) {
            switch (result) {
                case IDENTIFIED -> support.suspicionConfirmed(file, decidedAt);
                case NOT_IDENTIFIED -> support.suspicionRefuted(file, decidedAt);
                case STRONG_SUSPICION -> {
                    // It stands as before.
                }
            }
        }
    }
}
