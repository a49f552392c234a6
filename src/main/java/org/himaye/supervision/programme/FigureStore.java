package org.himaye.supervision.programme;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.himaye.shared.LegalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Figures of files, as kept: never changed, the latest of each counts. */
@Repository
class FigureStore {

    private static final LocalDate EVER = LocalDate.of(2999, 12, 31);

    private final JdbcClient database;

    FigureStore(JdbcClient database) {
        this.database = database;
    }

    /**
     * A figure of a file that counts.
     *
     * @param indicator id of the indicator
     * @param kind what it says
     * @param year the year
     * @param month the month; 0 for the whole year
     * @param value the figure
     * @param mark who imported it, and when
     */
    record Kept(String indicator, FigureKind kind, int year, int month, BigDecimal value, ImportMark mark) {}

    void add(FigureImports.Import taken, String hash, List<FileFigure> figures) {
        OffsetDateTime at = taken.importedAt().atOffset(ZoneOffset.UTC);
        database.sql("""
                        insert into programme_import (id, format, sha256, figures, imported_by, imported_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(taken.id(), taken.format().name(), hash, taken.figures(), taken.importedBy(), at)
                .update();
        database.sql("""
                        insert into programme_figure (import_id, indicator, kind, year, month, value, imported_at)
                        select :id, f.indicator, f.kind, f.year, f.month, cast(f.value as numeric), :at
                        from unnest(:indicators, :kinds, :years, :months, :values)
                            f (indicator, kind, year, month, value)""")
                .param("id", taken.id())
                .param("at", at)
                .param(
                        "indicators",
                        figures.stream().map(each -> each.indicator().id()).toArray(String[]::new))
                .param("kinds", figures.stream().map(each -> each.kind().name()).toArray(String[]::new))
                .param("years", figures.stream().map(FileFigure::year).toArray(Integer[]::new))
                .param("months", figures.stream().map(FileFigure::month).toArray(Integer[]::new))
                .param(
                        "values",
                        figures.stream()
                                .map(each -> each.value().toPlainString())
                                .toArray(String[]::new))
                .update();
    }

    List<FigureImports.Import> latest(int count) {
        return database.sql("""
                        select id, format, figures, imported_by, imported_at from programme_import
                        order by imported_at desc, id limit ?""")
                .param(count)
                .query((row, number) -> new FigureImports.Import(
                        row.getObject("id", UUID.class),
                        FigureFileFormat.valueOf(row.getString("format")),
                        row.getInt("figures"),
                        row.getString("imported_by"),
                        at(row)))
                .list();
    }

    /**
     * Returns what counts in some years, as far as it was imported by the end of a day.
     *
     * @param knownOn null for now
     */
    List<Kept> of(int firstYear, int lastYear, @Nullable LocalDate knownOn) {
        LocalDate lastDay = knownOn == null ? EVER : knownOn;
        return database.sql("""
                        select distinct on (year, indicator, kind, month) indicator, kind, year, month, value, imported_at,
                            (select i.imported_by from programme_import i where i.id = import_id) as imported_by
                        from programme_figure
                        where year between ? and ? and imported_at < ?
                        order by year, indicator, kind, month, imported_at desc, import_id""")
                .params(
                        firstYear,
                        lastYear,
                        lastDay.plusDays(1).atStartOfDay(LegalTime.ZONE).toOffsetDateTime())
                .query((row, number) -> new Kept(
                        row.getString("indicator"),
                        FigureKind.valueOf(row.getString("kind")),
                        row.getInt("year"),
                        row.getInt("month"),
                        row.getBigDecimal("value"),
                        new ImportMark(row.getString("imported_by"), at(row))))
                .list();
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("imported_at", OffsetDateTime.class).toInstant();
    }
}
