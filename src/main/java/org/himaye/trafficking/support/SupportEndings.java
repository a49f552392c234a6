package org.himaye.trafficking.support;

import java.time.Instant;
import org.himaye.shared.CaseId;
import org.himaye.trafficking.ReferralOutcome;
import org.himaye.trafficking.compartment.VictimClocks;
import org.himaye.trafficking.compartment.VictimFiles;
import org.himaye.trafficking.referral.VictimReferrals;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends a support and closes its file; a permit stays valid until its last day unless it was cancelled. */
@Component
class SupportEndings {

    private final SupportTables tables;
    private final VictimFiles files;
    private final VictimClocks clocks;
    private final VictimReferrals referrals;
    private final ApplicationEventPublisher events;

    SupportEndings(
            SupportTables tables,
            VictimFiles files,
            VictimClocks clocks,
            VictimReferrals referrals,
            ApplicationEventPublisher events) {
        this.tables = tables;
        this.files = files;
        this.clocks = clocks;
        this.referrals = referrals;
        this.events = events;
    }

    /** What the file says about it. */
    record Ended(EndReason reason) {}

    void end(CaseId file, EndReason reason, String article, Instant at) {
        tables.placement(file).ifPresent(stay -> {
            // A consent taken back before the move still ends the stay after it has begun.
            Instant leftAt = stay.placedAt().isAfter(at) ? stay.placedAt() : at;
            tables.addLeaving(stay.id(), leftAt);
            files.enter(file, "SHELTER_LEFT", null, leftAt, new Ended(reason));
        });
        tables.addEnd(file, reason, at);
        files.enter(file, "SUPPORT_ENDED", article, at, new Ended(reason));
        clocks.stopAll(file, at);
        files.close(file, reason.name(), at);
        // Asked once the end is written: a decision that came at the same time was waited for.
        boolean refuted = tables.find(file).filter(Support::refuted).isPresent();
        if (!refuted) {
            referrals.conclude(file, ReferralOutcome.SUPPORT_ENDED, at);
        }
        events.publishEvent(new SupportEnded(file, reason, at));
    }
}
