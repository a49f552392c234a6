package org.himaye.removal.decision;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.removal.alternatives.ObligationKind;
import org.himaye.removal.decision.RemovalFiles.Draft;
import org.himaye.removal.detention.DetentionGround;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.DecisionTables;
import org.himaye.shared.FieldChecks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts removal decisions with departure period and measure (YUKK 52, 56, 57, 57/A; DT-11, DT-12). */
@Service
public class RemovalDrafts {

    private final RemovalFiles removals;
    private final RemovalFacts facts;
    private final RemovalClocks clocks;
    private final CaseFiles files;
    private final CaseJournal journal;
    private final DecisionTables tables;
    private final CurrentActor currentActor;
    private final Clock clock;

    RemovalDrafts(
            RemovalFiles removals,
            RemovalFacts facts,
            RemovalClocks clocks,
            CaseFiles files,
            CaseJournal journal,
            DecisionTables tables,
            CurrentActor currentActor,
            Clock clock) {
        this.removals = removals;
        this.facts = facts;
        this.clocks = clocks;
        this.files = files;
        this.journal = journal;
        this.tables = tables;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * What follows from a draft.
     *
     * @param childFound whether the person turned out to be an unaccompanied child
     * @param childHandOverDueAt when the child should be with the Family Ministry
     * @param detentionGround whether a ground of YUKK 57/2 holds
     */
    public record Drafted(boolean childFound, Date childHandOverDueAt, boolean detentionGround) {}

    /** Keeps a draft, or finds that the person is an unaccompanied child. */
    @Transactional
    public Drafted draft(CaseId caseId, DraftRemovalDecisionSubmission submission) {
        RemovalFile file = removals.get(caseId);
        Instant now = clock.instant();
        boolean ground = !grounds(submission).isEmpty();
        Map<String, Object> measureRow = tables.evaluate(
                        "detention-or-alternative",
                        Map.of(
                                "decisionSigned",
                                true,
                                "unaccompaniedChild",
                                submission.unaccompaniedChild(),
                                "earlierMeasure",
                                submission.earlierMeasure().name(),
                                "detentionGround",
                                ground,
                                "alternativeSufficient",
                                submission.alternativeSufficient()))
                .get(0);
        Measure measure = Measure.valueOf((String) measureRow.get("measure"));
        Map<String, Object> period = departurePeriod(submission);
        boolean granted = Boolean.TRUE.equals(period.get("granted"));
        check(file, submission, measure, period, now);
        removals.keepDraft(
                file,
                new Draft(submission, measure, !granted, currentActor.get().userId()),
                now);
        if (measure == Measure.CHILD_PROTECTION) {
            removals.describe(caseId, file.stateless(), true);
        }
        journal.record(
                caseId,
                file.province(),
                "REMOVAL_DRAFTED",
                now,
                "YUKK 53/1",
                Map.of(
                        "measure",
                        measure,
                        "measureArticle",
                        measureRow.get("article"),
                        "departureDays",
                        submission.departureDays() == null ? 0 : submission.departureDays(),
                        "destination",
                        submission.destination()));
        files.enterStage(caseId, "DECISION", null);
        return new Drafted(measure == Measure.CHILD_PROTECTION, clocks.taskDue("DL-PR-04", now), ground);
    }

    private Map<String, Object> departurePeriod(DraftRemovalDecisionSubmission submission) {
        return tables.evaluate(
                        "departure-period",
                        Map.of(
                                "abscondingRisk",
                                submission.abscondingRisk(),
                                "entryOrExitBreached",
                                submission.entryOrExitBreached(),
                                "falseDocument",
                                submission.falseDocument(),
                                "unfoundedPermitDocuments",
                                submission.unfoundedPermitDocuments(),
                                "orderThreat",
                                submission.orderThreat()))
                .get(0);
    }

    private void check(
            RemovalFile file,
            DraftRemovalDecisionSubmission submission,
            Measure measure,
            Map<String, Object> period,
            Instant now) {
        FieldChecks checks = new FieldChecks(clock)
                .requireByLaw(
                        "YUKK 4",
                        facts.isSafe(file, submission.destination()).orElse(false),
                        "destination",
                        "screening-missing",
                        "Bu ülke için olumlu geri göndermeme değerlendirmesi kayıtlı olmalıdır.",
                        "A screening that allows this country must be on record.");
        checkPeriod(checks, submission, measure, period);
        checks.requireByLaw(
                "YUKK 56/1",
                measure == Measure.CHILD_PROTECTION || submission.orderThreat() || !restsOnPublicThreat(file),
                "orderThreat",
                "ground-named",
                "Karar 54/1-d bendine dayanmaktadır; aynı tehdit 56 ve 57 nci maddeler için de işaretlenmelidir.",
                "The decision rests on 54/1-d; the same threat counts for 56 and 57.");
        switch (measure) {
            case DETENTION -> checkDetention(checks, file, submission, now);
            case ALTERNATIVE -> checkObligations(checks, submission);
            case NONE, CHILD_PROTECTION -> {}
        }
        checks.refuseIfAny();
    }

    /** The threat of 54/1-d is word for word one of 56/1 and 57/2: what was found cannot be left out afterwards (INV-09, 28). */
    private boolean restsOnPublicThreat(RemovalFile file) {
        return facts.latest(file.caseId())
                .map(assessment -> assessment.grounds().contains("d"))
                .orElse(false);
    }

    private static void checkPeriod(
            FieldChecks checks,
            DraftRemovalDecisionSubmission submission,
            Measure measure,
            Map<String, Object> period) {
        Integer days = submission.departureDays();
        boolean granted = Boolean.TRUE.equals(period.get("granted"));
        int least = ((Number) period.get("leastDays")).intValue();
        int most = ((Number) period.get("mostDays")).intValue();
        checks.requireByLaw(
                        "YUKK 56/1",
                        granted || days == null,
                        "departureDays",
                        "no-period",
                        "Bu kişiye çıkış süresi tanınmaz.",
                        "No departure period is granted to this person.")
                .requireByLaw(
                        "YUKK 56/1",
                        !granted || days == null || days >= least && days <= most,
                        "departureDays",
                        "out-of-range",
                        "Çıkış süresi on beş günden az, otuz günden çok olamaz.",
                        "A departure period has at least fifteen and at most thirty days.")
                .requireByLaw(
                        "YUKK 56/1",
                        !granted || measure != Measure.NONE || days != null,
                        "departureDays",
                        "required",
                        "Çıkış süresi tanınmalıdır.",
                        "A departure period must be granted.")
                .requireByLaw(
                        "YUKK 57/2",
                        measure != Measure.DETENTION || days == null,
                        "departureDays",
                        "does-not-fit",
                        "Gözetim altına alınana çıkış süresi verilmez.",
                        "Whoever is detained is not invited to leave.");
    }

    private void checkDetention(
            FieldChecks checks, RemovalFile file, DraftRemovalDecisionSubmission submission, Instant now) {
        checks.requireByLaw(
                        "YUKK 57/1",
                        !clocks.isEvaluationLapsed(file, now),
                        "alternativeSufficient",
                        "evaluation-lapsed",
                        "Kırk sekiz saat doldu; bu yakalamada gözetim kararı verilemez.",
                        "The forty-eight hours are over; detention is not possible in this apprehension.")
                .requireByLaw(
                        "YUKK 57/2",
                        !grounds(submission).isEmpty(),
                        "earlierMeasure",
                        "ground-missing",
                        "Gözetim için 57/2 sebeplerinden en az biri gerekir.",
                        "Detention needs at least one ground of 57/2.")
                .requireByLaw(
                        "YUKK 57/5",
                        isText(submission.measureReasons()),
                        "measureReasons",
                        "required",
                        "Gözetimin bireysel gerekçesi yazılmalıdır.",
                        "The individual reasons of the detention are needed.");
    }

    private static void checkObligations(FieldChecks checks, DraftRemovalDecisionSubmission submission) {
        checks.requireByLaw(
                        "YUKK 57/A-3",
                        !obligations(submission).isEmpty(),
                        "residence",
                        "obligation-missing",
                        "En az bir alternatif yükümlülük seçilmelidir.",
                        "At least one obligation must be chosen.")
                .requireByLaw(
                        "YUKK 57/A-4",
                        isText(submission.measureReasons()),
                        "measureReasons",
                        "required",
                        "Yükümlülüğün gerekçesi yazılmalıdır.",
                        "The reasons of the obligation are needed.")
                .present(submission.obligationsUntil(), "obligationsUntil");
        if (submission.residence()) {
            checks.present(submission.residenceAddress(), "residenceAddress");
        }
        if (submission.reporting()) {
            checks.present(submission.reportingEveryDays(), "reportingEveryDays");
        }
        if (submission.guarantee()) {
            checks.present(submission.guaranteeAmount(), "guaranteeAmount");
        }
    }

    private static boolean isText(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /** Returns the grounds of YUKK 57/2 that a draft names. */
    static Set<DetentionGround> grounds(DraftRemovalDecisionSubmission draft) {
        Set<DetentionGround> grounds = EnumSet.noneOf(DetentionGround.class);
        add(grounds, draft.abscondingRisk(), DetentionGround.ABSCONDING_RISK);
        add(grounds, draft.entryOrExitBreached(), DetentionGround.BREACH_OF_ENTRY_OR_EXIT);
        add(grounds, draft.falseDocument(), DetentionGround.FALSE_DOCUMENT);
        add(grounds, draft.didNotLeaveInTime(), DetentionGround.DID_NOT_LEAVE_IN_TIME);
        add(grounds, draft.orderThreat(), DetentionGround.PUBLIC_THREAT);
        return grounds;
    }

    /** Returns the obligations of YUKK 57/A that a draft names. */
    static Set<ObligationKind> obligations(DraftRemovalDecisionSubmission draft) {
        Set<ObligationKind> kinds = EnumSet.noneOf(ObligationKind.class);
        add(kinds, draft.residence(), ObligationKind.RESIDENCE);
        add(kinds, draft.reporting(), ObligationKind.REPORTING);
        add(kinds, draft.familyBasedReturn(), ObligationKind.FAMILY_BASED_RETURN);
        add(kinds, draft.returnCounselling(), ObligationKind.RETURN_COUNSELLING);
        add(kinds, draft.publicBenefitWork(), ObligationKind.PUBLIC_BENEFIT_WORK);
        add(kinds, draft.guarantee(), ObligationKind.GUARANTEE);
        add(kinds, draft.electronicMonitoring(), ObligationKind.ELECTRONIC_MONITORING);
        return kinds;
    }

    private static <E> void add(Set<E> all, boolean holds, E one) {
        if (holds) {
            all.add(one);
        }
    }
}
