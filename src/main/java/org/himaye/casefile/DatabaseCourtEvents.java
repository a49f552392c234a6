package org.himaye.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.himaye.casefile.CourtEvent.Kind;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LegalTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Court events in PostgreSQL. */
@Repository
@Transactional
class DatabaseCourtEvents implements CourtEvents {

    private static final String PROTECTION = "YUKK 80";
    private static final String REMOVAL = "YUKK 53/3";

    private final JdbcClient database;
    private final CaseFiles files;
    private final CaseJournal journal;
    private final CourtClocks clocks;
    private final ApplicationEventPublisher events;
    private final CurrentActor currentActor;
    private final Clock clock;

    DatabaseCourtEvents(
            JdbcClient database,
            CaseFiles files,
            CaseJournal journal,
            CourtClocks clocks,
            ApplicationEventPublisher events,
            CurrentActor currentActor,
            Clock clock) {
        this.database = database;
        this.files = files;
        this.journal = journal;
        this.clocks = clocks;
        this.events = events;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void record(CourtEvent event) {
        FieldChecks checks = new FieldChecks(clock).notInTheFuture(event.occurredOn(), "occurredOn");
        if (event.kind().needsNumber()) {
            checks.present(event.registryNumber(), "registryNumber");
        }
        checks.refuseIfAny();
        CaseFile file = files.get(event.caseId());
        refuseUnlessInForce(event);
        boolean removal = file.type() == CaseType.REMOVAL;
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
                removal ? REMOVAL : PROTECTION,
                Map.of());
        if (removal) {
            clocks.advance(file, event);
        }
        events.publishEvent(new CourtEventRecorded(event, file.type()));
    }

    /** Only what is in force can be lifted, by the number under which it was recorded. */
    private void refuseUnlessInForce(CourtEvent event) {
        Kind lifted = switch (event.kind()) {
            case STAY_LIFTED -> Kind.STAY_OF_EXECUTION;
            case INTERIM_MEASURE_LIFTED -> Kind.INTERIM_MEASURE;
            case SUIT_FILED,
                    STAY_OF_EXECUTION,
                    INTERIM_MEASURE,
                    FILE_COMPLETE,
                    FILE_TAKEN_OFF,
                    JUDGMENT_UPHELD,
                    JUDGMENT_ANNULLED -> null;
        };
        if (lifted == null) {
            return;
        }
        boolean inForce = false;
        for (CourtEvent earlier : of(event.caseId())) {
            if (Objects.equals(earlier.registryNumber(), event.registryNumber())) {
                inForce = earlier.kind() == lifted || inForce && earlier.kind() != event.kind();
            }
        }
        new FieldChecks(clock)
                .require(
                        inForce,
                        "registryNumber",
                        "not-in-force",
                        "Bu sayıyla yürürlükte olan bir karar yok.",
                        "Nothing of this number is in force.")
                .refuseIfAny();
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

    /** Counts as the removal guard does, so that the judgment on every suit can be recorded. */
    @Override
    public boolean isSuitPending(CaseId caseId) {
        Map<String, LocalDate> suits = new HashMap<>();
        boolean stayed = false;
        for (CourtEvent event : of(caseId)) {
            String number = Objects.requireNonNullElse(event.registryNumber(), "");
            switch (event.kind()) {
                case SUIT_FILED -> suits.putIfAbsent(number, event.occurredOn());
                case STAY_OF_EXECUTION -> stayed = true;
                case JUDGMENT_UPHELD, JUDGMENT_ANNULLED -> {
                    if (suits.remove(number) == null) {
                        suits.entrySet().stream()
                                .min(Map.Entry.<String, LocalDate>comparingByValue()
                                        .thenComparing(Map.Entry.comparingByKey()))
                                .ifPresent(oldest -> suits.remove(oldest.getKey()));
                    }
                    stayed = stayed && !suits.isEmpty();
                }
                case STAY_LIFTED, INTERIM_MEASURE, INTERIM_MEASURE_LIFTED, FILE_COMPLETE, FILE_TAKEN_OFF -> {
                    // End no suit.
                }
            }
        }
        return !suits.isEmpty() || stayed;
    }
}
