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
import org.himaye.trafficking.compartment.VictimFile;
import org.himaye.trafficking.compartment.VictimFiles;
import org.himaye.trafficking.identification.HoldIdentificationInterviewSubmission.Outcome;
import org.himaye.trafficking.identification.HoldIdentificationInterviewSubmission.Specialist;
import org.himaye.trafficking.referral.VictimIdentity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds identification interviews: in private, with consent, interpreter, and a specialist for a child (law note 4.a, step 3). */
@Service
public class IdentificationInterviews {

    private static final String TURKISH = "TR";
    private static final String FIRST_INTERVIEW = "DL-TH-04";
    private static final String ARTICLE = "İTY";
    private static final String OVERDUE = "INTERVIEW_OVERDUE";

    private final VictimFiles files;
    private final VictimClocks clocks;
    private final IdentificationTables tables;
    private final IdentificationPeriods periods;
    private final CurrentActor currentActor;
    private final Clock clock;

    IdentificationInterviews(
            VictimFiles files,
            VictimClocks clocks,
            IdentificationTables tables,
            IdentificationPeriods periods,
            CurrentActor currentActor,
            Clock clock) {
        this.files = files;
        this.clocks = clocks;
        this.tables = tables;
        this.periods = periods;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * What follows from an interview, or from the attempt.
     *
     * @param contactOver whether the first contact is over; as long as nobody was reached, not before the time for it has
     *     lapsed and that is on record (DL-TH-04)
     * @param dueAt when the assessment is due
     */
    public record Held(boolean contactOver, Date dueAt) {}

    /** Records an interview that was held, which alone meets its time limit (DL-TH-04), or why none was. */
    @Transactional
    public Held hold(TaskInHand task, HoldIdentificationInterviewSubmission submission) {
        AtWork.require(currentActor);
        VictimFile of = files.get(task.caseId());
        CaseId file = of.id();
        VictimIdentity identity =
                files.latest(file, VictimIdentity.KIND, VictimIdentity.class).orElseThrow(AtWork::notAtThisStep);
        boolean child = identity.ageGroup().isTreatedAsChild();
        Instant heldAt = FieldChecks.instant(submission.heldAt());
        check(of, submission, heldAt, child);
        boolean held = submission.outcome() == Outcome.HELD;
        if (held) {
            tables.addInterview(file, heldAt, child, submission.specialist(), submission.interpreter() != null);
            clocks.met(file, FIRST_INTERVIEW, heldAt);
        }
        files.enter(file, held ? "INTERVIEW_HELD" : "INTERVIEW_NOT_HELD", ARTICLE, heldAt, submission);
        boolean contactOver = submission.outcome() != Outcome.NOT_REACHED
                || files.latest(file, OVERDUE, Overdue.class).isPresent();
        return new Held(contactOver, periods.assessment());
    }

    /** What the file says about an interview that is overdue. */
    record Overdue(String rule) {}

    /** Records, where the team sees it, that the first interview is overdue; decides nothing (INV-39). */
    @Transactional
    public void escalate(CaseId file) {
        files.enter(file, OVERDUE, ARTICLE, clock.instant(), new Overdue(FIRST_INTERVIEW));
    }

    private void check(
            VictimFile file, HoldIdentificationInterviewSubmission submission, Instant heldAt, boolean child) {
        boolean held = submission.outcome() == Outcome.HELD;
        new FieldChecks(clock)
                .notInTheFuture(submission.heldAt(), "heldAt")
                .notBefore(heldAt, file.openedAt().truncatedTo(ChronoUnit.MINUTES), "heldAt", "the referral")
                .require(
                        !held || submission.privateSetting(),
                        "privateSetting",
                        "required",
                        "Görüşme yalnız ve güvenli bir ortamda yapılır.",
                        "An interview is held in private and in safety.")
                .require(
                        !held || submission.consentGiven(),
                        "consentGiven",
                        "required",
                        "Aydınlatılmış rıza olmadan görüşülmez.",
                        "Nobody is interviewed without informed consent.")
                .require(
                        !held || submission.language().equals(TURKISH) || submission.interpreter() != null,
                        "interpreter",
                        "required",
                        "Türkçe dışındaki görüşmede tercüman bulunur.",
                        "An interpreter takes part unless the language is Turkish.")
                .requireByLaw(
                        ARTICLE,
                        !held || !child || submission.specialist() != Specialist.NONE,
                        "specialist",
                        "required",
                        "Çocukla psikolog veya sosyal çalışmacı birlikte görüşür.",
                        "A psychologist or social worker takes part in the interview of a child.")
                .require(
                        (submission.specialist() != Specialist.NONE) == (submission.specialistName() != null),
                        "specialistName",
                        "inconsistent",
                        "Uzmanın adı, uzman varsa ve o zaman mutlaka yazılır.",
                        "A specialist is named, and only then.")
                .refuseIfAny();
    }
}
