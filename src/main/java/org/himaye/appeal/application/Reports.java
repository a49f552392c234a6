package org.himaye.appeal.application;

import java.time.Instant;
import java.util.Optional;
import org.himaye.appeal.application.Deliberations.VoteChoice;
import org.himaye.shared.CaseId;
import org.himaye.shared.Refusal;

/** Reports of rapporteurs. All methods need a running transaction. */
public interface Reports {

    /**
     * Keeps the report of the acting rapporteur.
     *
     * @throws Refusal unless the actor is the rapporteur of the appeal, or is in conflict
     */
    void report(CaseId appeal, VoteChoice proposal, String facts, String reasons);

    /** Returns the last report. */
    Optional<Report> of(CaseId appeal);

    /**
     * A report.
     *
     * @param rapporteur account name
     * @param proposal what the rapporteur proposes
     * @param facts facts found
     * @param reasons reasons for each ground
     * @param reportedAt when
     */
    record Report(String rapporteur, VoteChoice proposal, String facts, String reasons, Instant reportedAt) {}
}
