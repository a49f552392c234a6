package org.himaye.protection.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.CaseState;
import org.himaye.casefile.Decisions;
import org.himaye.protection.application.ProtectionApplication.Track;
import org.himaye.protection.application.TrackChangeTables.Proposal;
import org.himaye.protection.detention.FoundChildren;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of the examination track while the claim is examined: an accelerated application that needs longer goes back to the
 * regular examination, and one whose ground of 79/1 comes to light later is accelerated, but never a child's (YUKK 79; INV-36).
 * One officer proposes, another answers.
 */
@Service
public class TrackChanges implements FoundChildren {

    private static final String LAPSED = "LAPSED";
    private static final String CHANGED = "TRACK_CHANGED";

    private final ProtectionApplications applications;
    private final TrackChangeTables proposals;
    private final Screening screening;
    private final ProcedureClocks clocks;
    private final TrackChangeProcess process;
    private final CaseFiles files;
    private final Decisions decisions;
    private final CaseJournal journal;
    private final CurrentActor currentActor;
    private final Clock clock;

    TrackChanges(
            ProtectionApplications applications,
            TrackChangeTables proposals,
            Screening screening,
            ProcedureClocks clocks,
            TrackChangeProcess process,
            CaseFiles files,
            Decisions decisions,
            CaseJournal journal,
            CurrentActor currentActor,
            Clock clock) {
        this.applications = applications;
        this.proposals = proposals;
        this.screening = screening;
        this.clocks = clocks;
        this.process = process;
        this.files = files;
        this.decisions = decisions;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Proposes to change the track of an application whose examination is not over.
     *
     * @param ground why; it says which track the application is to go to
     * @param reason in the officer's words, about this application
     * @return identifier of the proposal
     * @throws Refusal {@link ProtectionProblem#TRACK_CHANGE_NOT_POSSIBLE}, {@link
     *     ProtectionProblem#TRACK_CHANGE_PROPOSED_ALREADY}, {@link ProtectionProblem#CHILD_IS_NOT_ACCELERATED}
     */
    @Transactional
    public UUID propose(String caseNumber, TrackChangeGround ground, String reason) {
        CaseFile file = files.byNumber(caseNumber);
        ProtectionApplication application = applications.get(file.id());
        Track to = ground.leadsTo();
        String article = articleFor(file, application, to, ground);
        if (open(file.id()).isPresent()) {
            throw new Refusal(
                    ProtectionProblem.TRACK_CHANGE_PROPOSED_ALREADY,
                    new LocalizedText(
                            "Önceki öneri karara bağlanmalıdır.", "The former proposal must be answered first."),
                    article);
        }
        Instant now = clock.instant();
        Proposal proposal = new Proposal(
                UUID.randomUUID(),
                file.id(),
                application.province(),
                application.track(),
                to,
                ground,
                reason,
                currentActor.get().userId(),
                now,
                null);
        proposals.add(proposal);
        record(proposal, "TRACK_CHANGE_PROPOSED", article, now);
        process.propose(
                file.id(), application.province(), file.caseNumber(), proposal.id(), clocks.taskDue("DL-PR-16", now));
        return proposal.id();
    }

    /**
     * Answers a proposal. An approved one puts the application under the periods of its new track at once: of the accelerated
     * procedure from application and interview, of the regular one from registration (YUKK 75/1, 78/1, 79/2).
     *
     * @throws Refusal {@link ProtectionProblem#TRACK_CHANGE_NEEDS_ANOTHER}, and whatever refuses a proposal
     */
    @Transactional
    public void answer(UUID proposalId, DecideTrackChangeSubmission submission) {
        Proposal proposal = proposals
                .find(proposalId)
                .filter(found -> found.outcome() == null)
                .orElseThrow(() -> notPossible("Bekleyen öneri yok.", "No proposal waits for an answer."));
        ProtectionApplication application = applications.get(proposal.caseId());
        refuseProposer(proposal, currentActor.get().userId()).ifPresent(refusal -> {
            throw refusal;
        });
        Instant now = clock.instant();
        if (!submission.approved()) {
            new FieldChecks(clock).present(submission.reason(), "reason").refuseIfAny();
            conclude(proposal, "REFUSED", submission.reason(), now);
            record(proposal, "TRACK_CHANGE_REFUSED", "YUKK 79", now);
            return;
        }
        String article = articleFor(files.get(proposal.caseId()), application, proposal.to(), proposal.ground());
        conclude(proposal, "APPROVED", submission.reason(), now);
        applications.setTrack(proposal.caseId(), proposal.to(), null);
        if (proposal.to() == Track.REGULAR) {
            toRegular(application);
        } else {
            toAccelerated(application);
        }
        record(
                proposal,
                proposal.to() == Track.REGULAR ? "RETURNED_TO_REGULAR_TRACK" : "MOVED_TO_ACCELERATED_TRACK",
                article,
                now);
    }

    @Override
    @Transactional
    public void found(CaseId caseId) {
        ProtectionApplication application = applications.get(caseId);
        if (application.track() != Track.ACCELERATED) {
            applications.markUnaccompaniedChild(caseId, true);
            return;
        }
        lapse(caseId);
        applications.markChildOnRegularTrack(caseId);
        toRegular(application);
        journal.record(
                caseId, application.province(), "CHILD_LEFT_ACCELERATED_TRACK", clock.instant(), "YUKK 79/4", Map.of());
    }

    private void toRegular(ProtectionApplication application) {
        CaseId caseId = application.caseId();
        clocks.stop(caseId, "DL-IP-09", CHANGED);
        clocks.stop(caseId, "DL-IP-10", CHANGED);
        if (!applications.hasHeldInterview(caseId)) {
            clocks.startUnlessRunning(application, "DL-IP-04", application.registeredAt());
        }
        clocks.startUnlessRunning(application, "DL-IP-08", application.registeredAt());
        process.changed(caseId, Track.REGULAR.name(), interviewDueAt(application), decisionDueAt(application));
    }

    private void toAccelerated(ProtectionApplication application) {
        CaseId caseId = application.caseId();
        Optional<Instant> heldAt = applications.lastHeldInterview(caseId);
        if (heldAt.isEmpty()) {
            Date interview = ProcedureClocks.due(clocks.start(application, "DL-IP-09", application.lodgedAt()));
            process.changed(caseId, Track.ACCELERATED.name(), interview, decisionDueAt(application));
        } else {
            Date decision = ProcedureClocks.due(clocks.start(application, "DL-IP-10", heldAt.get()));
            process.changed(caseId, Track.ACCELERATED.name(), interviewDueAt(application), decision);
        }
    }

    private Date interviewDueAt(ProtectionApplication application) {
        return clocks.dueOf(application.caseId(), "DL-IP-04", application.registeredAt());
    }

    private Date decisionDueAt(ProtectionApplication application) {
        return clocks.dueOf(application.caseId(), "DL-IP-08", application.registeredAt());
    }

    /** Takes back what nobody has answered when the examination ends. */
    void lapse(CaseId caseId) {
        open(caseId).ifPresent(proposal -> {
            Instant now = clock.instant();
            conclude(proposal, LAPSED, null, now);
            record(proposal, "TRACK_CHANGE_LAPSED", "YUKK 79", now);
            process.lapse(caseId, proposal.id());
        });
    }

    /**
     * A proposal as its readers see it.
     *
     * @param proposal identifier
     * @param from the track at the time
     * @param to the proposed track
     * @param ground why
     * @param reason in the officer's words
     * @param proposedBy account
     * @param proposedAt when
     * @param outcome {@code APPROVED}, {@code REFUSED} or {@code LAPSED}; null until it is answered
     */
    public record Proposed(
            UUID proposal,
            String from,
            String to,
            TrackChangeGround ground,
            String reason,
            String proposedBy,
            Instant proposedAt,
            @Nullable String outcome) {}

    /** Returns the proposals of a case, oldest first. */
    @Transactional
    public List<Proposed> of(String caseNumber) {
        CaseId caseId = files.byNumber(caseNumber).id();
        return proposals.of(caseId).stream()
                .map(proposal -> new Proposed(
                        proposal.id(),
                        proposal.from().name(),
                        proposal.to().name(),
                        proposal.ground(),
                        proposal.reason(),
                        proposal.proposedBy(),
                        proposal.proposedAt(),
                        proposal.outcome()))
                .toList();
    }

    /**
     * Asks whether somebody may not answer a proposal because it is their own.
     *
     * @param account account name
     */
    @Transactional(readOnly = true)
    public Optional<Refusal> proposed(UUID proposalId, String account) {
        return proposals.find(proposalId).flatMap(proposal -> refuseProposer(proposal, account));
    }

    private static Optional<Refusal> refuseProposer(Proposal proposal, String account) {
        return proposal.proposedBy().equals(account)
                ? Optional.of(new Refusal(
                        ProtectionProblem.TRACK_CHANGE_NEEDS_ANOTHER,
                        new LocalizedText(
                                "Usul değişikliğini öneren kişi öneriyi karara bağlayamaz.",
                                "Whoever proposed a change of track cannot answer the proposal."),
                        "YUKK 79/3"))
                : Optional.empty();
    }

    /** Returns the article on which a change rests, or refuses it. */
    private String articleFor(CaseFile file, ProtectionApplication application, Track to, TrackChangeGround ground) {
        boolean decided = decisions.stands(file.id(), "PROTECTION");
        if (file.state() != CaseState.OPEN || application.screening() == null || decided) {
            throw notPossible(
                    "Usul ancak ön değerlendirmeden sonra ve karardan önce değiştirilir.",
                    "The track is changed after the screening and before the decision only.");
        }
        if (to == Track.ACCELERATED && application.unaccompaniedChild()) {
            throw new Refusal(
                    ProtectionProblem.CHILD_IS_NOT_ACCELERATED,
                    new LocalizedText(
                            "Refakatsiz çocuğun başvurusu hızlandırılmış değerlendirmeye alınmaz.",
                            "The application of an unaccompanied child is never accelerated."),
                    "YUKK 79/4");
        }
        if (application.track() != (to == Track.REGULAR ? Track.ACCELERATED : Track.REGULAR)) {
            throw notPossible(
                    "Başvuru, bu sebeple bırakılabilecek bir usulde değildir.",
                    "The application is not on a track that it could leave for this ground.");
        }
        if (to == Track.ACCELERATED) {
            refuseLateAcceleration(file, application);
        }
        return to == Track.REGULAR
                ? "YUKK 79/3"
                : screening
                        .acceleratedBecauseOf(application, ground)
                        .orElseThrow(() -> notPossible(
                                "Bu sebep hızlandırılmış değerlendirmeye yol açmaz.",
                                "This ground does not lead to the accelerated procedure."));
    }

    /**
     * Refuses to accelerate what the accelerated periods cannot hold any more: their lapse takes an application out of the track
     * (DL-IP-09, DL-IP-10), and with a draft before the signer the change would only take the way to the Commission (YUKK 79/2,
     * 79/3, 80/1).
     */
    private void refuseLateAcceleration(CaseFile file, ProtectionApplication application) {
        if (file.stage().equals("DECISION")) {
            throw notPossible(
                    "İmza bekleyen taslak varken hızlandırılmış değerlendirmeye geçilemez; taslak önce iade edilir.",
                    "Nothing is accelerated while a draft waits for a signature; it is returned first.");
        }
        Instant end = applications
                .lastHeldInterview(file.id())
                .map(heldAt -> clocks.end("DL-IP-10", heldAt))
                .orElseGet(() -> clocks.end("DL-IP-09", application.lodgedAt()));
        if (!clock.instant().isBefore(end)) {
            throw notPossible(
                    "Hızlandırılmış değerlendirmenin süresi dolmuştur; inceleme olağan usulde sürer.",
                    "The period of the accelerated procedure is over; the examination goes on in the regular way.");
        }
    }

    private Optional<Proposal> open(CaseId caseId) {
        return proposals.of(caseId).stream()
                .filter(proposal -> proposal.outcome() == null)
                .findFirst();
    }

    private void conclude(Proposal proposal, String outcome, @Nullable String reason, Instant now) {
        proposals.answer(proposal, outcome, reason, currentActor.get().userId(), now);
    }

    private void record(Proposal proposal, String kind, String article, Instant now) {
        journal.record(
                proposal.caseId(),
                proposal.province(),
                kind,
                now,
                article,
                Map.of("proposal", proposal.id(), "ground", proposal.ground()));
    }

    private static Refusal notPossible(String turkish, String english) {
        return new Refusal(ProtectionProblem.TRACK_CHANGE_NOT_POSSIBLE, new LocalizedText(turkish, english), "YUKK 79");
    }
}
