package org.himaye.removal.departure;

import java.time.Instant;
import java.util.UUID;
import org.himaye.removal.PersonHasLeft;
import org.himaye.removal.RemovalDecisionEnded;
import org.himaye.shared.CaseId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the removal file that there is nobody left to remove. */
@Component
public class LeavingTheCountry {

    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    LeavingTheCountry(JdbcClient database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    /** The person went home by own wish. */
    void returned(CaseId caseId, Instant at) {
        left(caseId, "RETURNED_VOLUNTARILY", at);
    }

    /** The person was handed over under a readmission agreement. */
    public void readmitted(CaseId caseId, Instant at) {
        left(caseId, "READMITTED", at);
    }

    private void left(CaseId caseId, String because, Instant at) {
        database.sql("select decision_id from removal_case where case_id = ? and decision_id is not null")
                .param(caseId.value())
                .query(UUID.class)
                .optional()
                .ifPresent(decision -> events.publishEvent(new RemovalDecisionEnded(caseId, decision, because, at)));
        events.publishEvent(new PersonHasLeft(caseId, because, at));
    }
}
