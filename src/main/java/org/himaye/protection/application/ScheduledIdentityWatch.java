package org.himaye.protection.application;

import org.himaye.access.Acting;
import org.himaye.shared.Actor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks at the identity documents every night, so that none ends unnoticed. */
@Component
class ScheduledIdentityWatch {

    private final IdentityDocuments documents;

    ScheduledIdentityWatch(IdentityDocuments documents) {
        this.documents = documents;
    }

    @Scheduled(cron = "${himaye.protection.identity-watch:0 10 4 * * *}", zone = "Europe/Istanbul")
    void look() {
        Acting.as(Actor.SYSTEM, () -> {
            documents.look();
        });
    }
}
