package org.himaye.supervision.programme;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himaye.ledger.Ledger;
import org.himaye.ledger.LedgerLine;
import org.himaye.shared.Actor;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LegalTime;
import org.himaye.supervision.programme.FigureStore.Kept;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the programme with the figures of a year, with the same few questions whatever the number of cases. */
@Service
public class ProgrammeReading {

    /** Years before the one asked for that a trend goes back. */
    static final int YEARS_OF_TREND = 4;

    private final Programme programme;
    private final List<IndicatorActuals> actuals;
    private final FigureStore store;
    private final Ledger ledger;
    private final CurrentActor currentActor;
    private final Clock clock;

    ProgrammeReading(
            Programme programme,
            List<IndicatorActuals> actuals,
            FigureStore store,
            Ledger ledger,
            CurrentActor currentActor,
            Clock clock) {
        this.programme = programme;
        this.actuals = actuals;
        this.store = store;
        this.ledger = ledger;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Returns the year of today. */
    public int thisYear() {
        return LegalTime.dayOf(clock.instant()).getYear();
    }

    /** Returns the first year that can be asked for, the base year of the programme. */
    public int firstYear() {
        return Indicator.FIRST_YEAR;
    }

    /** Returns the last year that can be asked for: the programme looks so far ahead, or it is the present one. */
    public int lastYear() {
        return Math.max(thisYear(), programme.year() + 2);
    }

    /**
     * Returns the programme in a year; appends {@code PROGRAMME_READ} to the ledger.
     *
     * @param year from {@link #firstYear()} to {@link #lastYear()}
     * @param knownOn what was known at the end of this day counts; null for now
     * @throws org.himaye.shared.Refusal if there are no figures of the year, or the day has not come
     */
    @Transactional
    public ProgrammeYear of(int year, @Nullable LocalDate knownOn) {
        Instant now = clock.instant();
        Actor reader = currentActor.get();
        YearAsked asked = new YearAsked(year, LegalTime.dayOf(now), knownOn, reader);
        new FieldChecks(clock)
                .require(
                        year >= firstYear() && year <= lastYear(),
                        "year",
                        "out-of-range",
                        firstYear() + " ile " + lastYear() + " arasında bir yıl olmalı.",
                        "It must be a year between " + firstYear() + " and " + lastYear() + ".")
                .require(
                        knownOn == null || !knownOn.isAfter(asked.today()) && knownOn.getYear() >= firstYear(),
                        "knownOn",
                        "out-of-range",
                        "Bugüne kadar olan bir gün olmalı.",
                        "It must be a day up to today.")
                .refuseIfAny();
        Map<String, Reached> own = new HashMap<>();
        if (asked.hasBegun()) {
            actuals.forEach(each -> own.putAll(each.of(asked)));
        }
        List<Kept> kept = store.of(year - YEARS_OF_TREND, year, knownOn);
        ledger.append(LedgerLine.of("PROGRAMME_READ").with("year", year));
        return new ProgrammeYear(
                year,
                now,
                asked.until(),
                knownOn,
                reader.isAtHeadquarters(),
                programme.tables().stream()
                        .map(table -> new ProgrammeYear.TableYear(
                                table,
                                table.indicators().stream()
                                        .map(indicator -> figure(indicator, asked, own, kept))
                                        .toList()))
                        .toList());
    }

    private static IndicatorFigure figure(
            Indicator indicator, YearAsked asked, Map<String, Reached> own, List<Kept> kept) {
        ImportedActuals imported = new ImportedActuals(indicator, kept);
        boolean national = asked.reader().isAtHeadquarters();
        Reached reached = reached(indicator, asked, own, imported);
        Optional<Kept> target = imported.target(asked.year());
        return new IndicatorFigure(
                indicator,
                national ? target.map(Kept::value).orElse(indicator.aim(asked.year())) : null,
                target.map(Kept::mark).orElse(null),
                reached.value(),
                reached.absence(),
                forecast(indicator, asked, imported, reached.value()),
                reached.trend(),
                indicator.isOwn() ? null : imported.mark(asked.year()).orElse(null));
    }

    private static Reached reached(
            Indicator indicator, YearAsked asked, Map<String, Reached> own, ImportedActuals imported) {
        if (indicator.measure() != null) {
            return own.getOrDefault(indicator.measure(), Reached.nothing(Absence.NOT_BEGUN));
        }
        if (!asked.reader().isAtHeadquarters()) {
            return Reached.nothing(Absence.NATIONAL_ONLY);
        }
        Reached told = imported.reached(asked.year());
        if (told.value() != null || asked.hasBegun()) {
            return told;
        }
        return new Reached(null, Absence.NOT_BEGUN, told.trend());
    }

    private static @Nullable BigDecimal forecast(
            Indicator indicator, YearAsked asked, ImportedActuals imported, @Nullable BigDecimal reached) {
        if (reached == null || !asked.hasBegun()) {
            return null;
        }
        return indicator.isOwn()
                ? YearEnd.own(indicator, asked, reached)
                : YearEnd.imported(indicator, asked, imported, reached);
    }
}
