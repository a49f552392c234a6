package org.himaye.protection.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.Decision;
import org.himaye.casefile.Decisions;
import org.himaye.shared.CaseId;
import org.himaye.shared.FieldChecks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the headquarters within 24 hours of every inadmissibility that a province has decided on (YUKK 72/1-a, b; DL-IP-24). */
@Service
public class HeadquartersNotices {

    private static final String PERIOD = "DL-IP-24";
    private static final String ARTICLE = "YUKK 72";

    private final ProtectionApplications applications;
    private final Decisions decisions;
    private final ProcedureClocks clocks;
    private final HeadquartersNoticeProcess process;
    private final CaseJournal journal;
    private final Clock clock;

    HeadquartersNotices(
            ProtectionApplications applications,
            Decisions decisions,
            ProcedureClocks clocks,
            HeadquartersNoticeProcess process,
            CaseJournal journal,
            Clock clock) {
        this.applications = applications;
        this.decisions = decisions;
        this.clocks = clocks;
        this.process = process;
        this.journal = journal;
        this.clock = clock;
    }

    /** Starts the 24 hours for a decision. */
    void due(ProtectionApplication application, String caseNumber, Decision decision) {
        Instant decidedAt = decision.decidedAt();
        clocks.stop(application.caseId(), PERIOD, "DECIDED_ANEW");
        process.startNotice(
                application.caseId(),
                application.province(),
                caseNumber,
                decision.id().value(),
                ProcedureClocks.due(clocks.start(application, PERIOD, decidedAt)));
    }

    /** Ends the notice of a decision that falls: there is nothing left to tell. */
    void overtaken(CaseId caseId, UUID decision) {
        if (process.noticeOvertaken(caseId, decision)) {
            clocks.stop(caseId, PERIOD, "DECISION_ANNULLED");
        }
    }

    /**
     * Records that the headquarters know.
     *
     * @param decisionId the decision that they were told of; null from a notice that began before notices named it, and means the
     *     latest
     */
    @Transactional
    public void inform(CaseId caseId, @Nullable String decisionId, InformHeadquartersSubmission submission) {
        ProtectionApplication application = applications.get(caseId);
        Instant informedAt = FieldChecks.instant(submission.informedAt());
        Instant decidedAt = decisions.of(caseId).stream()
                .filter(decision -> decisionId == null
                        ? decision.outcome().equals("INADMISSIBLE")
                        : decision.id().value().equals(UUID.fromString(decisionId)))
                .map(Decision::decidedAt)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("Nothing to tell about " + caseId));
        new FieldChecks(clock)
                .notInTheFuture(submission.informedAt(), "informedAt")
                .notBefore(informedAt, decidedAt.truncatedTo(ChronoUnit.MINUTES), "informedAt", "the decision")
                .refuseIfAny();
        clocks.met(caseId, PERIOD, informedAt);
        journal.record(caseId, application.province(), "HEADQUARTERS_INFORMED", informedAt, ARTICLE, Map.of());
    }

    /** Tells supervisors that the 24 hours have passed. */
    @Transactional
    public void escalate(CaseId caseId) {
        ProtectionApplication application = applications.get(caseId);
        journal.record(caseId, application.province(), "HEADQUARTERS_NOT_INFORMED", clock.instant(), ARTICLE, Map.of());
    }
}
