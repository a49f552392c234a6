package org.himaye.trafficking.compartment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.himaye.deadlines.ComputedDeadline;
import org.himaye.deadlines.PeriodFacts;
import org.himaye.deadlines.StatutoryPeriods;
import org.himaye.ledger.LedgerLine;
import org.himaye.ledger.SealedLedger;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Periods of sealed files in PostgreSQL. */
@Repository
@Transactional
class DatabaseVictimClocks implements VictimClocks {

    private static final String CURRENT = """
            select distinct on (rule_id, occurrence) rule_id, occurrence, state, start_fact, ends_at, happened_at
            from victim_clock where file_id = :file order by rule_id, occurrence, id desc
            """;
    private static final String RUNNING = "RUNNING";

    private final JdbcClient database;
    private final StatutoryPeriods periods;
    private final VictimFiles files;
    private final SealedLedger ledger;
    private final CurrentActor currentActor;
    private final Clock clock;

    DatabaseVictimClocks(
            JdbcClient database,
            StatutoryPeriods periods,
            VictimFiles files,
            SealedLedger ledger,
            CurrentActor currentActor,
            Clock clock) {
        this.database = database;
        this.periods = periods;
        this.files = files;
        this.ledger = ledger;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public VictimClock start(CaseId file, String ruleId, Instant startFact) {
        return start(file, ruleId, periods.compute(ruleId, startFact), startFact);
    }

    @Override
    public VictimClock start(CaseId file, String ruleId, PeriodFacts facts) {
        ComputedDeadline computed = periods.compute(ruleId, facts);
        return start(file, ruleId, computed, facts.start());
    }

    @Override
    public void met(CaseId file, String ruleId, Instant when) {
        of(file).stream()
                .filter(each -> each.ruleId().equals(ruleId) && each.state().equals(RUNNING))
                .reduce((earlier, later) -> later)
                .ifPresent(running -> add(file, ended(running, "MET", when)));
    }

    @Override
    public void stopAll(CaseId file, Instant when) {
        of(file).stream()
                .filter(each -> each.state().equals(RUNNING))
                .forEach(running -> add(file, ended(running, "STOPPED", when)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<VictimClock> of(CaseId file) {
        return database.sql(CURRENT)
                .param("file", file.value())
                .query((row, number) -> clock(row))
                .list();
    }

    private VictimClock start(CaseId file, String ruleId, ComputedDeadline computed, Instant startFact) {
        int occurrence = 1
                + (int) of(file).stream()
                        .filter(each -> each.ruleId().equals(ruleId))
                        .count();
        VictimClock started = new VictimClock(ruleId, occurrence, RUNNING, startFact, computed.endsAt(), null);
        add(file, started);
        return started;
    }

    private static VictimClock ended(VictimClock running, String state, Instant when) {
        return new VictimClock(
                running.ruleId(), running.occurrence(), state, running.startFact(), running.endsAt(), when);
    }

    private void add(CaseId file, VictimClock version) {
        database.sql("insert into victim_clock (file_id, rule_id, occurrence, state, start_fact, ends_at, happened_at,"
                        + " recorded_by, recorded_at) values (:file, :rule, :occurrence, :state, :start, :ends,"
                        + " :happened, :by, :at)")
                .param("file", file.value())
                .param("rule", version.ruleId())
                .param("occurrence", version.occurrence())
                .param("state", version.state())
                .param("start", of(version.startFact()))
                .param("ends", of(version.endsAt()))
                .param("happened", orNull(version.happenedAt()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", currentActor.get().userId())
                .param("at", of(clock.instant()))
                .update();
        ledger.append(LedgerLine.of("CLOCK_" + version.state())
                .inCase(file, files.get(file).province())
                .with("rule", version.ruleId())
                .with("endsAt", version.endsAt()));
    }

    private static VictimClock clock(ResultSet row) throws SQLException {
        OffsetDateTime happened = row.getObject("happened_at", OffsetDateTime.class);
        return new VictimClock(
                row.getString("rule_id"),
                row.getInt("occurrence"),
                row.getString("state"),
                row.getObject("start_fact", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                happened == null ? null : happened.toInstant());
    }

    private static OffsetDateTime of(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime orNull(@Nullable Instant instant) {
        return instant == null ? null : of(instant);
    }
}
