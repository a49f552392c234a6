package org.himaye.protection.detention;

import static org.himaye.shared.FieldChecks.instant;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.DecisionId;
import org.himaye.casefile.Decisions;
import org.himaye.protection.detention.ApplicantDetentionTables.Consideration;
import org.himaye.protection.detention.EndApplicantDetentionSubmission.Because;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.DecisionTables;
import org.himaye.shared.FieldChecks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends the detention of an applicant in law: at the instant of the limit, of the judge's order, when its ground is gone or the
 * application has ended. Nobody approves it; from then on the holding is flagged as unlawful until somebody has seen the person
 * free (YUKK 68/5, 68/7; INV-21, 25).
 */
@Service
public class ApplicantDetentionEnding {

    private final ApplicantDetentionTables tables;
    private final ApplicantMeasures measures;
    private final ApplicantDetentionClocks clocks;
    private final ApplicantDetentionLetters letters;
    private final ApplicantDetentionProcess process;
    private final DetentionConsideration considerations;
    private final FoundChildren children;
    private final DecisionTables decisionTables;
    private final CaseFiles files;
    private final Decisions decisions;
    private final CaseJournal journal;
    private final CurrentActor currentActor;
    private final Clock clock;

    ApplicantDetentionEnding(
            ApplicantDetentionTables tables,
            ApplicantMeasures measures,
            ApplicantDetentionClocks clocks,
            ApplicantDetentionLetters letters,
            ApplicantDetentionProcess process,
            DetentionConsideration considerations,
            FoundChildren children,
            DecisionTables decisionTables,
            CaseFiles files,
            Decisions decisions,
            CaseJournal journal,
            CurrentActor currentActor,
            Clock clock) {
        this.tables = tables;
        this.measures = measures;
        this.clocks = clocks;
        this.letters = letters;
        this.process = process;
        this.considerations = considerations;
        this.children = children;
        this.decisionTables = decisionTables;
        this.files = files;
        this.decisions = decisions;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Ends a detention unless it has ended; an end after its own limit counts from the limit. */
    void end(ApplicantDetention detention, String because, Instant at) {
        Instant effectiveAt = at.isBefore(detention.endsAt()) ? at : detention.endsAt();
        if (!tables.addRelease(
                detention, because, effectiveAt, currentActor.get().userId(), clock.instant())) {
            return;
        }
        clocks.stop(detention.caseId(), "DL-IP-11", because);
        String article = ApplicantDetentionLetters.article(because);
        journal.record(
                detention.caseId(),
                detention.province(),
                "APPLICANT_DETENTION_ENDED",
                effectiveAt,
                article,
                Map.of("detention", detention.id(), "because", because));
        tables.flagUnlawful(detention, effectiveAt, clock.instant());
        journal.record(
                detention.caseId(),
                detention.province(),
                "HOLDING_UNLAWFUL",
                effectiveAt,
                article,
                Map.of("detention", detention.id(), "code", "NOT_RELEASED"));
    }

    /**
     * What took the place of a detention that an officer has ended.
     *
     * @param measures the decision on residence or reporting, which is to be served; null if there is none
     * @param serviceDueAt when it should be served
     */
    public record Ended(@org.jspecify.annotations.Nullable UUID measures, Date serviceDueAt) {}

    /** Ends a detention whose ground is gone, or for which other measures suffice (YUKK 68/3, 68/5). */
    @Transactional
    public Ended notNeeded(UUID detentionId, EndApplicantDetentionSubmission submission) {
        ApplicantDetention detention = held(detentionId);
        boolean chosen = submission.because() == Because.MEASURES_SUFFICE;
        measures.check(chosen, submission.address(), submission.reportingEveryDays());
        Instant now = now();
        Map<String, Object> row = decisionTables
                .evaluate(
                        "applicant-detention-need",
                        Map.of(
                                "reason",
                                "LISTED_GROUND",
                                "unaccompaniedChild",
                                false,
                                "groundPersists",
                                chosen,
                                "measuresSuffice",
                                chosen))
                .get(0);
        journal.record(
                detention.caseId(),
                detention.province(),
                "APPLICANT_DETENTION_NEED_FOUND",
                now,
                String.valueOf(row.get("article")),
                Map.of("decision", "DT-07", "need", row.get("need")));
        UUID decision = null;
        if (chosen) {
            CaseFile file = files.get(detention.caseId());
            decision = measures.impose(
                    file,
                    new Consideration(detention.id(), detention.caseId(), detention.province()),
                    decisions.get(new DecisionId(detention.decisionId())).facts(),
                    submission.reasons(),
                    submission.address(),
                    submission.reportingEveryDays(),
                    now);
        }
        end(detention, submission.because().name(), now);
        return new Ended(decision, clocks.due("DL-PR-08", now));
    }

    /** Ends a detention whose thirty days are over; does nothing before (YUKK 68/5, DL-IP-11). */
    @Transactional
    public void atLimit(UUID detentionId) {
        ApplicantDetention detention = tables.find(detentionId).orElseThrow(ApplicantDetentionRefusals::notHeld);
        if (!clock.instant().isBefore(detention.endsAt())) {
            end(detention, "LIMIT", detention.endsAt());
        }
    }

    /** Ends whatever detention an application carries that has come to its end (YUKK 3/1-d). */
    @Transactional
    public void applicationEnded(CaseId caseId) {
        considerations.lapse(caseId);
        tables.open(caseId)
                .filter(detention -> detention.releasedAt() == null)
                .ifPresent(detention -> endFromOutside(detention, "APPLICATION_ENDED", now()));
    }

    /** Ends whatever detention a child carries who goes to the Family Ministry (YUKK 66/1-b, INV-27). */
    @Transactional
    public void childHandedOver(CaseId caseId) {
        tables.open(caseId)
                .filter(detention -> detention.releasedAt() == null)
                .ifPresent(detention -> endFromOutside(detention, "CHILD", now()));
    }

    /** Ends the detention of somebody who was found to be an unaccompanied child (YUKK 66/1-b, INV-27). */
    @Transactional
    public void foundToBeChild(String caseNumber) {
        ApplicantDetention detention = tables.open(files.byNumber(caseNumber).id())
                .filter(held -> held.releasedAt() == null)
                .orElseThrow(ApplicantDetentionRefusals::notHeld);
        children.found(detention.caseId());
        endFromOutside(detention, "CHILD", now());
    }

    /** Ends a detention and tells the process, which waits for nothing. */
    void endFromOutside(ApplicantDetention detention, String because, Instant at) {
        boolean first = detention.releasedAt() == null;
        end(detention, because, at);
        if (first) {
            process.ended(detention.caseId());
        }
    }

    /** Drafts the release record (DOC-21). */
    @Transactional
    public void draftReleaseRecord(UUID detentionId) {
        ApplicantDetention detention = tables.find(detentionId).orElseThrow(ApplicantDetentionRefusals::notHeld);
        letters.release(
                files.get(detention.caseId()),
                decisions.get(new DecisionId(detention.decisionId())),
                tables.becauseOf(detentionId),
                detention.lawfulUntil());
    }

    /** Records that somebody has seen the person free. */
    @Transactional
    public void confirm(UUID detentionId, ConfirmApplicantReleaseSubmission submission) {
        ApplicantDetention detention = tables.find(detentionId).orElseThrow(ApplicantDetentionRefusals::notHeld);
        Instant freedAt = instant(submission.freedAt());
        Instant end = detention.releasedAt() == null ? detention.lawfulUntil() : detention.releasedAt();
        new FieldChecks(clock)
                .notInTheFuture(submission.freedAt(), "freedAt")
                .notBefore(freedAt, end.truncatedTo(ChronoUnit.MINUTES), "freedAt", "the end of the detention")
                .refuseIfAny();
        if (tables.addFreed(detention, freedAt, currentActor.get().userId(), clock.instant())) {
            clocks.stop(detention.caseId(), "DL-IP-12", "RELEASED");
            clocks.stop(detention.caseId(), "DL-IP-13", "RELEASED");
            journal.record(
                    detention.caseId(),
                    detention.province(),
                    "RELEASE_CONFIRMED",
                    freedAt,
                    "YUKK 68",
                    Map.of("detention", detention.id()));
        }
    }

    private ApplicantDetention held(UUID detentionId) {
        return tables.find(detentionId)
                .filter(detention -> detention.releasedAt() == null && detention.mayBeHeldAt(clock.instant()))
                .orElseThrow(ApplicantDetentionRefusals::notHeld);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
