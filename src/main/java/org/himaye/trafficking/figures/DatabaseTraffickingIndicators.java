package org.himaye.trafficking.figures;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.himaye.ledger.Ledger;
import org.himaye.ledger.LedgerLine;
import org.himaye.shared.FieldChecks;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Indicators as the database counts and withholds them; Himaye reads no file for them. */
@Repository
@Transactional
class DatabaseTraffickingIndicators implements TraffickingIndicators {

    private static final int FIRST_YEAR = 2014;
    private static final int LAST_YEAR = 2999;
    private static final int LEAST_THRESHOLD = 5;

    private final JdbcClient database;
    private final Ledger ledger;
    private final Clock clock;
    private final int threshold;

    DatabaseTraffickingIndicators(
            JdbcClient database,
            Ledger ledger,
            Clock clock,
            @Value("${himaye.trafficking.suppression-threshold:5}") int threshold) {
        if (threshold < LEAST_THRESHOLD) {
            throw new IllegalStateException(
                    "himaye.trafficking.suppression-threshold en az 5 olmalı / must be 5 or more");
        }
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
        this.threshold = threshold;
    }

    @Override
    public List<Indicator> of(int year) {
        new FieldChecks(clock)
                .require(
                        year >= FIRST_YEAR && year <= LAST_YEAR,
                        "year",
                        "out-of-range",
                        "2014 ile 2999 arasında bir yıl olmalı.",
                        "It must be a year between 2014 and 2999.")
                .refuseIfAny();
        List<Indicator> indicators = database.sql("select indicator, figure from trafficking_indicators(?, ?, ?)")
                .param(year)
                .param(threshold)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> {
                    IndicatorCode code = IndicatorCode.of(row.getString("indicator"));
                    return new Indicator(code.code(), code.label(), row.getBigDecimal("figure"));
                })
                .list();
        new FieldChecks(clock)
                .require(
                        !indicators.isEmpty(),
                        "year",
                        "not-published",
                        "Bir yılın rakamları izleyen yılın 1 Şubat'ında yayımlanır.",
                        "The figures of a year are published on 1 February of the next.")
                .refuseIfAny();
        ledger.append(LedgerLine.of("INDICATORS_READ").with("year", year));
        return indicators;
    }
}
