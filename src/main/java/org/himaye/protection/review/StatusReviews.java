package org.himaye.protection.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.CaseState;
import org.himaye.casefile.CaseType;
import org.himaye.casefile.Decision;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.NewDecision;
import org.himaye.casefile.WaitingReason;
import org.himaye.notification.DecisionServed;
import org.himaye.notification.ServiceCorrected;
import org.himaye.protection.review.RecordHolderAnswerSubmission.Manner;
import org.himaye.protection.review.StatusReviewTables.Held;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the review of a status, tells the holder in writing and waits for what they say (YUKK 85/4). The file of the status is
 * open while it is reviewed, so that the guard keeps its bar (INV-02).
 */
@Service
public class StatusReviews {

    /** Cessation and cancellation are for the Presidency. */
    static final String AUTHORITY = "Göç İdaresi Başkanlığı";

    private static final String NOTICE = "STATUS_REVIEW_NOTICE";

    private final StatusReviewTables tables;
    private final StatusReviewClocks clocks;
    private final StatusReviewLetters letters;
    private final StatusReviewProcess process;
    private final CaseFiles files;
    private final Decisions decisions;
    private final CaseJournal journal;
    private final CurrentActor currentActor;
    private final Clock clock;

    StatusReviews(
            StatusReviewTables tables,
            StatusReviewClocks clocks,
            StatusReviewLetters letters,
            StatusReviewProcess process,
            CaseFiles files,
            Decisions decisions,
            CaseJournal journal,
            CurrentActor currentActor,
            Clock clock) {
        this.tables = tables;
        this.clocks = clocks;
        this.letters = letters;
        this.process = process;
        this.files = files;
        this.decisions = decisions;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Opens a review of the status of the person for whom the file was opened; the status goes on. Family members who were given
     * the status with that person keep it, whatever comes of the review. Their own status cannot be reviewed yet: the decision, the
     * routes and the file all know one person.
     *
     * @param caseNumber number of the file in which the status was given
     * @param ground what may end the status
     * @param facts what has become known
     * @return identifier of the review
     * @throws Refusal {@link StatusReviewProblem#NO_STATUS} unless a final decision gave a status that has not ended,
     *     {@link StatusReviewProblem#REVIEWED_ALREADY}, {@link StatusReviewProblem#GROUND_DOES_NOT_FIT}
     */
    @Transactional
    public UUID open(String caseNumber, StatusReviewGround ground, String facts) {
        CaseFile file = files.byNumber(caseNumber);
        Held held = file.type() == CaseType.PROTECTION ? tables.held(file.id()).orElse(null) : null;
        if (held == null) {
            throw StatusReviewRefusals.noStatus();
        }
        if (tables.open(file.id()).isPresent()) {
            throw StatusReviewRefusals.reviewedAlready();
        }
        if (file.state() != CaseState.CLOSED) {
            throw StatusReviewRefusals.noStatus();
        }
        if (!ground.fits(held.status())) {
            throw StatusReviewRefusals.groundDoesNotFit(ground);
        }
        Instant now = now();
        UUID id = UUID.randomUUID();
        tables.open(id, file.id(), file.province(), file.personId(), held, ground, facts, actor(), now);
        files.reopen(file.id(), "STATUS_REVIEW", ground.article(), now);
        journal.record(
                file.id(),
                file.province(),
                "STATUS_REVIEW_OPENED",
                now,
                ground.article(),
                Map.of("review", id, "status", held.status(), "ground", ground));
        process.start(file.id(), file.province(), file.caseNumber(), id, clocks.due("DL-PR-08", now));
        return id;
    }

    /**
     * A review as people follow it.
     *
     * @param review identifier
     * @param status code of the status
     * @param ground what may end it
     * @param openedAt when it was opened
     * @param step what is waited for
     * @param answerUntil until when the holder is waited for; null until the notice was served
     * @param outcome how it ended; null while it is open
     */
    public record Followed(
            UUID review,
            String status,
            StatusReviewGround ground,
            Instant openedAt,
            String step,
            @Nullable Instant answerUntil,
            @Nullable StatusOutcome outcome) {}

    /**
     * Returns the reviews of a file, oldest first.
     *
     * @throws Refusal not found, also where the caller may not see the file
     */
    @Transactional(readOnly = true)
    public List<Followed> of(String caseNumber) {
        Instant now = now();
        return tables.of(files.byNumber(caseNumber).id()).stream()
                .map(review -> new Followed(
                        review.id(),
                        review.status(),
                        review.ground(),
                        review.openedAt(),
                        review.step(now),
                        review.answerUntil(),
                        review.outcome()))
                .toList();
    }

    /**
     * A notice that was written.
     *
     * @param decisionId what is to be served
     * @param serviceDueAt when it should be served
     */
    public record Noticed(UUID decisionId, Date serviceDueAt) {}

    /** Writes the notice that the status is evaluated anew, with its reasons (YUKK 85/4). */
    @Transactional
    public Noticed issueNotice(UUID id, IssueReviewNoticeSubmission submission) {
        StatusReview review = openReview(id);
        if (review.noticeId() != null) {
            throw StatusReviewRefusals.stepNotPossible(
                    "Bildirim zaten düzenlenmiştir.", "The notice has been written already.");
        }
        Instant now = now();
        CaseFile file = files.get(review.caseId());
        Decision notice = decisions.record(new NewDecision(
                file.id(),
                NOTICE,
                "REEVALUATION",
                review.facts(),
                submission.reasons(),
                review.ground().article() + ", 85/4",
                AUTHORITY,
                List.of(),
                actor(),
                now));
        tables.addNotice(review, notice.id().value(), actor(), now);
        letters.notice(file, review, notice);
        journal.record(
                file.id(),
                file.province(),
                "STATUS_REVIEW_NOTICE_ISSUED",
                now,
                "YUKK 85/4",
                Map.of("review", id, "notice", notice.decisionNumber()));
        files.enterStage(file.id(), "STATUS_REVIEW", WaitingReason.SERVICE);
        return new Noticed(notice.id().value(), clocks.due("DL-PR-08", now));
    }

    /** Starts the time to answer once the notice has reached the person. */
    @EventListener
    void served(DecisionServed event) {
        tables.open(event.caseId())
                .filter(review -> event.decisionId().equals(review.noticeId()) && review.answerUntil() == null)
                .ifPresent(review -> {
                    Instant now = now();
                    Instant until = clocks.startAnswer(review.caseId(), review.province(), event.notifiedOn());
                    tables.addHearing(review, event.notifiedOn(), until, now);
                    journal.record(
                            review.caseId(),
                            review.province(),
                            "STATUS_REVIEW_ANSWER_AWAITED",
                            now,
                            "YUKK 85/4",
                            Map.of("review", review.id(), "notifiedOn", event.notifiedOn(), "answerUntil", until));
                    files.enterStage(review.caseId(), "STATUS_REVIEW", null);
                });
    }

    /** Lets the holder be waited for until its clock says, once the service of the notice was corrected (YUKK 85/4, INV-50). */
    @EventListener
    void corrected(ServiceCorrected event) {
        tables.open(event.caseId())
                .filter(review -> event.decisionId().equals(review.noticeId()) && review.answerUntil() != null)
                .ifPresent(review -> {
                    Instant until = clocks.answerUntil(review.caseId());
                    if (until.equals(review.answerUntil())) {
                        return;
                    }
                    Instant now = now();
                    tables.addHearing(review, event.notifiedOn(), until, now);
                    journal.record(
                            review.caseId(),
                            review.province(),
                            "STATUS_REVIEW_ANSWER_AWAITED",
                            now,
                            "YUKK 85/4",
                            Map.of("review", review.id(), "notifiedOn", event.notifiedOn(), "answerUntil", until));
                });
    }

    /**
     * Returns when the answer should be recorded, or that none came in time.
     *
     * @throws Refusal {@link StatusReviewProblem#HOLDER_NOT_HEARD} if the notice was not served
     */
    @Transactional(readOnly = true)
    public Date answerDueAt(UUID id) {
        Instant until = openReview(id).answerUntil();
        if (until == null) {
            throw StatusReviewRefusals.notHeard();
        }
        return clocks.due("DL-PR-08", until);
    }

    /**
     * Records what the holder has said or, once the time has passed, that no answer came. What was handed in on the last day counts,
     * whenever it is recorded.
     *
     * @return when a decision should be drafted
     */
    @Transactional
    public Date answer(UUID id, RecordHolderAnswerSubmission submission) {
        StatusReview review = openReview(id);
        if (review.answerUntil() == null || review.answered() || review.decisionId() != null) {
            throw StatusReviewRefusals.stepNotPossible(
                    "Beklenen bir cevap yok.", "No answer is awaited: the notice was not served, or it was answered.");
        }
        if (submission.manner() == Manner.NONE) {
            recordSilence(review);
        } else {
            recordAnswer(review, submission);
        }
        return clocks.due("DL-PR-08", now());
    }

    private void recordAnswer(StatusReview review, RecordHolderAnswerSubmission submission) {
        LocalDateTime at = submission.answeredAt();
        new FieldChecks(clock)
                .present(at, "answeredAt")
                .notInTheFuture(at, "answeredAt")
                .notBefore(
                        at == null ? null : FieldChecks.instant(at),
                        review.openedAt().truncatedTo(ChronoUnit.MINUTES),
                        "answeredAt",
                        "the review")
                .present(submission.answer(), "answer")
                .requireByLaw(
                        "YUKK 70/2",
                        submission.interpreterOffered(),
                        "interpreterOffered",
                        "required",
                        "Ücretsiz tercüman önerilmelidir.",
                        "An interpreter is offered free of charge.")
                .refuseIfAny();
        Instant answeredAt = FieldChecks.instant(Objects.requireNonNull(at));
        tables.addAnswer(
                review,
                submission.manner().name(),
                answeredAt,
                Objects.requireNonNull(submission.answer()),
                actor(),
                now());
        clocks.answered(review.caseId(), answeredAt);
        journal.record(
                review.caseId(),
                review.province(),
                "STATUS_HOLDER_ANSWERED",
                answeredAt,
                "YUKK 85/4",
                Map.of("review", review.id(), "manner", submission.manner()));
    }

    private void recordSilence(StatusReview review) {
        Instant now = now();
        new FieldChecks(clock)
                .requireByLaw(
                        "YUKK 85/4",
                        review.heardAt(now),
                        "manner",
                        "period-running",
                        "Cevap süresi dolmadan cevapsız geçtiği kaydedilemez.",
                        "That no answer came is recorded once the time to answer has passed.")
                .refuseIfAny();
        clocks.unanswered(review.caseId());
        journal.record(
                review.caseId(),
                review.province(),
                "STATUS_HOLDER_DID_NOT_ANSWER",
                now,
                "YUKK 85/4",
                Map.of("review", review.id()));
    }

    /** Returns a review that is not over. */
    StatusReview openReview(UUID id) {
        return tables.find(id)
                .filter(review -> review.outcome() == null)
                .orElseThrow(() ->
                        StatusReviewRefusals.stepNotPossible("Süren bir inceleme yok.", "There is no open review."));
    }

    private String actor() {
        return currentActor.get().userId();
    }

    /** Returns the present as the engine's timers and the database both keep it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
