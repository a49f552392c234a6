package org.himaye.protection.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.Decision;
import org.himaye.casefile.Person;
import org.himaye.casefile.PersonalData;
import org.himaye.casefile.Persons;
import org.himaye.casefile.WaitingReason;
import org.himaye.protection.application.ExclusionStandings.Standing;
import org.himaye.protection.application.InadmissibilityFindings.Finding;
import org.himaye.protection.application.ProtectionApplication.Draft;
import org.himaye.protection.application.ProtectionApplication.Level;
import org.himaye.protection.application.ProtectionApplication.Track;
import org.himaye.protection.residence.DutyEvents;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.PersonId;
import org.himaye.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts and signs decisions on applications (YUKK 72, 77, 78, 79). */
@Service
public class DecisionMaking {

    private static final Set<ProposedOutcome> AFTER_AN_INTERVIEW = EnumSet.of(
            ProposedOutcome.REFUGEE,
            ProposedOutcome.CONDITIONAL_REFUGEE,
            ProposedOutcome.SUBSIDIARY_PROTECTION,
            ProposedOutcome.REFUSAL,
            ProposedOutcome.EXCLUSION);

    private final ProtectionApplications applications;
    private final Persons persons;
    private final CaseFiles files;
    private final DecisionSigners signers;
    private final DecisionConclusions conclusions;
    private final ProcedureClocks clocks;
    private final WithdrawalGrounds grounds;
    private final ProtectionLetters letters;
    private final Inadmissibility inadmissibility;
    private final StatusAssessment status;
    private final Exclusions exclusions;
    private final ExclusionStandings standings;
    private final FamilyClaims families;
    private final Transfers transfers;
    private final HeadquartersNotices notices;
    private final DelayNotices delays;
    private final ProtectionSettings settings;
    private final CaseJournal journal;
    private final CurrentActor currentActor;
    private final Clock clock;

    DecisionMaking(
            ProtectionApplications applications,
            Persons persons,
            CaseFiles files,
            DecisionSigners signers,
            DecisionConclusions conclusions,
            ProcedureClocks clocks,
            WithdrawalGrounds grounds,
            ProtectionLetters letters,
            Inadmissibility inadmissibility,
            StatusAssessment status,
            Exclusions exclusions,
            ExclusionStandings standings,
            FamilyClaims families,
            Transfers transfers,
            HeadquartersNotices notices,
            DelayNotices delays,
            ProtectionSettings settings,
            CaseJournal journal,
            CurrentActor currentActor,
            Clock clock) {
        this.applications = applications;
        this.persons = persons;
        this.files = files;
        this.signers = signers;
        this.conclusions = conclusions;
        this.clocks = clocks;
        this.grounds = grounds;
        this.letters = letters;
        this.inadmissibility = inadmissibility;
        this.status = status;
        this.exclusions = exclusions;
        this.standings = standings;
        this.families = families;
        this.transfers = transfers;
        this.notices = notices;
        this.delays = delays;
        this.settings = settings;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * What follows from a draft.
     *
     * @param examinationContinues whether the case goes to another interview instead of a decision (YUKK 75/5)
     * @param decidedAtHeadquarters whether the Presidency decides (YUKK 78/1)
     * @param interviewAt the next or last interview
     * @param interviewDueAt end of the period for the interview
     */
    public record Drafted(
            boolean examinationContinues, boolean decidedAtHeadquarters, Date interviewAt, Date interviewDueAt) {}

    /** Keeps a draft decision with its reasons, or sets a further interview. */
    @Transactional
    public Drafted draft(CaseId caseId, DraftDecisionSubmission submission) {
        ProtectionApplication application = applications.get(caseId);
        Date interviewDueAt = clocks.dueOf(caseId, "DL-IP-04", application.registeredAt());
        if (submission.examinationContinues()) {
            return continueExamination(application, submission, interviewDueAt);
        }
        Proposed proposed = checkProposal(application, submission);
        Optional<Finding> finding = proposed.inadmissibility();
        finding.filter(found -> found.ground().namesCountry())
                .ifPresent(found -> transfers.refuseUnlessKnown(caseId, found.article()));
        finding.ifPresent(found -> inadmissibility.keep(application, found));
        proposed.status().ifPresent(found -> status.keep(application, found));
        if (application.track() == Track.INADMISSIBLE && AFTER_AN_INTERVIEW.contains(submission.proposal())) {
            inadmissibility.notInadmissible(application);
        }
        Draft draft = new Draft(
                submission.proposal(),
                proposed.inWords(submission.facts()),
                submission.legalBasis(),
                submission.reasons(),
                currentActor.get().userId());
        applications.keepDraft(caseId, draft);
        boolean headquarters = finding.map(Finding::decider).orElseGet(() -> level(application, submission.proposal()))
                == Level.HEADQUARTERS;
        journal.record(
                caseId,
                application.province(),
                "DECISION_DRAFTED",
                clock.instant(),
                "YUKK 78/2",
                Map.of("decidedBy", headquarters ? Level.HEADQUARTERS : Level.PROVINCE));
        files.enterStage(caseId, "DECISION", null);
        return new Drafted(false, headquarters, Date.from(application.interviewAt()), interviewDueAt);
    }

    private Drafted continueExamination(
            ProtectionApplication application, DraftDecisionSubmission submission, Date interviewDueAt) {
        int missed = grounds.interviewsMissed(application.caseId());
        String reasons = submission.reasons();
        boolean withdrawalIndicated = missed >= DutyEvents.DAYS_IN_A_ROW;
        new FieldChecks(clock)
                .present(submission.nextInterviewAt(), "nextInterviewAt")
                .present(submission.nextInterviewPlace(), "nextInterviewPlace")
                .inTheFuture(submission.nextInterviewAt(), "nextInterviewAt")
                .requireByLaw(
                        "YUKK 77/1-b",
                        !withdrawalIndicated || reasons != null && !reasons.isBlank(),
                        "reasons",
                        "required",
                        "Üç mülakata mazeretsiz gelinmemiştir; incelemenin neden sürdüğü yazılmalıdır.",
                        "Three interviews were missed without excuse; say why the examination goes on.")
                .refuseIfAny();
        if (withdrawalIndicated) {
            goOnInstead(application, missed, Objects.requireNonNull(reasons));
        }
        Instant interviewAt = FieldChecks.instant(submission.nextInterviewAt());
        CaseFile file = files.get(application.caseId());
        Person person = persons.get(file.personId());
        if (application.track() == Track.INADMISSIBLE) {
            inadmissibility.notInadmissible(application);
        }
        applications.scheduleInterview(application.caseId(), interviewAt, submission.nextInterviewPlace());
        letters.interviewInvitation(
                file,
                person,
                person.data(),
                application.language(),
                application.interpreterNeeded(),
                submission.nextInterviewAt(),
                submission.nextInterviewPlace());
        journal.record(
                application.caseId(),
                application.province(),
                "EXAMINATION_CONTINUED",
                clock.instant(),
                "YUKK 75/5",
                Map.of("interviewAt", interviewAt));
        files.enterStage(application.caseId(), "EXAMINATION", WaitingReason.INTERVIEW_DATE);
        return new Drafted(true, false, Date.from(interviewAt), interviewDueAt);
    }

    /** The interview is owed as before: its period has run since the registration, whatever was missed (YUKK 75/1, 77). */
    private void goOnInstead(ProtectionApplication application, int missed, String reasons) {
        grounds.examinationGoesOn(application.caseId(), application.province(), missed, reasons);
        if (application.track() != Track.ACCELERATED && !applications.hasHeldInterview(application.caseId())) {
            clocks.startUnlessRunning(application, "DL-IP-04", application.registeredAt());
        }
    }

    /** What a proposal rests on: on the merits, or on a ground of inadmissibility; on neither if it is deemed withdrawn. */
    private record Proposed(Optional<Finding> inadmissibility, Optional<StatusFindings.Finding> status) {

        String inWords(String facts) {
            return inadmissibility
                    .map(found -> Inadmissibility.inWords(facts, found))
                    .or(() -> status.map(found -> StatusAssessment.inWords(facts, found)))
                    .orElse(facts);
        }
    }

    private Proposed checkProposal(ProtectionApplication application, DraftDecisionSubmission submission) {
        FieldChecks checks = new FieldChecks(clock)
                .present(submission.proposal(), "proposal")
                .present(submission.facts(), "facts")
                .present(submission.legalBasis(), "legalBasis")
                .present(submission.reasons(), "reasons");
        ProposedOutcome proposal = submission.proposal();
        if (proposal != null) {
            checks.requireByLaw(
                    "YUKK 77/1-b",
                    proposal != ProposedOutcome.DEEMED_WITHDRAWN
                            || grounds.interviewsMissed(application.caseId()) >= DutyEvents.DAYS_IN_A_ROW,
                    "proposal",
                    "does-not-fit",
                    "Geri çekilmiş sayma yalnızca art arda üç mazeretsiz mülakattan sonra önerilir.",
                    "Deemed withdrawal is proposed only after three consecutive unexcused interviews.");
            checks.requireByLaw(
                    "YUKK 75/1",
                    !AFTER_AN_INTERVIEW.contains(proposal) || applications.hasHeldInterview(application.caseId()),
                    "proposal",
                    "interview-missing",
                    "Esasa ilişkin karar için başvuranla mülakat yapılmış olmalıdır.",
                    "A decision on the merits needs a personal interview.");
        }
        Optional<Finding> finding = proposal == ProposedOutcome.INADMISSIBLE
                ? inadmissibility.check(application, submission, checks)
                : Optional.empty();
        // Missing reasons are asked for together with the findings, but nothing is derived without an interview.
        Optional<StatusFindings.Finding> found = proposal != null
                        && AFTER_AN_INTERVIEW.contains(proposal)
                        && applications.hasHeldInterview(application.caseId())
                ? status.check(application, submission, checks)
                : Optional.empty();
        checks.refuseIfAny();
        return new Proposed(finding, found);
    }

    private Level level(ProtectionApplication application, ProposedOutcome outcome) {
        return switch (outcome) {
            case INADMISSIBLE -> inadmissibility.current(application.caseId()).decider();
            case DEEMED_WITHDRAWN -> Level.PROVINCE;
            case REFUGEE, CONDITIONAL_REFUGEE, SUBSIDIARY_PROTECTION, REFUSAL, EXCLUSION ->
                settings.delegatedProvinces().contains(application.province()) ? Level.PROVINCE : Level.HEADQUARTERS;
        };
    }

    /**
     * What came of a draft laid before the decider.
     *
     * @param signed false if it was returned to the drafter
     * @param serviceDueAt when the decision should be served
     */
    public record Signed(boolean signed, Date serviceDueAt) {}

    /**
     * Signs a draft, or returns it with a reason. Whoever interviewed or drafted does not sign.
     *
     * @throws Refusal {@link ProtectionProblem#DECIDER_TOOK_PART}
     */
    @Transactional
    public Signed sign(CaseId caseId, SignDecisionSubmission submission) {
        ProtectionApplication application = applications.get(caseId);
        Draft draft = application.draft();
        if (draft == null) {
            throw new Refusal(
                    ProtectionProblem.STEP_NOT_POSSIBLE,
                    new LocalizedText("İmzalanacak taslak yok.", "There is no draft to sign."),
                    null);
        }
        Instant now = clock.instant();
        if (!submission.approved()) {
            new FieldChecks(clock)
                    .present(submission.returnReason(), "returnReason")
                    .refuseIfAny();
            journal.record(caseId, application.province(), "DECISION_RETURNED", now, "YUKK 78/2", Map.of());
            files.enterStage(caseId, "ASSESSMENT", null);
            return new Signed(false, clocks.taskDue("DL-PR-08", now));
        }
        signers.refuseIfTookPart(application);
        CaseFile file = files.get(caseId);
        Draft concluded = draft;
        Map<PersonId, Standing> excluded = Map.of();
        if (draft.outcome() == ProposedOutcome.INADMISSIBLE) {
            inadmissibility.requireCompetence(inadmissibility.current(caseId));
        } else if (AFTER_AN_INTERVIEW.contains(draft.outcome())) {
            Map<PersonId, Standing> standing = standings.of(file);
            status.requireCurrent(
                    application,
                    Objects.requireNonNull(standing.get(file.personId())).extent());
            excluded = ExclusionStandings.excludedBy(standing, draft.outcome().name());
            concluded = withExcludedPersons(application, file, draft, excluded);
        }
        Decision decision = conclusions.conclude(
                application, draft.outcome().name(), concluded, level(application, draft.outcome()), now);
        switch (draft.outcome()) {
            case INADMISSIBLE -> {
                Finding finding = inadmissibility.current(caseId);
                letters.inadmissibility(file, decision, application, finding, files);
                if (finding.country() != null) {
                    transfers.open(file, decision, finding.country(), finding.article());
                } else {
                    notices.due(application, file.caseNumber(), decision);
                }
            }
            case DEEMED_WITHDRAWN -> {
                var missed =
                        grounds.concludedForInterviews(caseId, application.province(), decision, draft.draftedBy());
                letters.withdrawal(file, decision, application, missed, files);
            }
            default -> {
                exclusions.takeEffect(file, decision, excluded);
                letters.decision(
                        file,
                        decision,
                        application,
                        conclusions.coveredBy(file, draft.outcome().name(), excluded.keySet()));
            }
        }
        return new Signed(true, clocks.taskDue("DL-PR-08", now));
    }

    /** Names in the decision who is excluded by which article, and where the claims of the others go on (YUKK 64/6, 78/2). */
    private Draft withExcludedPersons(
            ProtectionApplication application, CaseFile file, Draft draft, Map<PersonId, Standing> excluded) {
        StringBuilder facts = new StringBuilder(draft.facts());
        excluded.forEach((person, standing) -> {
            PersonalData data = persons.get(person).data();
            facts.append("\n")
                    .append(data.givenNames())
                    .append(' ')
                    .append(data.familyName())
                    .append(
                            standing.extent() == ExclusionExtent.ALL
                                    ? ": uluslararası korumanın haricinde tutulmuştur ("
                                    : ": ikincil korumanın haricinde tutulmuştur (")
                    .append(String.join(", ", standing.articles()))
                    .append(").");
        });
        if (draft.outcome() == ProposedOutcome.EXCLUSION) {
            for (String number : families.carryOn(application, file, excluded.keySet())) {
                facts.append("\nKendi sebebi olmayan aile üyelerinin talebi ")
                        .append(number)
                        .append(" sayılı dosyada sürer (YUKK 64/6).");
            }
        }
        return new Draft(draft.outcome(), facts.toString(), draft.legalBasis(), draft.reasons(), draft.draftedBy());
    }

    /**
     * Tells supervisors, once for each period, that the period for the decision has lapsed. There is no deemed decision (INV-39); the
     * applicant must be informed (YUKK 78/1).
     */
    @Transactional
    public void escalateOverdue(CaseId caseId) {
        ProtectionApplication application = applications.get(caseId);
        String article = clocks.isRunning(caseId, "DL-IP-10") ? "YUKK 79/2" : "YUKK 78/1";
        journal.record(caseId, application.province(), "DECISION_OVERDUE", clock.instant(), article, Map.of());
        delays.due(application);
    }
}
