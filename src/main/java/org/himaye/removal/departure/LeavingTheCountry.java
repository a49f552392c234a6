package org.himaye.removal.departure;

import java.time.Instant;
import java.util.UUID;
import org.himaye.removal.PersonHasLeft;
import org.himaye.removal.RemovalDecisionEnded;
import org.himaye.shared.CaseId;
import org.himaye.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells every removal file of a person that there is nobody left to remove, in whichever file they declared. */
@Component
public class LeavingTheCountry {

    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    LeavingTheCountry(JdbcClient database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    /** The person went home by own wish. */
    void returned(PersonId personId, Instant at) {
        left(personId, "RETURNED_VOLUNTARILY", at);
    }

    /** The person was handed over under a readmission agreement. */
    public void readmitted(PersonId personId, Instant at) {
        left(personId, "READMITTED", at);
    }

    private void left(PersonId personId, String because, Instant at) {
        database.sql("select r.case_id, r.decision_id from removal_case r join case_file f on f.id = r.case_id"
                        + " where r.person_id in (select same_persons(?)) and f.state = 'OPEN' and r.outcome is null"
                        + " order by r.case_id")
                .param(personId.value())
                .query((row, number) -> new Open(
                        new CaseId(row.getObject("case_id", UUID.class)), row.getObject("decision_id", UUID.class)))
                .list()
                .forEach(file -> {
                    if (file.decisionId() != null) {
                        events.publishEvent(new RemovalDecisionEnded(file.caseId(), file.decisionId(), because, at));
                    }
                    events.publishEvent(new PersonHasLeft(file.caseId(), because, at));
                });
    }

    private record Open(CaseId caseId, @Nullable UUID decisionId) {}
}
