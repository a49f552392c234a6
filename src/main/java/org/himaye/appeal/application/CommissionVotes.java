package org.himaye.appeal.application;

import java.time.Clock;
import org.himaye.appeal.application.Deliberations.VoteOutcome;
import org.himaye.shared.CaseId;
import org.himaye.shared.FieldChecks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens votes by the form of the chair. */
@Service
public class CommissionVotes {

    private final Deliberations deliberations;
    private final Clock clock;

    CommissionVotes(Deliberations deliberations, Clock clock) {
        this.deliberations = deliberations;
        this.clock = clock;
    }

    /** Opens all votes together once the chair confirms it, and returns what they say. */
    @Transactional
    public VoteOutcome open(CaseId caseId, OpenVotesSubmission submission) {
        new FieldChecks(clock)
                .require(submission.confirmed(), "confirmed", "required", "Onaylanmalıdır.", "It must be confirmed.")
                .refuseIfAny();
        return deliberations.openVotes(caseId).outcome();
    }
}
