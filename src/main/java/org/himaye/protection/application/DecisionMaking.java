package org.himaye.protection.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.CaseMember;
import org.himaye.casefile.Decision;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.NewDecision;
import org.himaye.casefile.Person;
import org.himaye.casefile.PersonalData;
import org.himaye.casefile.Persons;
import org.himaye.casefile.WaitingReason;
import org.himaye.letter.WithdrawalDecisionLetter;
import org.himaye.protection.application.InadmissibilityFindings.Finding;
import org.himaye.protection.application.ProtectionApplication.Draft;
import org.himaye.protection.application.ProtectionApplication.Level;
import org.himaye.protection.application.ProtectionApplication.Track;
import org.himaye.protection.application.WithdrawalTables.Proposal;
import org.himaye.protection.detention.ApplicantDetentionEnding;
import org.himaye.protection.residence.ResidenceDuties;
import org.himaye.protection.rights.RightsLimitations;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts and signs decisions on applications (YUKK 72, 77, 78, 79). */
@Service
public class DecisionMaking {

    /** With these the person is no applicant any more, whatever is contested later (YUKK 3/1-d, 77). */
    private static final Set<String> ENDS_THE_APPLICATION =
            Set.of("REFUGEE", "CONDITIONAL_REFUGEE", "SUBSIDIARY_PROTECTION", "WITHDRAWN", "DEEMED_WITHDRAWN");

    private static final Set<ProposedOutcome> AFTER_AN_INTERVIEW = EnumSet.of(
            ProposedOutcome.REFUGEE,
            ProposedOutcome.CONDITIONAL_REFUGEE,
            ProposedOutcome.SUBSIDIARY_PROTECTION,
            ProposedOutcome.REFUSAL,
            ProposedOutcome.EXCLUSION);

    /** How absences from interviews were assessed. */
    private static final Set<String> ABSENCES = Set.of("EXCUSE_ASSESSED", "WITHDRAWAL_INDICATED");

    private final ProtectionApplications applications;
    private final Persons persons;
    private final CaseFiles files;
    private final Decisions decisions;
    private final ProcedureClocks clocks;
    private final ApplicantDetentionEnding detention;
    private final ResidenceDuties residence;
    private final RightsLimitations rights;
    private final WithdrawalGrounds grounds;
    private final ProtectionLetters letters;
    private final Inadmissibility inadmissibility;
    private final StatusAssessment status;
    private final Exclusions exclusions;
    private final FamilyClaims families;
    private final Transfers transfers;
    private final HeadquartersNotices notices;
    private final TrackChanges trackChanges;
    private final ProtectionSettings settings;
    private final CaseJournal journal;
    private final CurrentActor currentActor;
    private final Clock clock;

    DecisionMaking(
            ProtectionApplications applications,
            Persons persons,
            CaseFiles files,
            Decisions decisions,
            ProcedureClocks clocks,
            ApplicantDetentionEnding detention,
            ResidenceDuties residence,
            RightsLimitations rights,
            WithdrawalGrounds grounds,
            ProtectionLetters letters,
            Inadmissibility inadmissibility,
            StatusAssessment status,
            Exclusions exclusions,
            FamilyClaims families,
            Transfers transfers,
            HeadquartersNotices notices,
            TrackChanges trackChanges,
            ProtectionSettings settings,
            CaseJournal journal,
            CurrentActor currentActor,
            Clock clock) {
        this.applications = applications;
        this.persons = persons;
        this.files = files;
        this.decisions = decisions;
        this.clocks = clocks;
        this.detention = detention;
        this.residence = residence;
        this.rights = rights;
        this.grounds = grounds;
        this.letters = letters;
        this.inadmissibility = inadmissibility;
        this.status = status;
        this.exclusions = exclusions;
        this.families = families;
        this.transfers = transfers;
        this.notices = notices;
        this.trackChanges = trackChanges;
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
        Date interviewDueAt =
                Date.from(clocks.end("DL-IP-04", application.registeredAt()).minusMillis(1));
        if (submission.examinationContinues()) {
            return continueExamination(application, submission, interviewDueAt);
        }
        Proposed proposed = checkProposal(application, submission);
        Optional<Finding> finding = proposed.inadmissibility();
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
        FieldChecks checks = new FieldChecks(clock)
                .present(submission.nextInterviewAt(), "nextInterviewAt")
                .present(submission.nextInterviewPlace(), "nextInterviewPlace")
                .inTheFuture(submission.nextInterviewAt(), "nextInterviewAt")
                .requireByLaw(
                        "YUKK 77",
                        !application.isWithdrawalDeemed(),
                        "examinationContinues",
                        "withdrawal-indicated",
                        "Üç mülakata mazeretsiz gelinmemiştir; incelemeye devam edilemez.",
                        "Three interviews were missed without excuse; the examination cannot go on.");
        checks.refuseIfAny();
        Instant interviewAt = FieldChecks.instant(submission.nextInterviewAt());
        CaseFile file = files.get(application.caseId());
        Person person = persons.get(file.personId());
        if (application.track() == Track.INADMISSIBLE) {
            applications.setTrack(application.caseId(), Track.REGULAR, null);
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
                    (proposal == ProposedOutcome.DEEMED_WITHDRAWN) == application.isWithdrawalDeemed(),
                    "proposal",
                    "does-not-fit",
                    "Geri çekilmiş sayma yalnızca art arda üç mazeretsiz mülakattan sonra ve o zaman zorunlu olarak önerilir.",
                    "Deemed withdrawal is proposed after three consecutive unexcused interviews, and only then.");
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
                        && !application.isWithdrawalDeemed()
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
        refuseIfTookPart(application);
        if (draft.outcome() == ProposedOutcome.INADMISSIBLE) {
            inadmissibility.requireCompetence(inadmissibility.current(caseId));
        } else if (AFTER_AN_INTERVIEW.contains(draft.outcome())) {
            status.requireCurrent(application);
        }
        CaseFile file = files.get(caseId);
        Draft concluded =
                AFTER_AN_INTERVIEW.contains(draft.outcome()) ? withExcludedPersons(application, file, draft) : draft;
        Decision decision =
                conclude(application, draft.outcome().name(), concluded, level(application, draft.outcome()), now);
        switch (draft.outcome()) {
            case INADMISSIBLE -> {
                Finding finding = inadmissibility.current(caseId);
                letters.inadmissibility(file, decision, application, finding, files);
                if (finding.country() != null) {
                    transfers.open(file, decision, finding.country(), finding.article());
                } else {
                    notices.due(application, file.caseNumber(), now);
                }
            }
            case DEEMED_WITHDRAWN -> {
                grounds.concludedForInterviews(caseId, application.province(), decision, draft.draftedBy());
                letters.withdrawal(
                        file, decision, application, ProtectionLetters.absences(journal.of(caseId, ABSENCES)), files);
            }
            default -> {
                exclusions.takeEffect(file, decision);
                letters.decision(
                        file,
                        decision,
                        application,
                        coveredBy(file, draft.outcome().name()));
            }
        }
        return new Signed(true, clocks.taskDue("DL-PR-08", now));
    }

    /** Names in the decision who is excluded by which article, and where the claims of the others go on (YUKK 64/6, 78/2). */
    private Draft withExcludedPersons(ProtectionApplication application, CaseFile file, Draft draft) {
        var excluded = exclusions.excludedBy(file, draft.outcome().name());
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

    /** Returns the family members whom a decision covers: all who are not excluded, and nobody beside an excluded applicant. */
    private List<CaseMember> coveredBy(CaseFile file, String outcome) {
        if (outcome.equals(ProposedOutcome.EXCLUSION.name())) {
            return List.of();
        }
        var excluded = exclusions.excludedBy(file, outcome).keySet();
        return files.members(file.id()).stream()
                .filter(member -> !excluded.contains(member.personId()))
                .toList();
    }

    private void refuseIfTookPart(ProtectionApplication application) {
        tookPart(application, currentActor.get().userId()).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /**
     * Asks whether somebody may not take the decision of a case: who interviewed, drafted, or took the decision that was
     * annulled.
     *
     * @param account account name
     * @return {@link ProtectionProblem#DECIDER_TOOK_PART}, or empty
     */
    @Transactional(readOnly = true)
    public Optional<Refusal> tookPart(CaseId caseId, String account) {
        return tookPart(applications.get(caseId), account);
    }

    private Optional<Refusal> tookPart(ProtectionApplication application, String decider) {
        boolean drafted =
                application.draft() != null && application.draft().draftedBy().equals(decider);
        if (drafted
                || applications.hasInterviewed(application.caseId(), decider)
                || exclusions.hasFound(application.caseId(), decider)) {
            return Optional.of(new Refusal(
                    ProtectionProblem.DECIDER_TOOK_PART,
                    new LocalizedText(
                            "Mülakatı yapan, haricinde tutma sebebini tespit eden veya taslağı yazan kişi kararı imzalayamaz;"
                                    + " başka bir yetkili imzalamalıdır.",
                            "Whoever interviewed, found a ground of exclusion or drafted cannot sign; another authorised"
                                    + " person must."),
                    "YUKK 78"));
        }
        boolean tookTheAnnulledOne = decisions.of(application.caseId()).stream()
                .anyMatch(earlier ->
                        earlier.annulledAt() != null && earlier.decidedBy().equals(decider));
        if (tookTheAnnulledOne) {
            return Optional.of(new Refusal(
                    ProtectionProblem.DECIDER_TOOK_PART,
                    new LocalizedText(
                            "Kaldırılan kararı veren kişi yeniden karar veremez; başka bir yetkili imzalamalıdır.",
                            "Whoever took the annulled decision cannot decide again; another authorised person must."),
                    "YUKK 80"));
        }
        return Optional.empty();
    }

    /**
     * Asks whether somebody may not sign the withdrawal of a case: who took part, or proposed it.
     *
     * @param account account name
     * @return {@link ProtectionProblem#DECIDER_TOOK_PART}, {@link WithdrawalProblem#SIGNER_PROPOSED}, or empty
     */
    @Transactional(readOnly = true)
    public Optional<Refusal> proposedWithdrawal(CaseId caseId, String account) {
        return tookPart(applications.get(caseId), account).or(() -> grounds.signerProposed(caseId, account));
    }

    /**
     * What was decided on a withdrawal.
     *
     * @param concluded whether the application is withdrawn; otherwise the procedure goes on
     * @param registrationOpen whether it goes on with the registration
     * @param referralOpen whether a referral has still to be received there
     * @param serviceDueAt when the decision should be served; of no meaning if the procedure goes on
     * @param decisionDueAt when the decision on the application is due if the procedure goes on
     */
    public record WithdrawalDecided(
            boolean concluded, boolean registrationOpen, boolean referralOpen, Date serviceDueAt, Date decisionDueAt) {}

    /**
     * Concludes an application that the applicant has withdrawn in writing (YUKK 77/1-a), or that counts as withdrawn by a
     * proposed row of DT-05; or refuses the proposal. Whoever proposed it does not decide, and nobody has to follow it (INV-39).
     */
    @Transactional
    public WithdrawalDecided concludeWithdrawal(CaseId caseId, ConcludeWithdrawalSubmission submission) {
        if (Boolean.TRUE.equals(submission.proposalRefused())) {
            return refuseWithdrawal(caseId, submission);
        }
        ProtectionApplication application = applications.get(caseId);
        Proposal proposal = grounds.toDecide(caseId);
        boolean declared = proposal.row() == 1;
        checkWithdrawal(application, submission, declared);
        proposedWithdrawal(caseId, currentActor.get().userId()).ifPresent(refusal -> {
            throw refusal;
        });
        Instant now = clock.instant();
        LocalDateTime declaredAt = submission.declaredAt();
        List<WithdrawalDecisionLetter.Event> evidence = declaredAt != null
                ? List.of(ProtectionLetters.declaration(declaredAt.toLocalDate()))
                : grounds.evidence(caseId, proposal);
        Draft conclusion = new Draft(
                ProposedOutcome.DEEMED_WITHDRAWN,
                declaredAt != null
                        ? "Başvuru sahibi " + declaredAt.toLocalDate()
                                + " tarihinde başvurusunu yazılı olarak geri çekmiştir."
                        : evidence.stream()
                                .map(event -> event.day() + ": " + event.what() + " (" + event.proof() + "). "
                                        + event.excuse() + ".")
                                .collect(Collectors.joining("\n")),
                proposal.article(),
                submission.reasons(),
                currentActor.get().userId());
        Decision decision =
                conclude(application, declared ? "WITHDRAWN" : "DEEMED_WITHDRAWN", conclusion, Level.PROVINCE, now);
        grounds.concluded(caseId, application.province(), decision, proposal);
        letters.withdrawal(files.get(caseId), decision, application, evidence, files);
        Date serviceDueAt = clocks.taskDue("DL-PR-08", now);
        return new WithdrawalDecided(true, false, false, serviceDueAt, serviceDueAt);
    }

    /** The procedure goes on where it can do so without taking a step twice: with the registration, or with the draft. */
    private WithdrawalDecided refuseWithdrawal(CaseId caseId, ConcludeWithdrawalSubmission submission) {
        ProtectionApplication application = applications.get(caseId);
        Proposal proposal = grounds.latest(caseId);
        new FieldChecks(clock)
                .requireByLaw(
                        "YUKK 77/1-a",
                        proposal.row() != 1,
                        "proposalRefused",
                        "does-not-fit",
                        "Kişinin kendi beyanı bir öneri değildir.",
                        "A declaration of the person is no proposal.")
                .require(
                        submission.declaredAt() == null && !submission.declaredInWriting(),
                        "declaredAt",
                        "does-not-fit",
                        "Öneri reddediliyorsa beyan yazılmaz.",
                        "No declaration is given where a proposal is refused.")
                .refuseIfAny();
        proposedWithdrawal(caseId, currentActor.get().userId()).ifPresent(refusal -> {
            throw refusal;
        });
        Instant now = clock.instant();
        grounds.refused(caseId, application.province(), proposal, submission.reasons());
        boolean registrationOpen = application.registeredAt() == null;
        boolean referralOpen =
                registrationOpen && application.channel().isReferral() && !journal.has(caseId, "REFERRAL_RECEIVED");
        files.enterStage(caseId, registrationOpen ? referralOpen ? "REFERRED" : "LODGED" : "ASSESSMENT", null);
        Date decisionDueAt = clocks.decisionDue(caseId, now);
        return new WithdrawalDecided(false, registrationOpen, referralOpen, decisionDueAt, decisionDueAt);
    }

    private void checkWithdrawal(
            ProtectionApplication application, ConcludeWithdrawalSubmission submission, boolean declared) {
        LocalDateTime declaredAt = submission.declaredAt();
        FieldChecks checks = new FieldChecks(clock);
        if (!declared) {
            checks.require(
                            declaredAt == null && !submission.declaredInWriting(),
                            "declaredAt",
                            "does-not-fit",
                            "Kişi geri çekme beyanında bulunmamıştır; olay dosyadadır.",
                            "The person declared nothing; what happened is on file.")
                    .refuseIfAny();
            return;
        }
        checks.present(declaredAt, "declaredAt").refuseIfAny();
        checks.notInTheFuture(declaredAt, "declaredAt")
                .notBefore(FieldChecks.instant(declaredAt), application.lodgedAt(), "declaredAt", "the lodging")
                .requireByLaw(
                        "YUKK 77/1-a",
                        submission.declaredInWriting(),
                        "declaredInWriting",
                        "required",
                        "Geri çekme yalnızca yazılı beyanla olur.",
                        "A withdrawal needs a written declaration.")
                .requireByLaw(
                        "YUKK 70/2",
                        !application.interpreterNeeded() || submission.interpreterPresent(),
                        "interpreterPresent",
                        "required",
                        "Beyan tercüman eşliğinde alınmalıdır.",
                        "The declaration must be taken with an interpreter.")
                .refuseIfAny();
    }

    /** Returns the filing periods against a decision: court only for inadmissible and accelerated ones (YUKK 80/1-a, ç). */
    private static List<String> remedies(Track track, ProposedOutcome outcome) {
        return outcome == ProposedOutcome.INADMISSIBLE || track == Track.ACCELERATED
                ? List.of("DL-IP-15")
                : List.of("DL-IP-14", "DL-IP-16");
    }

    private Decision conclude(
            ProtectionApplication application, String outcome, Draft draft, Level level, Instant now) {
        var considerations = exclusions.open(application.caseId());
        List<String> remedies = remedies(application.track(), draft.outcome());
        String authority = letters.authority(application.province(), level);
        Decision decision = decisions.record(new NewDecision(
                application.caseId(),
                "PROTECTION",
                outcome,
                draft.facts(),
                draft.reasons(),
                draft.legalBasis(),
                authority,
                remedies,
                currentActor.get().userId(),
                now));
        applications.decide(application.caseId(), decision.id().value());
        clocks.met(application.caseId(), "DL-IP-08", now);
        clocks.met(application.caseId(), "DL-IP-10", now);
        clocks.stop(application.caseId(), "DL-IP-04", "DECIDED");
        clocks.stop(application.caseId(), "DL-IP-09", "DECIDED");
        trackChanges.lapse(application.caseId());
        exclusions.lapse(application, considerations);
        journal.record(
                application.caseId(),
                application.province(),
                "DECISION_SIGNED",
                now,
                "YUKK 78",
                Map.of(
                        "decisionNumber",
                        decision.decisionNumber(),
                        "outcome",
                        outcome,
                        "remedies",
                        String.join(" ", remedies)));
        files.enterStage(application.caseId(), "DECIDED", WaitingReason.SERVICE);
        endDetention(application.caseId(), outcome);
        return decision;
    }

    /** Nobody who is no applicant any more is held as one (YUKK 68). */
    private void endDetention(CaseId caseId, String outcome) {
        if (ENDS_THE_APPLICATION.contains(outcome)) {
            detention.applicationEnded(caseId);
            residence.applicationEnded(caseId);
            rights.applicationEnded(caseId);
        }
    }

    /**
     * Records what the Commission has decided in place of the authority.
     *
     * @param outcome status given
     * @param facts what was found
     * @return when the decision should be served
     */
    Date substitute(ProtectionApplication application, ProposedOutcome outcome, String facts, Instant now) {
        exclusions.setAside(application, facts);
        CaseFile file = files.get(application.caseId());
        Decision decision = decisions.record(new NewDecision(
                application.caseId(),
                "PROTECTION",
                outcome.name(),
                facts,
                "Karar, Uluslararası Koruma Değerlendirme Komisyonunun itirazı kabulüne dayanır.",
                "YUKK 80, CBK-4 164",
                "Uluslararası Koruma Değerlendirme Komisyonu",
                List.of("DL-CM-04"),
                currentActor.get().userId(),
                now));
        applications.decide(application.caseId(), decision.id().value());
        exclusions.takeEffect(file, decision);
        letters.decision(file, decision, application, coveredBy(file, outcome.name()));
        files.enterStage(application.caseId(), "DECIDED", WaitingReason.SERVICE);
        endDetention(application.caseId(), outcome.name());
        return clocks.taskDue("DL-PR-08", now);
    }

    /**
     * Tells supervisors, once, that the period for the decision has lapsed. There is no deemed decision (INV-39); the
     * applicant must be informed (YUKK 78/1).
     */
    @Transactional
    public void escalateOverdue(CaseId caseId) {
        ProtectionApplication application = applications.get(caseId);
        journal.record(caseId, application.province(), "DECISION_OVERDUE", clock.instant(), "YUKK 78/1", Map.of());
    }
}
