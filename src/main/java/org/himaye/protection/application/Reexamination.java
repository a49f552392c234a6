package org.himaye.protection.application;

import java.time.Instant;
import java.util.Date;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.Decision;
import org.himaye.casefile.Decisions;
import org.himaye.shared.CaseId;
import org.springframework.stereotype.Component;

/**
 * Takes an application back to its examination because its decision falls: by a court, by the Commission, or because no country
 * takes the applicant (YUKK 73, 74, 80). The one place where that is done.
 */
@Component
class Reexamination {

    private final ProtectionApplications applications;
    private final Decisions decisions;
    private final ProcedureClocks clocks;
    private final HeadquartersNotices notices;
    private final CaseFiles files;

    Reexamination(
            ProtectionApplications applications,
            Decisions decisions,
            ProcedureClocks clocks,
            HeadquartersNotices notices,
            CaseFiles files) {
        this.applications = applications;
        this.decisions = decisions;
        this.clocks = clocks;
        this.notices = notices;
        this.files = files;
    }

    /** Lets a decision fall with what rests on it; nothing happens to one that has fallen already. */
    void annul(CaseId caseId, Decision decision, Instant annulledAt) {
        if (decision.annulledAt() == null) {
            decisions.annul(decision.id(), annulledAt);
        }
        notices.overtaken(caseId, decision.id().value());
    }

    /**
     * Lets the decision of an application fall and starts the periods of its examination: six months for the decision, and thirty
     * days for the interview if none was held (YUKK 75/1, 78/1).
     *
     * @param because why the other periods stop; upper-case code
     * @param periodsFrom the fact from which the periods run
     * @return when the next decision is due
     */
    Date begin(
            ProtectionApplication application,
            Decision decision,
            String because,
            Instant annulledAt,
            Instant periodsFrom) {
        CaseId caseId = application.caseId();
        clocks.stopAll(caseId, because);
        annul(caseId, decision, annulledAt);
        if (!applications.hasHeldInterview(caseId)) {
            clocks.start(application, "DL-IP-04", periodsFrom);
        }
        Date dueAt = ProcedureClocks.due(clocks.start(application, "DL-IP-08", periodsFrom));
        files.enterStage(caseId, "ASSESSMENT", null);
        return dueAt;
    }
}
