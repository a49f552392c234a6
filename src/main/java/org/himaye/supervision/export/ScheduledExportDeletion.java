package org.himaye.supervision.export;

import org.himaye.access.Acting;
import org.himaye.shared.Actor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes expired exports in the background; from the moment they expire nobody can fetch them anyway. */
@Component
class ScheduledExportDeletion {

    private final Exports exports;

    ScheduledExportDeletion(Exports exports) {
        this.exports = exports;
    }

    @Scheduled(
            initialDelayString = "${himaye.supervision.export.sweep-interval:PT5M}",
            fixedDelayString = "${himaye.supervision.export.sweep-interval:PT5M}")
    void delete() {
        Acting.as(Actor.SYSTEM, exports::deleteExpired);
    }
}
