package org.himaye.removal.readmission;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.deadlines.ClockState;
import org.himaye.deadlines.RunningClocks;
import org.himaye.deadlines.StatutoryPeriods;
import org.himaye.removal.readmission.ReadmissionRequest.Result;
import org.himaye.removal.readmission.RecordReadmissionReplySubmission.Answer;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.himaye.shared.TaskInHand;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records replies, the effect of silence where an agreement gives it one, and travel documents. */
@Service
public class ReadmissionReplies {

    private final Readmissions readmissions;
    private final ReadmissionAgreements agreements;
    private final CaseFiles files;
    private final RunningClocks clocks;
    private final StatutoryPeriods periods;
    private final ReadmissionLetters letters;
    private final CaseJournal journal;
    private final CurrentActor currentActor;
    private final Clock clock;

    ReadmissionReplies(
            Readmissions readmissions,
            ReadmissionAgreements agreements,
            CaseFiles files,
            RunningClocks clocks,
            StatutoryPeriods periods,
            ReadmissionLetters letters,
            CaseJournal journal,
            CurrentActor currentActor,
            Clock clock) {
        this.readmissions = readmissions;
        this.agreements = agreements;
        this.files = files;
        this.clocks = clocks;
        this.periods = periods;
        this.letters = letters;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * What follows from an answer or from silence.
     *
     * @param accepted whether the person may be handed over
     * @param documentDueAt when a travel document is due
     * @param transferDueAt when the period for the transfer is over
     */
    public record Answered(boolean accepted, Date documentDueAt, Date transferDueAt) {}

    /**
     * Records the reply of the requested state.
     *
     * @throws Refusal if silence has accepted already, or a refusal has no reasons
     */
    @Transactional
    public Answered reply(TaskInHand task, RecordReadmissionReplySubmission submission) {
        ReadmissionRequest request = of(task.subjectId());
        requireUnanswered(request);
        ReadmissionAgreement agreement = agreementOf(request);
        Instant repliedAt = FieldChecks.instant(submission.repliedAt());
        boolean refused = submission.answer() == Answer.REFUSED;
        new FieldChecks(clock)
                .notInTheFuture(submission.repliedAt(), "repliedAt")
                .notBefore(repliedAt, request.receivedAt().truncatedTo(ChronoUnit.MINUTES), "repliedAt", "the request")
                .require(
                        !refused
                                || submission.reasons() != null
                                        && !submission.reasons().isBlank(),
                        "reasons",
                        "required",
                        "Ret gerekçesiz olamaz.",
                        "A refusal needs reasons.")
                .requireByLaw(
                        agreement.citation() + " 11",
                        !refused || !request.silenceAccepts() || repliedAt.isBefore(request.replyDueAt()),
                        "repliedAt",
                        "too-late",
                        "Süre geçmiş, talep kabul edilmiş sayılmıştır.",
                        "The period has passed; the request counts as accepted.")
                .refuseIfAny();
        Result result = refused ? Result.REFUSED : Result.ACCEPTED;
        readmissions.addReply(
                request,
                result,
                submission.reasons(),
                repliedAt,
                currentActor.get().userId(),
                clock.instant());
        clockEnds(request, agreement, clockId -> clocks.met(request.caseId(), clockId, repliedAt));
        journal(request, agreement, "READMISSION_REPLIED", repliedAt, Map.of("result", result));
        letters.reply(files.get(request.caseId()), request, agreement, repliedAt, result, submission.reasons());
        if (refused) {
            close(request, "READMISSION_REFUSED");
        } else {
            transferClockStarts(request, agreement, repliedAt);
        }
        return answered(!refused, agreement, repliedAt);
    }

    /**
     * The period for the reply is over. Where the agreement says that silence accepts, the request is accepted from that
     * moment; anywhere else the reply is still owed and nothing follows.
     */
    @Transactional
    public Answered lapse(CaseId caseId, @Nullable String requestId) {
        ReadmissionRequest request = of(requestId);
        ReadmissionAgreement agreement = agreementOf(request);
        Instant dueAt = request.replyDueAt() == null ? clock.instant() : request.replyDueAt();
        if (request.silenceAccepts() && request.reply() == null) {
            readmissions.addReply(
                    request,
                    Result.TACITLY_ACCEPTED,
                    null,
                    dueAt,
                    currentActor.get().userId(),
                    clock.instant());
            clockEnds(request, agreement, clockId -> clocks.stop(caseId, clockId, "TACITLY_ACCEPTED"));
            journal(request, agreement, "READMISSION_TACITLY_ACCEPTED", dueAt, Map.of("partner", request.partner()));
            transferClockStarts(request, agreement, dueAt);
            return answered(true, agreement, dueAt);
        }
        journal(request, agreement, "READMISSION_REPLY_OVERDUE", dueAt, Map.of("partner", request.partner()));
        return answered(false, agreement, dueAt);
    }

    /** Records the travel document of the requested state. */
    @Transactional
    public void document(TaskInHand task, RecordReadmissionDocumentSubmission submission) {
        ReadmissionRequest request = of(task.subjectId());
        ReadmissionAgreement agreement = agreementOf(request);
        FieldChecks checks = new FieldChecks(clock)
                .notInTheFuture(submission.issuedOn(), "issuedOn")
                .require(
                        submission.validUntil().isAfter(LegalTime.dayOf(clock.instant())),
                        "validUntil",
                        "in-the-past",
                        "Geçerli bir belge olmalıdır.",
                        "The document must be valid.");
        if (agreement.document() != null && submission.kind() != RecordReadmissionDocumentSubmission.Kind.PASSPORT) {
            checks.requireByLaw(
                    agreement.citation() + " 7",
                    !submission
                            .validUntil()
                            .isBefore(periods.compute("DL-RA-02", submission.issuedOn())
                                    .lastDay()),
                    "validUntil",
                    "before-minimum",
                    "Belge en az üç ay geçerli olmalıdır.",
                    "The document must be valid for three months at least.");
        }
        checks.refuseIfAny();
        readmissions.addDocument(
                request,
                submission.kind().name(),
                submission.issuedOn(),
                submission.validUntil(),
                currentActor.get().userId(),
                clock.instant());
        journal(
                request,
                agreement,
                "READMISSION_DOCUMENT_RECORDED",
                clock.instant(),
                Map.of("kind", submission.kind(), "validUntil", submission.validUntil()));
    }

    private void transferClockStarts(ReadmissionRequest request, ReadmissionAgreement agreement, Instant acceptedAt) {
        if (agreement.transfer() != null) {
            clocks.start(request.caseId(), request.province(), agreement.transfer(), acceptedAt);
        }
        if (!request.outgoing()) {
            files.enterStage(request.caseId(), "READMISSION_ACCEPTED", null);
        }
    }

    private void close(ReadmissionRequest request, String closedAs) {
        if (!request.outgoing()) {
            files.close(request.caseId(), closedAs, clock.instant());
        }
    }

    private Answered answered(boolean accepted, ReadmissionAgreement agreement, Instant at) {
        String document = agreement.document() == null ? "DL-RT-05" : agreement.document();
        String transfer = agreement.transfer() == null ? "DL-RT-05" : agreement.transfer();
        return new Answered(
                accepted,
                Date.from(periods.compute(document, at).endsAt().minusMillis(1)),
                Date.from(periods.compute(transfer, at).endsAt()));
    }

    private void clockEnds(ReadmissionRequest request, ReadmissionAgreement agreement, Consumer<String> how) {
        String rule = agreement.replyRule(request.accelerated());
        boolean runs = rule != null
                && clocks.of(request.caseId()).stream()
                        .anyMatch(running -> running.ruleId().equals(rule) && running.state() == ClockState.RUNNING);
        if (runs) {
            how.accept(rule);
        }
    }

    private static void requireUnanswered(ReadmissionRequest request) {
        if (request.over() || request.reply() != null) {
            throw new Refusal(
                    ReadmissionProblem.NOT_POSSIBLE_NOW,
                    new LocalizedText("Talep sonuçlanmıştır.", "The request has been answered or ended."),
                    null);
        }
    }

    private void journal(
            ReadmissionRequest request,
            ReadmissionAgreement agreement,
            String kind,
            Instant occurredAt,
            Map<String, ?> detail) {
        journal.record(request.caseId(), request.province(), kind, occurredAt, agreement.citation(), detail);
    }

    private ReadmissionAgreement agreementOf(ReadmissionRequest request) {
        return agreements.find(request.agreement()).orElseThrow();
    }

    private ReadmissionRequest of(@Nullable String requestId) {
        return readmissions.find(UUID.fromString(String.valueOf(requestId))).orElseThrow(CaseFiles::notFound);
    }
}
