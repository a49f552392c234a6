package org.himaye.protection.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.Person;
import org.himaye.casefile.Persons;
import org.himaye.casefile.WaitingReason;
import org.himaye.protection.application.HoldInterviewSubmission.Absence;
import org.himaye.protection.application.HoldInterviewSubmission.InterviewOutcome;
import org.himaye.protection.application.ProtectionApplication.Track;
import org.himaye.protection.residence.DutyEvents;
import org.himaye.protection.residence.DutyEvents.Kind;
import org.himaye.protection.residence.DutyEvents.Notice;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LegalTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds interviews, counts missed ones and sets new dates (YUKK 75, 77/1-b). */
@Service
public class Interviews {

    private static final Set<String> OVERDUE_OR_ANOTHER_PERIOD = Set.of(
            "INTERVIEW_OVERDUE",
            "RETURNED_TO_REGULAR_TRACK",
            "CHILD_LEFT_ACCELERATED_TRACK",
            "MOVED_TO_ACCELERATED_TRACK",
            "DECISION_ANNULLED",
            "TRANSFER_REFUSED",
            "TRANSFER_NOT_CARRIED_OUT");

    private final ProtectionApplications applications;
    private final Persons persons;
    private final CaseFiles files;
    private final ProcedureClocks clocks;
    private final TrackChangeProcess tracks;
    private final ProtectionLetters letters;
    private final DutyEvents events;
    private final ChildApplicants children;
    private final WithdrawalEvidence evidence;
    private final CaseJournal journal;
    private final CurrentActor currentActor;
    private final Clock clock;

    Interviews(
            ProtectionApplications applications,
            Persons persons,
            CaseFiles files,
            ProcedureClocks clocks,
            TrackChangeProcess tracks,
            ProtectionLetters letters,
            DutyEvents events,
            ChildApplicants children,
            WithdrawalEvidence evidence,
            CaseJournal journal,
            CurrentActor currentActor,
            Clock clock) {
        this.applications = applications;
        this.persons = persons;
        this.files = files;
        this.clocks = clocks;
        this.tracks = tracks;
        this.letters = letters;
        this.events = events;
        this.children = children;
        this.evidence = evidence;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * What came of an interview day.
     *
     * @param held whether the interview took place
     * @param excuseDueAt when the excuse should be assessed
     * @param decisionDueAt when the decision is due: five days after the interview on the accelerated track (YUKK 79/2)
     */
    public record InterviewDay(boolean held, Date excuseDueAt, Date decisionDueAt) {}

    /** Records an interview that was held, with its minutes (YUKK 75), or that did not happen. */
    @Transactional
    public InterviewDay hold(CaseId caseId, HoldInterviewSubmission submission) {
        ProtectionApplication application = applications.get(caseId);
        boolean held = submission.outcome() == InterviewOutcome.HELD;
        Instant heldAt = FieldChecks.instant(submission.heldAt());
        InterviewCompany company = InterviewCompany.of(submission, children.isChild(application, heldAt));
        check(application, submission, company, held, heldAt);
        applications.recordInterview(
                caseId,
                application.province(),
                application.interviewAt(),
                held ? null : submission.absence(),
                heldAt,
                company,
                currentActor.get().userId());
        Date decisionDueAt =
                Date.from(clocks.end("DL-IP-08", application.registeredAt()).minusMillis(1));
        if (held) {
            CaseFile file = files.get(caseId);
            letters.interviewMinutes(file, persons.get(file.personId()), application, submission);
            day(application, true, false);
            clocks.met(caseId, "DL-IP-04", heldAt);
            if (application.track() == Track.ACCELERATED) {
                clocks.met(caseId, "DL-IP-09", heldAt);
                decisionDueAt = ProcedureClocks.due(clocks.start(application, "DL-IP-10", heldAt));
                tracks.decisionDue(caseId, decisionDueAt);
            }
            journal.record(caseId, application.province(), "INTERVIEW_HELD", heldAt, "YUKK 75", heard(company));
            files.enterStage(caseId, "ASSESSMENT", null);
        } else {
            journal.record(
                    caseId,
                    application.province(),
                    "INTERVIEW_NOT_HELD",
                    heldAt,
                    "YUKK 75/4",
                    Map.of("absence", submission.absence(), "interpreterRejected", company.interpreterRejected()));
            files.enterStage(caseId, "EXAMINATION", null);
        }
        return new InterviewDay(held, clocks.taskDue("DL-PR-06", heldAt), decisionDueAt);
    }

    private static Map<String, Object> heard(InterviewCompany company) {
        return Map.of(
                "child",
                company.ofChild(),
                "companion",
                company.companion() == null ? "NONE" : company.companion(),
                "lawyer",
                company.lawyerPresent(),
                "family",
                company.familyPresent(),
                "adapted",
                company.adapted());
    }

    private void check(
            ProtectionApplication application,
            HoldInterviewSubmission submission,
            InterviewCompany company,
            boolean held,
            Instant heldAt) {
        FieldChecks checks = new FieldChecks(clock)
                .notInTheFuture(submission.heldAt(), "heldAt")
                .notBefore(heldAt, application.registeredAt(), "heldAt", "the registration");
        if (held) {
            checks.requireByLaw(
                    "YUKK 75/6",
                    submission.minutes() != null,
                    "minutes",
                    "required",
                    "Mülakat tutanağı gerekir.",
                    "The minutes of the interview are needed.");
            checks.requireByLaw(
                    "YUKK 75/6",
                    submission.copyHandedOver(),
                    "copyHandedOver",
                    "required",
                    "Tutanağın bir örneği başvurana verilmelidir.",
                    "A copy of the minutes must be handed over.");
            checks.requireByLaw(
                    "YUKK 75/6",
                    submission.recordingNotified(),
                    "recordingNotified",
                    "required",
                    "Kayda alındığı başvurana bildirilmelidir.",
                    "The applicant must be told that the interview is recorded.");
            checks.requireByLaw(
                    "YUKK 70/2",
                    !application.interpreterNeeded() || submission.interpreterPresent(),
                    "interpreterPresent",
                    "required",
                    "Tercüman istenmiştir; tercümansız mülakat yapılamaz.",
                    "An interpreter was asked for; there is no interview without one.");
            checks.require(
                    !submission.interpreterPresent() || submission.interpreterName() != null,
                    "interpreterName",
                    "required",
                    "Tercümanın adı gerekir.",
                    "The interpreter's name is needed.");
            checkCompany(checks, application, submission, company);
        } else {
            checks.present(submission.absence(), "absence");
            checks.requireByLaw(
                    "YUKK 77/1-b",
                    !company.interpreterRejected() || submission.absence() != Absence.APPLICANT_ABSENT,
                    "absence",
                    "inconsistent",
                    "Tercümanı kabul etmeyen başvuran gelmiştir; gelmemiş sayılamaz.",
                    "Who does not accept the interpreter has come, and does not count as absent.");
        }
        checks.refuseIfAny();
    }

    private static void checkCompany(
            FieldChecks checks,
            ProtectionApplication application,
            HoldInterviewSubmission submission,
            InterviewCompany company) {
        checks.requireByLaw(
                "YUKK 70/2",
                !company.interpreterRejected(),
                "interpreterRejected",
                "not-accepted",
                "Başvuran tercümanı kabul etmemiştir; başka tercümanla yeni tarih verilmelidir.",
                "The applicant does not accept the interpreter; another date with another interpreter is needed.");
        checks.requireByLaw(
                "YUKK 75/1",
                !company.lawyerRequested() || company.lawyerPresent(),
                "lawyerPresent",
                "required",
                "Başvuran avukatının katılmasını istemiştir; avukatsız mülakat yapılamaz.",
                "The applicant wants the lawyer to attend; there is no interview without.");
        checks.requireByLaw(
                "YUKK 75/3",
                !company.ofChild() || company.companion() != null,
                "psychologistPresent",
                "required",
                "Çocuğun mülakatında psikolog, çocuk gelişimci, sosyal çalışmacı, ebeveyn veya yasal temsilci bulunmalıdır.",
                "A psychologist, child development expert, social worker, parent or legal representative must attend"
                        + " the interview of a child.");
        checks.requireByLaw(
                "YUKK 75/3",
                !company.ofChild() || company.companion() == null || submission.companionName() != null,
                "companionName",
                "required",
                "Çocuğa eşlik edenin adı gerekir.",
                "The name of the person who accompanied the child is needed.");
        checks.requireByLaw(
                "YUKK 75/1",
                !company.familyPresent() || company.familyConsentGiven(),
                "familyConsentGiven",
                "required",
                "Aile üyeleri ancak başvuranın rızasıyla hazır bulunabilir.",
                "Family members may be present only if the applicant consents.");
        checks.requireByLaw(
                "YUKK 75/3",
                !application.specialNeed() || company.adapted(),
                "adaptations",
                "required",
                "Başvuranın özel ihtiyacı tespit edilmiştir; mülakatta alınan önlemler yazılmalıdır.",
                "A special need of the applicant is on record; what was done about it in the interview is needed.");
    }

    /**
     * What came of an assessed absence.
     *
     * @param withdrawalDeemed whether three consecutive interviews were missed without excuse, so that somebody decides what
     *     follows (YUKK 77/1-b)
     * @param rescheduleDueAt when a new date should be set
     */
    public record AbsenceAssessed(boolean withdrawalDeemed, Date rescheduleDueAt) {}

    /**
     * Decides on the excuse for a missed interview. Only the applicant's own absence counts, only with proof that they
     * knew the date, and only if no excuse was accepted; an accepted excuse sets the counter back (INV-40, DT-05).
     */
    @Transactional
    public AbsenceAssessed assessExcuse(CaseId caseId, AssessExcuseSubmission submission) {
        ProtectionApplication application = applications.get(caseId);
        new FieldChecks(clock)
                .require(
                        submission.excuseOffered() || !submission.excuseAccepted(),
                        "excuseAccepted",
                        "inconsistent",
                        "Bildirilmeyen mazeret kabul edilemez.",
                        "An excuse that was not offered cannot be accepted.")
                .refuseIfAny();
        boolean absent = application.lastAbsence() == Absence.APPLICANT_ABSENT;
        Notice notice = submission.notificationProved()
                ? evidence.invitedBefore(caseId, Objects.requireNonNull(application.interviewAt()))
                : null;
        boolean counts = absent && notice != null && !submission.excuseAccepted();
        events.assess(
                day(application, false, absent),
                caseId,
                application.province(),
                submission.excuseOffered(),
                submission.excuseAccepted(),
                notice,
                counts,
                submission.reasons(),
                currentActor.get().userId(),
                clock.instant());
        int missed = events.inARow(caseId, Kind.INTERVIEW);
        boolean deemed = counts && missed >= DutyEvents.DAYS_IN_A_ROW;
        journal.record(
                caseId,
                application.province(),
                deemed ? "WITHDRAWAL_INDICATED" : "EXCUSE_ASSESSED",
                clock.instant(),
                "YUKK 77/1-b",
                Map.of(
                        "absence",
                        application.lastAbsence() == null ? "NONE" : application.lastAbsence(),
                        "excuseOffered",
                        submission.excuseOffered(),
                        "missedOn",
                        application.interviewAt() == null ? "" : LegalTime.dayOf(application.interviewAt()),
                        "excuseAccepted",
                        submission.excuseAccepted(),
                        "notificationProved",
                        notice != null,
                        "consecutiveMissed",
                        missed));
        if (deemed) {
            clocks.stop(caseId, "DL-IP-04", "WITHDRAWAL_INDICATED");
            files.enterStage(caseId, "ASSESSMENT", null);
        }
        return new AbsenceAssessed(deemed, clocks.taskDue("DL-PR-07", clock.instant()));
    }

    private UUID day(ProtectionApplication application, boolean held, boolean absent) {
        return events.record(
                application.caseId(),
                application.province(),
                Kind.INTERVIEW,
                null,
                Objects.requireNonNull(application.interviewAt()),
                held,
                absent,
                currentActor.get().userId(),
                clock.instant());
    }

    /**
     * Sets a new date, at least ten days after the one that did not happen (YUKK 75/4, DL-IP-05).
     *
     * @return the new date
     */
    @Transactional
    public Date reschedule(CaseId caseId, RescheduleInterviewSubmission submission) {
        ProtectionApplication application = applications.get(caseId);
        Instant interviewAt = FieldChecks.instant(submission.interviewAt());
        Instant earliest = clocks.earliest("DL-IP-05", application.interviewAt());
        new FieldChecks(clock)
                .inTheFuture(submission.interviewAt(), "interviewAt")
                .requireByLaw(
                        "YUKK 75/4",
                        !interviewAt.isBefore(earliest),
                        "interviewAt",
                        "before-minimum",
                        "Yeni tarih en erken " + LegalTime.dayOf(earliest)
                                + " olabilir; iki tarih arasında en az on gün bulunur.",
                        "The new date can be " + LegalTime.dayOf(earliest)
                                + " at the earliest; at least ten days lie between the two dates.")
                .requireByLaw(
                        "YUKK 77/1-b",
                        submission.invitationHandedOver(),
                        "invitationHandedOver",
                        "required",
                        "Yeni tarih başvurana bildirilmelidir.",
                        "The applicant must be told the new date.")
                .refuseIfAny();
        CaseFile file = files.get(caseId);
        Person person = persons.get(file.personId());
        letters.repeatedInvitation(
                file,
                person,
                application,
                submission.interviewAt(),
                submission.interviewPlace(),
                LegalTime.dayOf(earliest));
        applications.scheduleInterview(caseId, interviewAt, submission.interviewPlace());
        journal.record(
                caseId,
                application.province(),
                "INTERVIEW_RESCHEDULED",
                clock.instant(),
                "YUKK 75/4",
                Map.of("interviewAt", interviewAt));
        files.enterStage(caseId, "EXAMINATION", WaitingReason.INTERVIEW_DATE);
        return Date.from(interviewAt);
    }

    /**
     * Tells supervisors, once for each period, that the interview is overdue; it has no other effect (YUKK 75/1, INV-39). The timer
     * comes back with every new date, also after an interview was held in time.
     */
    @Transactional
    public void escalateOverdue(CaseId caseId) {
        ProtectionApplication application = applications.get(caseId);
        boolean accelerated = application.track() == Track.ACCELERATED;
        String article = accelerated ? "YUKK 79/2" : "YUKK 75/1";
        if (!clocks.isRunning(caseId, accelerated ? "DL-IP-09" : "DL-IP-04") || isOverdueKnown(caseId)) {
            return;
        }
        journal.record(caseId, application.province(), "INTERVIEW_OVERDUE", clock.instant(), article, Map.of());
    }

    /** Under another track another period lapses. */
    private boolean isOverdueKnown(CaseId caseId) {
        return journal.of(caseId, OVERDUE_OR_ANOTHER_PERIOD).stream()
                .reduce((earlier, later) -> later)
                .filter(latest -> latest.kind().equals("INTERVIEW_OVERDUE"))
                .isPresent();
    }
}
