package org.himaye.supervision.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.himaye.supervision.programme.FigureStore.Kept;
import org.himaye.supervision.programme.Indicator.MonthRule;

/** What files say about one indicator. A figure of the whole year goes before figures of its months. */
final class ImportedActuals {

    private static final int MONTHS = 12;

    private final Indicator indicator;
    private final List<Kept> figures;

    ImportedActuals(Indicator indicator, List<Kept> kept) {
        this.indicator = indicator;
        this.figures = kept.stream()
                .filter(each -> each.indicator().equals(indicator.id()))
                .sorted(Comparator.comparing(Kept::year).thenComparing(Kept::month))
                .toList();
    }

    Optional<Kept> target(int year) {
        return of(FigureKind.TARGET, year).stream().findFirst();
    }

    /** Returns who imported what counts in a year; of several files the latest. */
    Optional<ImportMark> mark(int year) {
        return counting(year).stream().map(Kept::mark).max(Comparator.comparing(ImportMark::at));
    }

    Reached reached(int year) {
        List<Kept> counting = counting(year);
        if (counting.isEmpty()) {
            return new Reached(null, Absence.NOT_IMPORTED, trend(year));
        }
        return new Reached(value(counting), null, trend(year));
    }

    /** Returns whether the year is given from January on without a gap, and up to which month; 0 if it is not. */
    int monthsWithoutGap(int year) {
        List<Kept> counting = counting(year);
        for (int place = 0; place < counting.size(); place++) {
            if (counting.get(place).month() != place + 1) {
                return 0;
            }
        }
        return counting.size();
    }

    private List<TrendPoint> trend(int year) {
        List<Kept> counting = counting(year);
        if (counting.size() > 1) {
            return counting.stream()
                    .map(each -> new TrendPoint(each.year(), each.month(), each.value()))
                    .toList();
        }
        List<TrendPoint> years = new ArrayList<>();
        for (int each = year - ProgrammeReading.YEARS_OF_TREND; each <= year; each++) {
            List<Kept> ofYear = counting(each);
            if (!ofYear.isEmpty()) {
                years.add(new TrendPoint(each, 0, value(ofYear)));
            } else if (each == Indicator.FIRST_YEAR) {
                years.add(new TrendPoint(each, 0, indicator.planned().actual2019()));
            }
        }
        return years;
    }

    private BigDecimal value(List<Kept> counting) {
        return indicator.months() == MonthRule.SUM
                ? counting.stream().map(Kept::value).reduce(BigDecimal.ZERO, BigDecimal::add)
                : counting.get(counting.size() - 1).value();
    }

    private List<Kept> counting(int year) {
        List<Kept> actual = of(FigureKind.ACTUAL, year);
        List<Kept> wholeYear = actual.stream()
                .filter(each -> each.month() == FileFigure.WHOLE_YEAR)
                .toList();
        return wholeYear.isEmpty() ? actual : wholeYear;
    }

    private List<Kept> of(FigureKind kind, int year) {
        return figures.stream()
                .filter(each -> each.kind() == kind && each.year() == year)
                .toList();
    }

    boolean isWholeYear(int year) {
        return counting(year).stream().anyMatch(each -> each.month() == FileFigure.WHOLE_YEAR)
                || counting(year).size() == MONTHS;
    }
}
