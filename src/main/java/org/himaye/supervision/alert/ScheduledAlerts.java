package org.himaye.supervision.alert;

import org.himaye.access.Acting;
import org.himaye.shared.Actor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Evaluates thresholds and sends mails in the background. */
@Component
@EnableConfigurationProperties(AlertSettings.class)
class ScheduledAlerts {

    private final Alerts alerts;
    private final AlertMails mails;

    ScheduledAlerts(Alerts alerts, AlertMails mails) {
        this.alerts = alerts;
        this.mails = mails;
    }

    @Scheduled(
            initialDelayString = "${himaye.supervision.alert.interval:PT5M}",
            fixedDelayString = "${himaye.supervision.alert.interval:PT5M}")
    void evaluate() {
        Acting.as(Actor.SYSTEM, alerts::evaluate);
    }

    @Scheduled(
            initialDelayString = "${himaye.supervision.alert.mail-interval:PT1M}",
            fixedDelayString = "${himaye.supervision.alert.mail-interval:PT1M}")
    void deliver() {
        Acting.as(Actor.SYSTEM, mails::deliver);
    }
}
