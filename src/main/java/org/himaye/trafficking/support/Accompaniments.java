package org.himaye.trafficking.support;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.himaye.shared.CaseId;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.TaskInHand;
import org.himaye.trafficking.compartment.VictimFiles;
import org.himaye.trafficking.support.AccompanySubmission.Step;
import org.himaye.trafficking.support.AssessRiskSubmission.Place;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens while support runs: services, changes of place, and what is to follow (law note 4.a, step 7). */
@Service
public class Accompaniments {

    private final SupportTables tables;
    private final RunningSupports supports;
    private final Placements placements;
    private final VictimFiles files;
    private final SupportEndings endings;
    private final Clock clock;

    Accompaniments(
            SupportTables tables,
            RunningSupports supports,
            Placements placements,
            VictimFiles files,
            SupportEndings endings,
            Clock clock) {
        this.tables = tables;
        this.supports = supports;
        this.placements = placements;
        this.files = files;
        this.endings = endings;
        this.clock = clock;
    }

    /** What the file says about a service. */
    record Service(SupportService service, String provider, String note) {}

    /**
     * What follows.
     *
     * @param nextStep {@code STAY}, {@code PLACE}, {@code REVIEW}, {@code RETURN} or {@code END}
     * @param place where to look for a place
     * @param next when to look at the support again
     */
    public record Accompanied(String nextStep, Place place, SupportProcedure.Review next) {}

    /** Records one thing; consent taken back ends the support at once (İTY). */
    @Transactional
    public Accompanied record(TaskInHand task, AccompanySubmission submission) {
        CaseId file = task.caseId();
        Support support = supports.get(file);
        boolean child = supports.isChild(file);
        Optional<Placement> stay = tables.placement(file);
        boolean moves = submission.step() == Step.LEFT_PLACE || submission.step() == Step.NEW_PLACE;
        Instant happenedAt = FieldChecks.instant(submission.happenedAt());
        boolean service = submission.step() == Step.SERVICE;
        new FieldChecks(clock)
                .notInTheFuture(submission.happenedAt(), "happenedAt")
                .notBefore(happenedAt, support.begunAt().truncatedTo(ChronoUnit.MINUTES), "happenedAt", "the decision")
                .require(
                        service == (submission.service() != null),
                        "service",
                        "inconsistent",
                        "Hizmet türü yalnız hizmet kaydında ve o zaman mutlaka seçilir.",
                        "A kind of service belongs to a service, and only there.")
                .require(
                        !service || submission.provider() != null,
                        "provider",
                        "required",
                        "Bu alan zorunludur.",
                        "This field is required.")
                .notBefore(
                        moves ? happenedAt : null,
                        stay.map(placement -> placement.placedAt().truncatedTo(ChronoUnit.MINUTES))
                                .orElse(null),
                        "happenedAt",
                        "the placement")
                .require(
                        submission.step() != Step.LEFT_PLACE || stay.isPresent(),
                        "step",
                        "not-placed",
                        "Kişi kayıtlı bir yerde kalmıyor.",
                        "The person lives in no shelter on record.")
                .refuseIfAny();
        SupportProcedure.Review next = supports.nextReview(file);
        switch (submission.step()) {
            case SERVICE ->
                files.enter(
                        file,
                        "SERVICE_GIVEN",
                        RunningSupports.REGULATION,
                        happenedAt,
                        new Service(
                                java.util.Objects.requireNonNull(submission.service()),
                                String.valueOf(submission.provider()),
                                submission.note()));
            case LEFT_PLACE, NEW_PLACE -> placements.leave(file, happenedAt, submission.note());
            case CONSENT_WITHDRAWN -> endings.end(file, EndReason.OWN_WISH, RunningSupports.REGULATION, happenedAt);
            case REVIEW, RETURN -> {
                // The next form asks.
            }
        }
        return new Accompanied(
                switch (submission.step()) {
                    case SERVICE, LEFT_PLACE -> "STAY";
                    case NEW_PLACE -> "PLACE";
                    case REVIEW -> "REVIEW";
                    case RETURN -> "RETURN";
                    case CONSENT_WITHDRAWN -> "END";
                },
                child ? Place.CHILD_INSTITUTION : Place.SHELTER,
                next);
    }
}
