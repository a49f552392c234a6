package org.himaye.protection.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.CaseState;
import org.himaye.casefile.Decisions;
import org.himaye.protection.application.AgeAssessmentTables.Assessment;
import org.himaye.protection.application.RecordAgeReportSubmission.AgeFinding;
import org.himaye.protection.detention.ApplicantDetentionEnding;
import org.himaye.protection.detention.FoundChildren;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Assesses a doubtful age at any time before the decision. Until there is a report the doubt counts for the person: who may be a
 * child alone is treated as one at once, leaves the accelerated track and any detention (YUKK 66/1, 79/4; INV-27, INV-36).
 */
@Service
public class AgeAssessments {

    private static final String ARTICLE = "YUKK 66/1-b";

    private final ProtectionApplications applications;
    private final AgeAssessmentTables assessments;
    private final AgeAssessmentProcess process;
    private final FoundChildren children;
    private final ApplicantDetentionEnding detention;
    private final Screening screening;
    private final ProcedureClocks clocks;
    private final CaseFiles files;
    private final Decisions decisions;
    private final CaseJournal journal;
    private final CurrentActor currentActor;
    private final Clock clock;

    AgeAssessments(
            ProtectionApplications applications,
            AgeAssessmentTables assessments,
            AgeAssessmentProcess process,
            FoundChildren children,
            ApplicantDetentionEnding detention,
            Screening screening,
            ProcedureClocks clocks,
            CaseFiles files,
            Decisions decisions,
            CaseJournal journal,
            CurrentActor currentActor,
            Clock clock) {
        this.applications = applications;
        this.assessments = assessments;
        this.process = process;
        this.children = children;
        this.detention = detention;
        this.screening = screening;
        this.clocks = clocks;
        this.files = files;
        this.decisions = decisions;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Asks a hospital or authority for the age of an applicant.
     *
     * @param institution who is asked
     * @param unaccompanied whether the person has no responsible adult
     * @param reason why the declared age is in doubt
     * @return identifier of the assessment
     * @throws Refusal {@link ProtectionProblem#AGE_ASSESSMENT_NOT_POSSIBLE}
     */
    @Transactional
    public UUID request(String caseNumber, String institution, boolean unaccompanied, String reason) {
        CaseFile file = files.byNumber(caseNumber);
        ProtectionApplication application = applications.get(file.id());
        boolean decided = decisions.stands(file.id(), "PROTECTION");
        if (file.state() != CaseState.OPEN || application.registeredAt() == null || decided) {
            throw notPossible(
                    "Yaş ancak kayıttan sonra ve karardan önce değerlendirilir.",
                    "The age is assessed after the registration and before the decision only.");
        }
        if (assessments.last(file.id()).filter(last -> last.finding() == null).isPresent()) {
            throw notPossible("Önceki rapor bekleniyor.", "The report on an earlier request is awaited.");
        }
        Instant now = clock.instant();
        Assessment assessment = new Assessment(
                UUID.randomUUID(), file.id(), application.province(), unaccompanied, reason, institution, now, null);
        assessments.add(assessment, currentActor.get().userId());
        record(assessment, "AGE_ASSESSMENT_REQUESTED", now, Map.of("unaccompanied", unaccompanied));
        if (unaccompanied) {
            children.found(file.id());
            detention.childHandedOver(file.id());
        }
        reassessNeeds(file.id());
        process.start(
                file.id(), application.province(), file.caseNumber(), assessment.id(), clocks.taskDue("DL-PR-23", now));
        return assessment.id();
    }

    /**
     * What follows from a report.
     *
     * @param handOverNeeded whether a child alone is still to be handed over to the Family Ministry; during the registration
     *     that is a step of the registration
     * @param handOverDueAt when that should have happened
     */
    public record Reported(boolean handOverNeeded, Date handOverDueAt) {}

    /** Records the report. */
    @Transactional
    public Reported report(UUID assessmentId, RecordAgeReportSubmission submission) {
        Assessment assessment = assessments
                .find(assessmentId)
                .filter(found -> found.finding() == null)
                .orElseThrow(() -> notPossible("Beklenen rapor yok.", "No report is awaited."));
        CaseId caseId = assessment.caseId();
        applications.get(caseId);
        AgeFinding finding = submission.result();
        Instant reportedAt = FieldChecks.instant(submission.reportedAt());
        new FieldChecks(clock)
                .notInTheFuture(submission.reportedAt(), "reportedAt")
                .notBefore(
                        reportedAt,
                        assessment.requestedAt().truncatedTo(java.time.temporal.ChronoUnit.MINUTES),
                        "reportedAt",
                        "the request")
                .requireByLaw(
                        "YUKK 66/1-a",
                        !finding.isChild() || submission.childView() != null,
                        "childView",
                        "required",
                        "Çocuğun görüşü alınmalıdır.",
                        "The child's own view is needed.")
                .refuseIfAny();
        Instant now = clock.instant();
        assessments.report(
                assessment,
                finding,
                submission.reportNumber(),
                reportedAt,
                currentActor.get().userId(),
                now);
        record(
                assessment,
                finding.isChild() ? "FOUND_TO_BE_CHILD" : "FOUND_TO_BE_ADULT",
                reportedAt,
                Map.of("ageAssessment", finding, "guardian", submission.guardianName() != null));
        if (assessment.unaccompanied() && !finding.isChild()) {
            applications.markUnaccompaniedChild(caseId, false);
        }
        reassessNeeds(caseId);
        boolean handOver = finding.isChild()
                && assessment.unaccompanied()
                && journal.has(caseId, ProtectionApplication.IDENTITY_ISSUED)
                && !journal.has(caseId, "CHILD_HANDED_OVER");
        return new Reported(handOver, clocks.taskDue("DL-PR-04", now));
    }

    private void reassessNeeds(CaseId caseId) {
        if (applications.get(caseId).screening() != null) {
            process.prioritise(caseId, screening.screenSpecialNeeds(caseId).taskPriority());
        }
    }

    private void record(Assessment assessment, String kind, Instant at, Map<String, ?> detail) {
        journal.record(assessment.caseId(), assessment.province(), kind, at, ARTICLE, detail);
    }

    private static Refusal notPossible(String turkish, String english) {
        return new Refusal(ProtectionProblem.AGE_ASSESSMENT_NOT_POSSIBLE, new LocalizedText(turkish, english), ARTICLE);
    }
}
