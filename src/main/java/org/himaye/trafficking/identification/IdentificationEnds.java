package org.himaye.trafficking.identification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.TaskInHand;
import org.himaye.trafficking.compartment.VictimClocks;
import org.himaye.trafficking.compartment.VictimFile.Stage;
import org.himaye.trafficking.compartment.VictimFiles;
import org.himaye.trafficking.referral.VictimIdentity;
import org.himaye.trafficking.support.VictimSupport;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the person what was decided, and begins the support or closes the file (law note 4.a, steps 4 and 5). */
@Service
public class IdentificationEnds {

    private static final String ARTICLE = "İTY";
    private static final String SERVED = "IDENTIFICATION_SERVED";
    private static final String TURKISH = "TR";

    private final VictimFiles files;
    private final VictimClocks clocks;
    private final IdentificationPeriods periods;
    private final VictimSupport support;
    private final CurrentActor currentActor;
    private final Clock clock;

    IdentificationEnds(
            VictimFiles files,
            VictimClocks clocks,
            IdentificationPeriods periods,
            VictimSupport support,
            CurrentActor currentActor,
            Clock clock) {
        this.files = files;
        this.clocks = clocks;
        this.periods = periods;
        this.support = support;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * What follows from the service.
     *
     * @param measuresFollow whether support follows
     * @param conclusive whether the identification is complete: nothing is left to find out, or the file was closed meanwhile
     * @param dueAt when the next step is due
     */
    public record Served(boolean measuresFollow, boolean conclusive, Date dueAt) {}

    /** Records that the person was told, in person. */
    @Transactional
    public Served serve(TaskInHand task, ServeIdentificationSubmission submission) {
        AtWork.require(currentActor);
        CaseId file = files.get(task.caseId()).id();
        IdentificationDecided decision = decision(file);
        boolean child = files.latest(file, VictimIdentity.KIND, VictimIdentity.class)
                .map(identity -> identity.ageGroup().isTreatedAsChild())
                .orElse(false);
        Instant servedAt = FieldChecks.instant(submission.servedAt());
        new FieldChecks(clock)
                .notInTheFuture(submission.servedAt(), "servedAt")
                .notBefore(servedAt, decision.decidedAt().truncatedTo(ChronoUnit.MINUTES), "servedAt", "the decision")
                .require(
                        submission.language().equals(TURKISH) || submission.interpreter() != null,
                        "interpreter",
                        "required",
                        "Türkçe dışındaki bildirimde tercüman bulunur.",
                        "An interpreter takes part unless the language is Turkish.")
                .require(
                        !child || submission.representative() != null,
                        "representative",
                        "required",
                        "Çocuğa temsilcisi veya vasisiyle birlikte bildirilir.",
                        "A child is told together with a representative or guardian.")
                .require(
                        submission.rightsExplained(),
                        "rightsExplained",
                        "required",
                        "Haklar, destek ve başvuru yolları anlatılmalıdır.",
                        "Rights, support and remedies must be explained.")
                .refuseIfAny();
        files.enter(file, SERVED, ARTICLE, servedAt, submission);
        return new Served(
                decision.result().isPositive(),
                decision.result() == IdentificationResult.IDENTIFIED
                        || files.get(file).stage() == Stage.CLOSED,
                periods.reflection(decision.decidedAt()));
    }

    /** Tells whether the person has not been told yet what was decided last. */
    @Transactional(readOnly = true)
    public boolean isServiceOwed(CaseId file) {
        int decided = files.all(file, IdentificationDecided.KIND, IdentificationDecided.class)
                .size();
        return decided
                > files.all(file, SERVED, ServeIdentificationSubmission.class).size();
    }

    /** Begins the support, unless it has begun under a strong suspicion. */
    @Transactional
    public void beginSupport(CaseId file) {
        IdentificationDecided decision = decision(file);
        if (files.get(file).stage() == Stage.IDENTIFICATION) {
            support.begin(file, decision.result().outcome(), decision.decidedAt());
        }
    }

    /** Closes the file of whoever was not identified; a support that has begun is ended by its own procedure. */
    @Transactional
    public void end(CaseId file) {
        if (files.get(file).stage() == Stage.IDENTIFICATION) {
            clocks.stopAll(file, clock.instant());
            files.close(file, IdentificationResult.NOT_IDENTIFIED.name(), clock.instant());
        }
    }

    private IdentificationDecided decision(CaseId file) {
        return files.latest(file, IdentificationDecided.KIND, IdentificationDecided.class)
                .orElseThrow(AtWork::notAtThisStep);
    }
}
