package org.himaye.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himaye.casefile.CourtEvent.Kind;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Court events in PostgreSQL. */
@Repository
@Transactional
class DatabaseCourtEvents implements CourtEvents {

    private static final String ARTICLE = "YUKK 80";

    private final JdbcClient database;
    private final CaseFiles files;
    private final CaseJournal journal;
    private final CurrentActor currentActor;
    private final Clock clock;

    DatabaseCourtEvents(
            JdbcClient database, CaseFiles files, CaseJournal journal, CurrentActor currentActor, Clock clock) {
        this.database = database;
        this.files = files;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void record(CourtEvent event) {
        FieldChecks checks = new FieldChecks(clock).notInTheFuture(event.occurredOn(), "occurredOn");
        if (event.kind() == Kind.SUIT_FILED) {
            checks.present(event.registryNumber(), "registryNumber");
        }
        checks.refuseIfAny();
        CaseFile file = files.get(event.caseId());
        database.sql("insert into court_event (case_id, province, kind, court, registry_number, occurred_on, "
                        + "recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(file.id().value())
                .param(file.province())
                .param(event.kind().name())
                .param(event.court())
                .param(event.registryNumber())
                .param(event.occurredOn())
                .param(currentActor.get().userId())
                .param(DatabaseTime.of(clock.instant()))
                .update();
        journal.record(
                file.id(),
                file.province(),
                "COURT_" + event.kind(),
                event.occurredOn().atStartOfDay(LegalTime.ZONE).toInstant(),
                ARTICLE,
                Map.of());
    }

    @Override
    public List<CourtEvent> of(CaseId caseId) {
        return database.sql("select * from court_event where case_id = ? order by id")
                .param(caseId.value())
                .query((row, number) -> new CourtEvent(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("court"),
                        row.getString("registry_number"),
                        row.getObject("occurred_on", LocalDate.class)))
                .list();
    }

    @Override
    public boolean isSuitPending(CaseId caseId) {
        boolean pending = false;
        for (CourtEvent event : of(caseId)) {
            pending = switch (event.kind()) {
                case SUIT_FILED, STAY_OF_EXECUTION -> true;
                case JUDGMENT_UPHELD, JUDGMENT_ANNULLED -> false;
            };
        }
        return pending;
    }
}
