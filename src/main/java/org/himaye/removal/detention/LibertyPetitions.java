package org.himaye.removal.detention;

import static org.himaye.shared.FieldChecks.instant;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.himaye.casefile.CaseJournal;
import org.himaye.removal.alternatives.ObligationMonitoring;
import org.himaye.removal.detention.PetitionTables.Petition;
import org.himaye.removal.detention.PetitionTables.Subject;
import org.himaye.removal.detention.RecordJudgmentSubmission.Outcome;
import org.himaye.shared.CaseId;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Petitions to the criminal peace judge against detention (YUKK 57/6) and electronic monitoring (57/A-5): received by staff,
 * forwarded at once, final, to be repeated at will. They touch no limit; a lifting order ends the measure by itself.
 */
@Service
public class LibertyPetitions {

    private final PetitionTables petitions;
    private final DetentionTables detentions;
    private final DetentionEnding ending;
    private final ObligationMonitoring monitoring;
    private final DetentionClocks clocks;
    private final CaseJournal journal;
    private final DetentionProcess process;
    private final CurrentActor currentActor;
    private final Clock clock;

    LibertyPetitions(
            PetitionTables petitions,
            DetentionTables detentions,
            DetentionEnding ending,
            ObligationMonitoring monitoring,
            DetentionClocks clocks,
            CaseJournal journal,
            DetentionProcess process,
            CurrentActor currentActor,
            Clock clock) {
        this.petitions = petitions;
        this.detentions = detentions;
        this.ending = ending;
        this.monitoring = monitoring;
        this.clocks = clocks;
        this.journal = journal;
        this.process = process;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Records a petition against detention that was handed to the staff; it is to be forwarded at once. */
    @Transactional
    public UUID receiveAgainstDetention(CaseId caseId, Instant receivedAt) {
        Detention detention = detentions
                .open(caseId)
                .filter(held -> held.mayBeHeldAt(clock.instant()))
                .orElseThrow(DetentionRefusals::notHeld);
        requirePast(receivedAt, detention.decidedAt(), "receivedAt");
        UUID id = received(new Subject(caseId, detention.province(), detention.id(), null), receivedAt, "YUKK 57/6");
        process.petitionReceived(caseId, clocks.due("DL-RM-11", receivedAt));
        return id;
    }

    /** Records a petition against electronic monitoring. */
    @Transactional
    public UUID receiveAgainstMonitoring(CaseId caseId, Instant receivedAt) {
        ObligationMonitoring.Monitored monitored = monitoring.of(caseId);
        requirePast(receivedAt, monitored.since(), "receivedAt");
        UUID id =
                received(new Subject(caseId, monitored.province(), null, monitored.setId()), receivedAt, "YUKK 57/A-5");
        monitoring.petitionReceived(caseId, clocks.due("DL-RM-11", receivedAt));
        return id;
    }

    private UUID received(Subject subject, Instant receivedAt, String article) {
        UUID id = petitions.add(subject, LibertyFiles.kept(receivedAt), actor(), clock.instant());
        clocks.startUnlessRunning(subject.caseId(), subject.province(), "DL-RM-11", receivedAt);
        journal.record(
                subject.caseId(),
                subject.province(),
                "LIBERTY_PETITION_RECEIVED",
                receivedAt,
                article,
                Map.of("petition", id));
        return id;
    }

    /**
     * Records that the oldest petition that waits has reached the judge.
     *
     * @param subjectId the detention or the obligations
     * @param rule period of the judge, {@code DL-RM-10} or {@code DL-RM-13}
     * @return when the judge should have answered
     */
    @Transactional
    public Date forward(UUID subjectId, String rule, ForwardPetitionSubmission submission) {
        Petition petition = petitions.toForward(subjectId).orElseThrow(LibertyPetitions::nothingWaits);
        Instant forwardedAt = instant(submission.forwardedAt());
        new FieldChecks(clock)
                .notInTheFuture(submission.forwardedAt(), "forwardedAt")
                .notBefore(
                        forwardedAt,
                        petition.receivedAt().truncatedTo(ChronoUnit.MINUTES),
                        "forwardedAt",
                        "the receipt")
                .refuseIfAny();
        Instant judgeDueAt = clocks.end(rule, forwardedAt);
        petitions.addForwarding(petition, forwardedAt, judgeDueAt, actor(), clock.instant());
        if (petitions.toForward(subjectId).isEmpty()) {
            clocks.met(petition.caseId(), "DL-RM-11", forwardedAt);
        }
        clocks.startUnlessRunning(petition.caseId(), petition.province(), rule, forwardedAt);
        journal.record(
                petition.caseId(),
                petition.province(),
                "LIBERTY_PETITION_FORWARDED",
                forwardedAt,
                "YUKK 57/6",
                Map.of("petition", petition.id()));
        return DetentionClocks.due(judgeDueAt);
    }

    /**
     * Records the judge's answer to the oldest petition at the judge; a lifting order ends the detention from that moment.
     *
     * @return whether the detention was lifted
     */
    @Transactional
    public boolean judgedDetention(UUID detentionId, RecordJudgmentSubmission submission) {
        Detention detention = detentions.find(detentionId).orElseThrow(DetentionRefusals::notHeld);
        boolean lifted = judged(
                new Subject(detention.caseId(), detention.province(), detentionId, null),
                detentionId,
                "DL-RM-10",
                submission);
        if (lifted) {
            lift(detention, instant(submission.decidedAt()));
        }
        return lifted;
    }

    /**
     * Records the judge's answer about electronic monitoring.
     *
     * @return whether nothing else is imposed, so that the obligations are over
     */
    @Transactional
    public boolean judgedMonitoring(UUID setId, RecordJudgmentSubmission submission) {
        ObligationMonitoring.Monitored monitored = monitoring.get(setId);
        boolean lifted = judged(
                new Subject(monitored.caseId(), monitored.province(), null, setId), setId, "DL-RM-13", submission);
        return lifted && monitoring.lifted(setId);
    }

    private boolean judged(Subject subject, UUID subjectId, String rule, RecordJudgmentSubmission submission) {
        Petition petition = petitions.atTheJudge(subjectId).orElseThrow(LibertyPetitions::nothingWaits);
        Instant decidedAt = instant(submission.decidedAt());
        new FieldChecks(clock)
                .notInTheFuture(submission.decidedAt(), "decidedAt")
                .notBefore(
                        decidedAt, petition.receivedAt().truncatedTo(ChronoUnit.MINUTES), "decidedAt", "the petition")
                .refuseIfAny();
        boolean lifted = submission.outcome() == Outcome.LIFTED;
        petitions.addJudgment(
                subject, petition.id(), lifted, decidedAt, submission.reference(), actor(), clock.instant());
        clocks.met(subject.caseId(), rule, decidedAt);
        journal.record(
                subject.caseId(),
                subject.province(),
                lifted ? "JUDGE_LIFTED" : "JUDGE_REJECTED",
                decidedAt,
                rule.equals("DL-RM-10") ? "YUKK 57/6" : "YUKK 57/A-5",
                Map.of("petition", petition.id()));
        return lifted;
    }

    /** Records a lifting order that answers a petition filed with the judge directly (YUKK 57/6, INV-25). */
    @Transactional
    public void liftedByJudge(CaseId caseId, Instant decidedAt, String reference) {
        Detention detention = detentions.open(caseId).orElseThrow(DetentionRefusals::notHeld);
        requirePast(decidedAt, detention.decidedAt(), "decidedAt");
        boolean first = detention.releasedAt() == null;
        petitions.addJudgment(
                new Subject(caseId, detention.province(), detention.id(), null),
                null,
                true,
                LibertyFiles.kept(decidedAt),
                reference,
                actor(),
                clock.instant());
        journal.record(
                caseId,
                detention.province(),
                "JUDGE_LIFTED",
                decidedAt,
                "YUKK 57/6",
                Map.of("detention", detention.id()));
        lift(detention, decidedAt);
        if (first) {
            process.ended(caseId, true);
        }
    }

    private void lift(Detention detention, Instant decidedAt) {
        ending.end(detention, "JUDGE", LibertyFiles.kept(decidedAt), "YUKK 57/6");
    }

    private void requirePast(Instant value, Instant earliest, String field) {
        LocalizedText detail = new LocalizedText(
                "Gözetim veya yükümlülük başladıktan sonra ve gelecekte olmayan bir an olmalıdır.",
                "It must lie after the start of the measure and not in the future.");
        if (value.isAfter(clock.instant()) || value.isBefore(earliest.truncatedTo(ChronoUnit.MINUTES))) {
            throw new Refusal(
                    CommonProblem.INVALID_REQUEST,
                    detail,
                    null,
                    java.util.List.of(new org.himaye.shared.FieldProblem(field, "out-of-range", detail)));
        }
    }

    /** Notes that a petition has not been forwarded, or not been answered, in time (DL-RM-10, DL-RM-11). */
    @Transactional
    public void remind(UUID detentionId) {
        Detention detention = detentions.find(detentionId).orElseThrow(DetentionRefusals::notHeld);
        journal.record(
                detention.caseId(),
                detention.province(),
                "LIBERTY_PETITION_LATE",
                clock.instant(),
                "YUKK 57/6",
                Map.of("detention", detentionId));
    }

    private String actor() {
        return currentActor.get().userId();
    }

    private static Refusal nothingWaits() {
        return new Refusal(
                DetentionProblem.STEP_NOT_POSSIBLE,
                new LocalizedText("Bekleyen dilekçe yok.", "No petition waits."),
                null);
    }
}
