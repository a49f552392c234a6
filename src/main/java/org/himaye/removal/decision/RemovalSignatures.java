package org.himaye.removal.decision;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.Decision;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.NewDecision;
import org.himaye.casefile.WaitingReason;
import org.himaye.guard.SealedFiles;
import org.himaye.removal.decision.RemovalFiles.Draft;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs decisions to remove, or not to remove, together with the measure that goes with them (YUKK 53, 55, 57, 57/A). */
@Service
public class RemovalSignatures {

    /** Whoever benefits from victim support (YUKK 55/1-ç). */
    private static final String SEALED_PROHIBITION = "ç";

    private static final Set<String> DESPITE_PROTECTION = Set.of("b", "d", "k");

    private final RemovalFiles removals;
    private final RemovalFacts facts;
    private final RemovalClocks clocks;
    private final Releases releases;
    private final Measures measures;
    private final Routes routes;
    private final RemovalLetters letters;
    private final SealedFiles sealedFiles;
    private final CaseFiles files;
    private final Decisions decisions;
    private final Signers signers;
    private final CaseJournal journal;
    private final CurrentActor currentActor;
    private final Clock clock;

    RemovalSignatures(
            RemovalFiles removals,
            RemovalFacts facts,
            RemovalClocks clocks,
            Releases releases,
            Measures measures,
            Routes routes,
            RemovalLetters letters,
            SealedFiles sealedFiles,
            CaseFiles files,
            Decisions decisions,
            CaseJournal journal,
            CurrentActor currentActor,
            Clock clock,
            Signers signers) {
        this.signers = signers;
        this.removals = removals;
        this.facts = facts;
        this.clocks = clocks;
        this.releases = releases;
        this.measures = measures;
        this.routes = routes;
        this.letters = letters;
        this.sealedFiles = sealedFiles;
        this.files = files;
        this.decisions = decisions;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * What came of what was laid before the governor.
     *
     * @param signed false if it was returned
     * @param decisionId identifier of the decision; empty text if it was returned
     * @param serviceDueAt when the decision should be served
     */
    public record Signed(boolean signed, String decisionId, Date serviceDueAt) {}

    /**
     * Signs a drafted removal decision and orders its measure, or returns it.
     *
     * @throws Refusal {@link RemovalProblem#SIGNER_TOOK_PART}, {@link RemovalProblem#EVALUATION_LAPSED} or
     *     {@link RemovalProblem#DECISION_UNLAWFUL} if the law does not allow it now, whatever was drafted
     */
    @Transactional
    public Signed sign(CaseId caseId, SignRemovalDecisionSubmission submission) {
        RemovalFile file = removals.get(caseId);
        Draft draft = removals.draft(caseId).orElseThrow(RemovalSignatures::nothingToSign);
        Instant now = clock.instant();
        if (!submission.approved()) {
            return returned(file, submission.returnReason(), now);
        }
        signers.requireOutsider(file.caseId(), currentActor.get().userId());
        // Nothing that forbids the decision can arrive between this look and the signature.
        removals.holdPerson(file.personId());
        Assessment assessment = facts.latest(caseId).orElseThrow(RemovalSignatures::nothingToSign);
        refuseUnlawful(file, draft, assessment, now);
        sealedFiles.refuseRemovalStep(file.personId());
        Routes.Route route = routes.against("REMOVAL");
        String basis = legalBasis(draft, assessment);
        Decision decision = decisions.record(new NewDecision(
                caseId,
                "REMOVAL",
                "REMOVAL",
                draft.content().facts(),
                draft.content().reasons(),
                basis,
                letters.authority(file.province()),
                route.remedies(),
                currentActor.get().userId(),
                now));
        Integer days = draft.content().departureDays();
        removals.decide(caseId, decision.id().value(), draft.content().destination(), draft.measure(), days);
        clocks.met(caseId, "DL-RM-01", now);
        journal.record(
                caseId,
                file.province(),
                "REMOVAL_DECIDED",
                now,
                "YUKK 53/1",
                Map.of(
                        "decisionNumber",
                        decision.decisionNumber(),
                        "grounds",
                        String.join(" ", assessment.grounds()),
                        "measure",
                        draft.measure(),
                        "departureDays",
                        days == null ? 0 : days,
                        "destination",
                        draft.content().destination()));
        letters.removalDecision(files.get(caseId), decision, draft, assessment);
        files.enterStage(caseId, "DECIDED", WaitingReason.SERVICE);
        measures.take(file, draft, decision, now);
        if (draft.measure() != Measure.DETENTION) {
            releases.release(file, "NOT_DETAINED", now);
        }
        return new Signed(true, decision.id().toString(), clocks.taskDue("DL-PR-08", now));
    }

    private static String legalBasis(Draft draft, Assessment assessment) {
        StringBuilder basis = new StringBuilder("YUKK 52, 53");
        assessment.grounds().forEach(ground -> basis.append(", 54/1-").append(ground));
        if (draft.content().departureDays() != null || draft.departureExcluded()) {
            basis.append(", 56");
        }
        switch (draft.measure()) {
            case DETENTION -> basis.append(", 57");
            case ALTERNATIVE -> basis.append(", 57/A");
            case NONE, CHILD_PROTECTION -> {}
        }
        if (draft.content().visaCancelled()) {
            basis.append(", 16/2");
        }
        return basis.toString();
    }

    /** The letters that forbid the decision, but for the one that would tell every reader of the file of a sealed one (INV-19). */
    private static String openBasis(Collection<String> prohibitions) {
        String letters = prohibitions.stream()
                .filter(letter -> !SEALED_PROHIBITION.equals(letter))
                .map(letter -> "55/1-" + letter)
                .collect(Collectors.joining(", "));
        return letters.isEmpty() ? "55/1" : letters;
    }

    /**
     * Signs that nobody is removed whom YUKK 55 protects, or returns the assessment.
     *
     * @throws Refusal {@link RemovalProblem#SIGNER_TOOK_PART}
     */
    @Transactional
    public Signed signNoRemoval(CaseId caseId, SignNoRemovalDecisionSubmission submission) {
        RemovalFile file = removals.get(caseId);
        Assessment assessment = facts.latest(caseId).orElseThrow(RemovalSignatures::nothingToSign);
        Instant now = clock.instant();
        if (!submission.approved()) {
            return returned(file, submission.returnReason(), now);
        }
        signers.requireOutsider(file.caseId(), currentActor.get().userId());
        StringBuilder basis = new StringBuilder("YUKK ").append(openBasis(assessment.prohibitions()));
        boolean obliged = submission.residenceAddress() != null || submission.reportingEveryDays() != null;
        if (obliged) {
            basis.append(", 55/2");
        }
        if (submission.humanitarianPermit()) {
            basis.append(", 46/1-c");
        }
        Decision decision = decisions.record(new NewDecision(
                caseId,
                "NO_REMOVAL",
                "PROHIBITED",
                "Kişi YUKK 55 kapsamındadır; değerlendirme formu dosyadadır.",
                reasons(submission),
                basis.toString(),
                letters.authority(file.province()),
                routes.against("NO_REMOVAL").remedies(),
                currentActor.get().userId(),
                now));
        removals.end(caseId, RemovalOutcome.PROHIBITED, false);
        journal.record(
                caseId,
                file.province(),
                "NO_REMOVAL_DECIDED",
                now,
                "YUKK 55",
                Map.of(
                        "decisionNumber",
                        decision.decisionNumber(),
                        "obligations",
                        obliged,
                        "humanitarianPermit",
                        submission.humanitarianPermit()));
        files.enterStage(caseId, "DECIDED", WaitingReason.SERVICE);
        return new Signed(true, decision.id().toString(), clocks.taskDue("DL-PR-08", now));
    }

    private static String reasons(SignNoRemovalDecisionSubmission submission) {
        StringBuilder reasons = new StringBuilder("Hakkında sınır dışı etme kararı alınamaz.");
        if (submission.residenceAddress() != null) {
            reasons.append(" Kişinin şu adreste ikamet etmesi istenir: ").append(submission.residenceAddress());
        }
        if (submission.reportingEveryDays() != null) {
            reasons.append(" Her ")
                    .append(submission.reportingEveryDays())
                    .append(" günde bir bildirimde bulunması istenir.");
        }
        return reasons.toString();
    }

    private Signed returned(RemovalFile file, @Nullable String reason, Instant now) {
        new FieldChecks(clock).present(reason, "returnReason").refuseIfAny();
        journal.record(file.caseId(), file.province(), "REMOVAL_RETURNED", now, "YUKK 53/1", Map.of());
        files.enterStage(file.caseId(), "EVALUATION", null);
        return new Signed(false, "", clocks.taskDue("DL-PR-08", now));
    }

    private void refuseUnlawful(RemovalFile file, Draft draft, Assessment assessment, Instant now) {
        if (file.decisionId() != null || file.outcome() != null) {
            throw nothingToSign();
        }
        if (draft.measure() == Measure.CHILD_PROTECTION || file.unaccompaniedChild()) {
            throw unlawful(
                    "Refakatsiz çocuk ilgili Bakanlığa teslim edilir.",
                    "An unaccompanied child is handed over to the Ministry.",
                    "YUKK 66/1");
        }
        if (assessment.grounds().isEmpty()) {
            throw unlawful("Sınır dışı sebebi yok.", "There is no ground of removal.", "YUKK 54");
        }
        if (!assessment.prohibitions().isEmpty()) {
            throw unlawful(
                    "Bu kişi hakkında sınır dışı kararı alınamaz.",
                    "No removal decision may be taken against this person.",
                    "YUKK 55");
        }
        boolean threatOnly = DESPITE_PROTECTION.containsAll(assessment.grounds());
        if (!threatOnly && (assessment.protectionWish() || removals.hasProtection(file.personId()))) {
            throw unlawful(
                    "Uluslararası koruma süreci açık veya statü sahibi kişi hakkında karar yalnızca 54/1-b, d ve k bentlerine dayanabilir.",
                    "Against an applicant or status holder a decision may only rest on 54/1-b, d and k.",
                    "YUKK 54/2");
        }
        if (assessment.grounds().contains("i") && !removals.isFinallyRefusedProtection(file.personId())) {
            throw unlawful(
                    "54/1-i için uluslararası korumada son karar verilmiş olmalıdır.",
                    "54/1-i needs a final decision on protection.",
                    "YUKK 54/1-i");
        }
        if (file.stateless() && !(threatOnly && assessment.seriousThreat())) {
            throw unlawful(
                    "Vatansız kişi yalnızca ciddi tehdit hâlinde sınır dışı edilebilir.",
                    "A stateless person may be removed for a serious threat only.",
                    "YUKK 51/1-b");
        }
        if (!facts.isSafe(file, draft.content().destination()).orElse(false)) {
            throw unlawful(
                    "Gönderilecek ülke için olumlu değerlendirme kayıtlı değil.",
                    "No screening that allows the destination is on record.",
                    "YUKK 4");
        }
        if (draft.measure() == Measure.DETENTION && clocks.isEvaluationLapsed(file, now)) {
            throw new Refusal(
                    RemovalProblem.EVALUATION_LAPSED,
                    new LocalizedText(
                            "Kırk sekiz saat doldu, kişi serbesttir; bu yakalamada gözetim kararı verilemez. Taslak iade edilmelidir.",
                            "The forty-eight hours are over and the person is free; detention is not possible in this apprehension. Return the draft."),
                    "YUKK 57/1");
        }
    }

    private static Refusal unlawful(String turkish, String english, String article) {
        return new Refusal(RemovalProblem.DECISION_UNLAWFUL, new LocalizedText(turkish, english), article, List.of());
    }

    private static Refusal nothingToSign() {
        return new Refusal(
                RemovalProblem.STEP_NOT_POSSIBLE,
                new LocalizedText("İmzalanacak taslak yok.", "There is nothing to sign."),
                null);
    }
}
