package org.himaye.removal.detention;

import org.himaye.access.Acting;
import org.himaye.removal.LibertyRegister;
import org.himaye.shared.Actor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Watches the limits of liberty in the background: deputies are told in time, and every night everything is compared. */
@Component
class ScheduledLibertyWatch {

    private final LibertyEscalation escalation;
    private final LibertyRegister register;

    ScheduledLibertyWatch(LibertyEscalation escalation, LibertyRegister register) {
        this.escalation = escalation;
        this.register = register;
    }

    @Scheduled(
            initialDelayString = "${himaye.liberty.escalation-interval:PT5M}",
            fixedDelayString = "${himaye.liberty.escalation-interval:PT5M}")
    void escalate() {
        Acting.as(Actor.SYSTEM, escalation::escalate);
    }

    @Scheduled(cron = "${himaye.liberty.reconciliation:0 30 2 * * *}", zone = "Europe/Istanbul")
    void reconcile() {
        Acting.as(Actor.SYSTEM, register::reconcile);
    }
}
