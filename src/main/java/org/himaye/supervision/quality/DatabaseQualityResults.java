package org.himaye.supervision.quality;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.himaye.ledger.Ledger;
import org.himaye.ledger.LedgerLine;
import org.himaye.shared.CaseId;
import org.himaye.shared.FieldChecks;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Results as the database counts and withholds them. */
@Service
@Transactional
class DatabaseQualityResults implements QualityResults {

    private static final int FIRST_YEAR = 2014;
    private static final int LAST_YEAR = 2999;

    private final JdbcClient database;
    private final Ledger ledger;
    private final Clock clock;
    private final int withholdBelow;

    DatabaseQualityResults(
            JdbcClient database,
            Ledger ledger,
            Clock clock,
            @Value("${himaye.supervision.suppress-below:5}") int withholdBelow) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
        this.withholdBelow = withholdBelow;
    }

    @Override
    public List<Row> of(int year, @Nullable String unit) {
        return read(year, unit, true);
    }

    @Override
    public List<Row> wholeYear(int year) {
        return read(year, null, false);
    }

    private List<Row> read(int year, @Nullable String unit, boolean months) {
        requireYear(year);
        List<Row> rows = database.sql("select unit, procedure, month, decided, drawn, read, overdue, agreed"
                        + " from quality_results(:year, :least, :unit, :months)")
                .param("year", year)
                .param("least", withholdBelow)
                .param("unit", unit, Types.VARCHAR)
                .param("months", months)
                .query((row, number) -> new Row(
                        row.getString("unit"),
                        row.getString("procedure"),
                        row.getObject("month", LocalDate.class),
                        row.getLong("decided"),
                        row.getLong("drawn"),
                        row.getLong("read"),
                        row.getLong("overdue"),
                        row.getObject("agreed", Long.class)))
                .list();
        ledger.append(LedgerLine.of("QUALITY_RESULTS_READ").with("year", year));
        return rows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PointRow> points(int year, @Nullable String unit) {
        requireYear(year);
        return database.sql("select unit, procedure, point, met, missed from quality_points(:year, :least, :unit)")
                .param("year", year)
                .param("least", withholdBelow)
                .param("unit", unit, Types.VARCHAR)
                .query((row, number) -> new PointRow(
                        row.getString("unit"),
                        row.getString("procedure"),
                        row.getString("point"),
                        row.getLong("met"),
                        row.getLong("missed")))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Finding> findings() {
        return database.sql("select * from quality_findings()")
                .query((row, number) -> new Finding(
                        row.getObject("id", UUID.class),
                        row.getString("unit"),
                        row.getString("procedure"),
                        row.getString("case_number"),
                        row.getString("decision_number"),
                        row.getString("kind"),
                        row.getBoolean("agrees"),
                        row.getString("grounds"),
                        List.of((String[]) row.getArray("points").getArray()),
                        row.getObject("recorded_on", LocalDate.class),
                        row.getString("measure"),
                        row.getObject("noted_on", LocalDate.class)))
                .list();
    }

    @Override
    public void note(UUID id, String measure) {
        String follows = measure.strip();
        DatabaseQualityReadings.textOf(new FieldChecks(clock), follows, "measure")
                .refuseIfAny();
        LedgerLine line = database.sql(
                        "select case_id, province, unit, procedure from note_quality_finding(:id, :measure)")
                .param("id", id)
                .param("measure", follows)
                .query((row, number) -> LedgerLine.of("QUALITY_FINDING_NOTED")
                        .inCase(new CaseId(row.getObject("case_id", UUID.class)), row.getString("province"))
                        .with("reading", id)
                        .with("unit", row.getString("unit"))
                        .with("procedure", row.getString("procedure")))
                .optional()
                .orElseThrow(DatabaseQualityReadings::notFound);
        ledger.append(line);
    }

    private void requireYear(int year) {
        new FieldChecks(clock)
                .require(
                        year >= FIRST_YEAR && year <= LAST_YEAR,
                        "year",
                        "out-of-range",
                        "2014 ile 2999 arasında bir yıl olmalı.",
                        "It must be a year between 2014 and 2999.")
                .refuseIfAny();
    }
}
