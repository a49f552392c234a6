package org.himaye.protection.detention;

import static org.himaye.shared.FieldChecks.instant;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.protection.detention.ApplicantPetitionTables.Petition;
import org.himaye.protection.detention.RecordApplicantJudgmentSubmission.Outcome;
import org.himaye.shared.CaseId;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.FieldProblem;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Petitions of detained applicants to the criminal peace judge (YUKK 68/7): received by staff, forwarded at once, final, to be
 * repeated at will. They touch no limit; a lifting order ends the detention by itself (INV-25, INV-26).
 */
@Service
public class ApplicantPetitions {

    private static final String FORWARDING = "DL-IP-13";
    private static final String JUDGE = "DL-IP-12";

    private final ApplicantPetitionTables petitions;
    private final ApplicantDetentionTables tables;
    private final ApplicantDetentionEnding ending;
    private final ApplicantDetentionClocks clocks;
    private final ApplicantDetentionProcess process;
    private final CaseFiles files;
    private final CaseJournal journal;
    private final CurrentActor currentActor;
    private final Clock clock;

    ApplicantPetitions(
            ApplicantPetitionTables petitions,
            ApplicantDetentionTables tables,
            ApplicantDetentionEnding ending,
            ApplicantDetentionClocks clocks,
            ApplicantDetentionProcess process,
            CaseFiles files,
            CaseJournal journal,
            CurrentActor currentActor,
            Clock clock) {
        this.petitions = petitions;
        this.tables = tables;
        this.ending = ending;
        this.clocks = clocks;
        this.process = process;
        this.files = files;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Records a petition that was handed to the staff; it is to be forwarded at once.
     *
     * @return identifier of the petition
     */
    @Transactional
    public UUID receive(String caseNumber, Instant receivedAt) {
        CaseId caseId = files.byNumber(caseNumber).id();
        ApplicantDetention detention = tables.open(caseId)
                .filter(held -> held.mayBeHeldAt(clock.instant()))
                .orElseThrow(ApplicantDetentionRefusals::notHeld);
        requirePast(receivedAt, detention.decidedAt(), "receivedAt");
        UUID id = petitions.add(detention, kept(receivedAt), actor(), clock.instant());
        clocks.startUnlessRunning(caseId, detention.province(), FORWARDING, receivedAt);
        record(detention, "LIBERTY_PETITION_RECEIVED", receivedAt, Map.of("petition", id));
        process.petitionReceived(caseId, clocks.due(FORWARDING, receivedAt));
        return id;
    }

    /**
     * Records that the oldest petition that waits has reached the judge.
     *
     * @return when the judge should have answered
     */
    @Transactional
    public Date forward(UUID detentionId, ForwardApplicantPetitionSubmission submission) {
        ApplicantDetention detention = tables.find(detentionId).orElseThrow(ApplicantDetentionRefusals::notHeld);
        Petition petition = petitions.toForward(detentionId).orElseThrow(ApplicantPetitions::nothingWaits);
        Instant forwardedAt = instant(submission.forwardedAt());
        new FieldChecks(clock)
                .notInTheFuture(submission.forwardedAt(), "forwardedAt")
                .notBefore(
                        forwardedAt,
                        petition.receivedAt().truncatedTo(ChronoUnit.MINUTES),
                        "forwardedAt",
                        "the receipt")
                .refuseIfAny();
        Instant judgeDueAt = clocks.end(JUDGE, forwardedAt);
        petitions.addForwarding(detention, petition, forwardedAt, judgeDueAt, actor(), clock.instant());
        if (petitions.toForward(detentionId).isEmpty()) {
            clocks.met(detention.caseId(), FORWARDING, forwardedAt);
        }
        clocks.startUnlessRunning(detention.caseId(), detention.province(), JUDGE, forwardedAt);
        record(detention, "LIBERTY_PETITION_FORWARDED", forwardedAt, Map.of("petition", petition.id()));
        return ApplicantDetentionClocks.due(judgeDueAt);
    }

    /**
     * Records the judge's answer to the oldest petition at the judge; a lifting order ends the detention from that moment.
     *
     * @return whether the detention was lifted
     */
    @Transactional
    public boolean judged(UUID detentionId, RecordApplicantJudgmentSubmission submission) {
        ApplicantDetention detention = tables.find(detentionId).orElseThrow(ApplicantDetentionRefusals::notHeld);
        Petition petition = petitions.atTheJudge(detentionId).orElseThrow(ApplicantPetitions::nothingWaits);
        Instant decidedAt = instant(submission.decidedAt());
        new FieldChecks(clock)
                .notInTheFuture(submission.decidedAt(), "decidedAt")
                .notBefore(
                        decidedAt, petition.receivedAt().truncatedTo(ChronoUnit.MINUTES), "decidedAt", "the petition")
                .refuseIfAny();
        boolean lifted = submission.outcome() == Outcome.LIFTED;
        petitions.addJudgment(
                detention, petition.id(), lifted, decidedAt, submission.reference(), actor(), clock.instant());
        clocks.met(detention.caseId(), JUDGE, decidedAt);
        record(detention, lifted ? "JUDGE_LIFTED" : "JUDGE_REJECTED", decidedAt, Map.of("petition", petition.id()));
        if (lifted) {
            ending.end(detention, "JUDGE", kept(decidedAt));
        }
        return lifted;
    }

    /** Records a lifting order that answers a petition filed with the judge directly (INV-25). */
    @Transactional
    public void liftedByJudge(String caseNumber, Instant decidedAt, String reference) {
        ApplicantDetention detention =
                tables.open(files.byNumber(caseNumber).id()).orElseThrow(ApplicantDetentionRefusals::notHeld);
        requirePast(decidedAt, detention.decidedAt(), "decidedAt");
        petitions.addJudgment(detention, null, true, kept(decidedAt), reference, actor(), clock.instant());
        record(detention, "JUDGE_LIFTED", decidedAt, Map.of("detention", detention.id()));
        ending.endFromOutside(detention, "JUDGE", kept(decidedAt));
    }

    /** Notes that a petition has not been forwarded, or not been answered, in time (DL-IP-12, DL-IP-13). */
    @Transactional
    public void remind(UUID detentionId) {
        ApplicantDetention detention = tables.find(detentionId).orElseThrow(ApplicantDetentionRefusals::notHeld);
        record(detention, "LIBERTY_PETITION_LATE", clock.instant(), Map.of("detention", detentionId));
    }

    private void record(ApplicantDetention detention, String kind, Instant at, Map<String, ?> detail) {
        journal.record(detention.caseId(), detention.province(), kind, at, "YUKK 68/7", detail);
    }

    private void requirePast(Instant value, Instant earliest, String field) {
        if (value.isAfter(clock.instant()) || value.isBefore(earliest.truncatedTo(ChronoUnit.MINUTES))) {
            LocalizedText detail = new LocalizedText(
                    "Gözetim başladıktan sonra ve gelecekte olmayan bir an olmalıdır.",
                    "It must lie after the start of the detention and not in the future.");
            throw new Refusal(
                    CommonProblem.INVALID_REQUEST,
                    detail,
                    null,
                    List.of(new FieldProblem(field, "out-of-range", detail)));
        }
    }

    private static Instant kept(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }

    private String actor() {
        return currentActor.get().userId();
    }

    private static Refusal nothingWaits() {
        return ApplicantDetentionRefusals.stepNotPossible("Bekleyen dilekçe yok.", "No petition waits.");
    }
}
