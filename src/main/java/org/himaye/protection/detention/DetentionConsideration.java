package org.himaye.protection.detention;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.CaseType;
import org.himaye.casefile.Decision;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.NewDecision;
import org.himaye.casefile.StandingRoute;
import org.himaye.protection.ExaminingOfficers;
import org.himaye.protection.detention.ApplicantDetentionTables.Assessment;
import org.himaye.protection.detention.ApplicantDetentionTables.Consideration;
import org.himaye.protection.detention.AssessDetentionNeedSubmission.Reason;
import org.himaye.protection.detention.SignApplicantDetentionSubmission.Choice;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.DecisionTables;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * From the thought of detaining an applicant to the signed decision (YUKK 68/1-4): one person writes the individual test, DT-07
 * says what the law allows on it, another person decides.
 */
@Service
public class DetentionConsideration {

    private static final String THIRTY_DAYS = "DL-IP-11";

    private final ApplicantDetentionTables tables;
    private final ExaminingOfficers examiners;
    private final ApplicantMeasures measures;
    private final ApplicantDetentionClocks clocks;
    private final ApplicantDetentionLetters letters;
    private final ApplicantDetentionProcess process;
    private final DecisionTables decisionTables;
    private final CaseFiles files;
    private final Decisions decisions;
    private final CaseJournal journal;
    private final CurrentActor currentActor;
    private final Clock clock;

    DetentionConsideration(
            ApplicantDetentionTables tables,
            ExaminingOfficers examiners,
            ApplicantMeasures measures,
            ApplicantDetentionClocks clocks,
            ApplicantDetentionLetters letters,
            ApplicantDetentionProcess process,
            DecisionTables decisionTables,
            CaseFiles files,
            Decisions decisions,
            CaseJournal journal,
            CurrentActor currentActor,
            Clock clock) {
        this.tables = tables;
        this.examiners = examiners;
        this.measures = measures;
        this.clocks = clocks;
        this.letters = letters;
        this.process = process;
        this.decisionTables = decisionTables;
        this.files = files;
        this.decisions = decisions;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Lets the protection desk consider the detention of an applicant; nobody is held by it.
     *
     * @param caseNumber number of the application
     * @return identifier of the consideration
     * @throws Refusal {@link ApplicantDetentionProblem#NO_APPLICANT} once the application has ended,
     *     {@link ApplicantDetentionProblem#STEP_NOT_POSSIBLE} while it is considered already or the person is held
     */
    @Transactional
    public UUID consider(String caseNumber) {
        CaseFile file = files.byNumber(caseNumber);
        if (file.type() != CaseType.PROTECTION || !tables.isApplicant(file.id())) {
            throw ApplicantDetentionRefusals.noApplicant();
        }
        if (tables.openConsideration(file.id()).isPresent()) {
            throw ApplicantDetentionRefusals.stepNotPossible(
                    "Bu başvuruda gözetim gereği zaten değerlendirilmektedir.",
                    "The need for detention is being assessed already.");
        }
        refuseIfHeld(file);
        Instant now = now();
        Consideration consideration = new Consideration(UUID.randomUUID(), file.id(), file.province());
        tables.consider(consideration, actor(), now);
        journal.record(file.id(), file.province(), "APPLICANT_DETENTION_CONSIDERED", now, "YUKK 68", Map.of());
        process.start(file.id(), file.province(), file.caseNumber(), consideration.id(), clocks.due("DL-PR-03", now));
        return consideration.id();
    }

    /**
     * Records the individual test.
     *
     * @return when it should be decided on
     * @throws Refusal if residence and reporting were not considered first (YUKK 68/3, INV-29), or the ground does not fit the
     *     reason
     */
    @Transactional
    public Date assess(UUID id, AssessDetentionNeedSubmission submission) {
        Consideration consideration = open(id);
        boolean listed = submission.reason() == Reason.LISTED_GROUND;
        new FieldChecks(clock)
                .requireByLaw(
                        "YUKK 68/2",
                        listed != submission.grounds().isEmpty(),
                        "reason",
                        listed ? "required" : "does-not-fit",
                        "68/2’deki sebeplerden en az biri, yalnızca bu seçenekte işaretlenir.",
                        "At least one ground of 68/2 is ticked, and only with this choice.")
                .requireByLaw(
                        "YUKK 68/3",
                        submission.residenceConsidered(),
                        "residenceConsidered",
                        "required",
                        "Önce ikamet zorunluluğu değerlendirilmelidir.",
                        "A duty to reside is considered first.")
                .requireByLaw(
                        "YUKK 68/3",
                        submission.reportingConsidered(),
                        "reportingConsidered",
                        "required",
                        "Önce bildirim yükümlülüğü değerlendirilmelidir.",
                        "A duty to report is considered first.")
                .refuseIfAny();
        Instant now = now();
        tables.assess(
                consideration,
                new Assessment(
                        submission.grounds(),
                        submission.measures(),
                        submission.measuresSuffice(),
                        submission.individualReasons(),
                        submission.measuresReasons(),
                        submission.reason().name(),
                        actor(),
                        now));
        journal.record(
                consideration.caseId(),
                consideration.province(),
                "APPLICANT_DETENTION_ASSESSED",
                now,
                "YUKK 68/2, 68/3",
                Map.of("grounds", submission.grounds().size(), "measures", String.join(" ", submission.measures())));
        return clocks.due("DL-PR-08", now);
    }

    /**
     * Applies DT-07 to the assessed facts; where nothing may be imposed the consideration ends.
     *
     * @return {@code DETENTION}, {@code MEASURES}, or why neither
     */
    @Transactional
    public String findNeed(UUID id) {
        Consideration consideration = open(id);
        Assessment assessment = assessed(id);
        CaseFile file = files.get(consideration.caseId());
        Instant now = now();
        Map<String, Object> row = decisionTables
                .evaluate(
                        "applicant-detention-need",
                        Map.of(
                                "reason",
                                assessment.reason(),
                                "unaccompaniedChild",
                                tables.isUnaccompaniedChild(file.personId(), file.id(), now),
                                "groundPersists",
                                true,
                                "measuresSuffice",
                                assessment.measuresSuffice()))
                .get(0);
        String need = String.valueOf(row.get("need"));
        String article = String.valueOf(row.get("article"));
        tables.find(consideration, need, article, now);
        journal.record(
                file.id(),
                file.province(),
                "APPLICANT_DETENTION_NEED_FOUND",
                now,
                article,
                Map.of("decision", "DT-07", "need", need));
        if (!need.equals("DETENTION") && !need.equals("MEASURES")) {
            tables.conclude(consideration, need.equals("CHILD_PROTECTION") ? need : "NOT_NEEDED", actor(), now);
        }
        return need;
    }

    /**
     * What was decided.
     *
     * @param outcome {@code DETAINED}, {@code MEASURES} or {@code REFUSED}
     * @param decisionId the decision to serve; null where nothing was imposed
     * @param endsAt the end of the thirty days; of no meaning unless detained
     * @param serviceDueAt when the decision should be served, and the person be in a centre
     */
    public record Decided(
            String outcome,
            @org.jspecify.annotations.Nullable UUID decisionId,
            Date endsAt,
            Date serviceDueAt) {}

    /**
     * Decides on the proposal; whoever assessed, interviewed or drafted does not.
     *
     * @throws Refusal unless the person is an applicant, the individual test finds detention necessary, and the law allows this
     *     person to be held (INV-20, 21, 23, 27, 29)
     */
    @Transactional
    public Decided sign(UUID id, SignApplicantDetentionSubmission submission) {
        Consideration consideration = open(id);
        Assessment assessment = assessed(id);
        CaseFile file = files.get(consideration.caseId());
        signerTookPart(id, actor()).ifPresent(refusal -> {
            throw refusal;
        });
        if (!tables.isApplicant(file.id())) {
            throw ApplicantDetentionRefusals.noApplicant();
        }
        measures.check(
                submission.decision() == Choice.IMPOSE_MEASURES, submission.address(), submission.reportingEveryDays());
        Instant now = now();
        Date serviceDueAt = clocks.due("DL-PR-08", now);
        return switch (submission.decision()) {
            case DETAIN -> detain(file, consideration, assessment, submission.reasons(), now, serviceDueAt);
            case IMPOSE_MEASURES -> {
                UUID decision = measures.impose(
                        file,
                        consideration,
                        facts(assessment),
                        submission.reasons(),
                        submission.address(),
                        submission.reportingEveryDays(),
                        now);
                tables.conclude(consideration, "MEASURES", actor(), now);
                yield new Decided("MEASURES", decision, Date.from(now), serviceDueAt);
            }
            case REFUSE -> {
                tables.conclude(consideration, "REFUSED", actor(), now);
                journal.record(file.id(), file.province(), "APPLICANT_DETENTION_REFUSED", now, "YUKK 68/2", Map.of());
                yield new Decided("REFUSED", null, Date.from(now), serviceDueAt);
            }
        };
    }

    private Decided detain(
            CaseFile file,
            Consideration consideration,
            Assessment assessment,
            String reasons,
            Instant now,
            Date serviceDueAt) {
        if (!tables.need(consideration.id()).orElse("").equals("DETENTION")) {
            throw new Refusal(
                    ApplicantDetentionProblem.NOT_NECESSARY,
                    new LocalizedText(
                            "Kişiye özgü değerlendirme gözetimi zorunlu bulmamıştır; daha hafif tedbir yeterlidir.",
                            "The individual test does not find detention necessary; a lighter measure suffices."),
                    "YUKK 68/3");
        }
        if (tables.isUnaccompaniedChild(file.personId(), file.id(), now)) {
            throw ApplicantDetentionRefusals.childIsNotHeld();
        }
        refuseIfHeld(file);
        Instant countedFrom = tables.countedFrom(file.id(), now);
        Instant endsAt = clocks.end(THIRTY_DAYS, countedFrom);
        if (!endsAt.isAfter(now)) {
            throw new Refusal(
                    ApplicantDetentionProblem.THIRTY_DAYS_USED_UP,
                    new LocalizedText(
                            "Bu başvuruda otuz günlük gözetim süresi kullanılmıştır; yeniden gözetim kararı alınamaz.",
                            "The thirty days of detention under this application have passed."),
                    "YUKK 68/5");
        }
        Decision decision = decisions.record(new NewDecision(
                file.id(),
                "DETENTION_OF_APPLICANT",
                "DETENTION_ORDERED",
                facts(assessment),
                reasons,
                "YUKK 68/2, 68/4",
                ApplicantMeasures.authority(file.province()),
                List.of(StandingRoute.CRIMINAL_PEACE_JUDGE_APPLICANT.name()),
                actor(),
                now));
        tables.detain(
                consideration,
                file.personId(),
                decision.id().value(),
                assessment.grounds(),
                actor(),
                now,
                countedFrom,
                endsAt);
        tables.conclude(consideration, "DETAINED", actor(), now);
        clocks.start(file.id(), file.province(), THIRTY_DAYS, countedFrom);
        letters.detentionDecision(file, decision, assessment.grounds(), assessment.measuresReasons(), endsAt);
        journal.record(
                file.id(),
                file.province(),
                "APPLICANT_DETAINED",
                now,
                "YUKK 68/2, 68/4",
                Map.of(
                        "detention",
                        consideration.id(),
                        "decision",
                        decision.decisionNumber(),
                        "countedFrom",
                        countedFrom,
                        "endsAt",
                        endsAt));
        return new Decided("DETAINED", decision.id().value(), Date.from(endsAt), serviceDueAt);
    }

    private static String facts(Assessment assessment) {
        return assessment.grounds().stream()
                        .sorted()
                        .map(ApplicantDetentionGround::label)
                        .collect(Collectors.joining("; "))
                + "\n" + assessment.individualReasons() + "\n" + assessment.measuresReasons();
    }

    /**
     * Asks whether somebody may not decide on a proposal: who assessed, or interviewed or drafted in the file.
     *
     * @param account account name
     * @return {@link ApplicantDetentionProblem#SIGNER_TOOK_PART}, or empty
     */
    @Transactional(readOnly = true)
    public Optional<Refusal> signerTookPart(UUID id, String account) {
        boolean assessed = tables.assessment(id)
                .map(assessment -> assessment.assessedBy().equals(account))
                .orElse(false);
        boolean tookPart = tables.consideration(id)
                .map(consideration -> examiners.include(consideration.caseId(), account))
                .orElse(false);
        return assessed || tookPart
                ? Optional.of(new Refusal(
                        ApplicantDetentionProblem.SIGNER_TOOK_PART,
                        new LocalizedText(
                                "Değerlendirmeyi yazan, mülakatı yapan veya taslağı hazırlayan kişi imzalayamaz.",
                                "Whoever assessed, interviewed or drafted cannot sign; somebody else must."),
                        "YUKK 68/4"))
                : Optional.empty();
    }

    /** Ends what is being considered in a file whose application has ended; nothing happens if there is nothing. */
    @Transactional
    public void lapse(CaseId caseId) {
        tables.openConsideration(caseId).ifPresent(consideration -> {
            Instant now = now();
            tables.conclude(consideration, "LAPSED", actor(), now);
            journal.record(
                    caseId, consideration.province(), "APPLICANT_DETENTION_LAPSED", now, "YUKK 3/1-d, 68", Map.of());
            process.lapsed(caseId);
        });
    }

    private void refuseIfHeld(CaseFile file) {
        if (tables.isHeld(file.personId())) {
            throw new Refusal(
                    ApplicantDetentionProblem.HELD_ALREADY,
                    new LocalizedText(
                            "Kişi zaten idari gözetim altındadır.",
                            "The person is in administrative detention already."),
                    "YUKK 68");
        }
    }

    private Consideration open(UUID id) {
        return tables.consideration(id)
                .filter(consideration -> tables.openConsideration(consideration.caseId())
                        .map(open -> open.id().equals(id))
                        .orElse(false))
                .orElseThrow(() -> ApplicantDetentionRefusals.stepNotPossible(
                        "Karar verilecek bir gözetim önerisi yok.", "There is no proposal of detention to decide on."));
    }

    private Assessment assessed(UUID id) {
        return tables.assessment(id)
                .orElseThrow(() -> ApplicantDetentionRefusals.stepNotPossible(
                        "Kişiye özgü değerlendirme yazılmamış.", "The individual test has not been written."));
    }

    private String actor() {
        return currentActor.get().userId();
    }

    /** Returns the present as the engine's timers and the database both keep it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
