package org.himaye.supervision.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks the rows of a file and tells everything that is wrong, row by row. */
final class FigureChecks {

    private static final int FIRST_YEAR = 2019;
    private static final int YEARS_AHEAD = 10;
    private static final int DECEMBER = 12;
    private static final int DECIMALS = 2;
    private static final BigDecimal LARGEST = new BigDecimal("1000000000");
    private static final BigDecimal LARGEST_RATE = new BigDecimal("1000");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,4}");
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,10}([.,][0-9]{1,2})?");
    private static final Pattern WITH_THOUSANDS = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{3})+(,[0-9]{1,2})?");

    private final Programme programme;
    private final LocalDate today;
    private final Map<FigureColumn, Integer> places = new EnumMap<>(FigureColumn.class);
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<FileFigure> figures = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();

    FigureChecks(Programme programme, LocalDate today) {
        this.programme = programme;
        this.today = today;
    }

    /** Returns what is wrong; if nothing is, {@link #figures()} has everything. */
    List<RowProblem> check(List<SheetRow> rows) {
        List<SheetRow> filled = rows.stream().filter(row -> !row.isEmpty()).toList();
        if (filled.isEmpty()) {
            problems.add(RowProblem.ofFile("empty", "Dosyada satır yok.", "There is no row in the file."));
            return problems;
        }
        findColumns(filled.get(0));
        if (problems.isEmpty()) {
            filled.stream().skip(1).forEach(this::check);
            if (problems.isEmpty() && figures.isEmpty()) {
                problems.add(
                        RowProblem.ofFile("empty", "Başlıktan sonra satır yok.", "There is no row after the titles."));
            }
        }
        return problems;
    }

    List<FileFigure> figures() {
        return figures;
    }

    private void findColumns(SheetRow titles) {
        for (int place = 0; place < titles.cells().size(); place++) {
            String title = titles.cell(place).text();
            Optional<FigureColumn> column = FigureColumn.titled(title);
            if (column.isEmpty() && !title.isEmpty()) {
                problems.add(RowProblem.of(
                        titles.number(),
                        "unknown-column",
                        (place + 1) + ". sütunun başlığı tanınmadı.",
                        "The title of column " + (place + 1) + " is not known."));
            } else if (column.isPresent() && places.put(column.get(), place) != null) {
                problems.add(RowProblem.of(
                        titles.number(),
                        "column-twice",
                        column.get().title().tr() + " sütunu iki kez var.",
                        "There are two columns " + column.get().title().en() + "."));
            }
        }
        for (FigureColumn column : FigureColumn.values()) {
            if (!places.containsKey(column)) {
                problems.add(RowProblem.of(
                        titles.number(),
                        "missing-column",
                        column.title().tr() + " sütunu eksik.",
                        "Column " + column.title().en() + " is missing."));
            }
        }
    }

    private void check(SheetRow row) {
        int before = problems.size();
        for (int place = 0; place < row.cells().size(); place++) {
            if (!places.containsValue(place) && !row.cell(place).isEmpty()) {
                problem(
                        row,
                        "outside",
                        "Başlıksız bir sütunda değer var.",
                        "There is a value in a column without a title.");
            }
        }
        Indicator indicator = indicator(row);
        FigureKind kind = kind(row, indicator);
        Integer year = year(row, kind);
        Integer month = month(row, kind, year);
        unit(row, indicator);
        BigDecimal value = value(row, indicator);
        if (problems.size() > before
                || indicator == null
                || kind == null
                || year == null
                || month == null
                || value == null) {
            return;
        }
        FileFigure figure = new FileFigure(indicator, kind, year, month, value);
        Integer former = seen.put(figure.key(), row.number());
        if (former != null) {
            problem(
                    row,
                    "twice",
                    "Aynı rakam " + former + ". satırda da var.",
                    "Row " + former + " has the same figure.");
        } else if (mixesMonthsAndYear(figure)) {
            problem(
                    row,
                    "months-and-year",
                    "Bir yıl için ya aylar ya da yılın tamamı verilir.",
                    "A year is given either by month or as a whole.");
        } else {
            figures.add(figure);
        }
    }

    private boolean mixesMonthsAndYear(FileFigure figure) {
        return figures.stream()
                .anyMatch(other -> other.kind() == figure.kind()
                        && other.year() == figure.year()
                        && other.indicator().equals(figure.indicator())
                        && (other.month() == FileFigure.WHOLE_YEAR) != (figure.month() == FileFigure.WHOLE_YEAR));
    }

    private @Nullable Indicator indicator(SheetRow row) {
        Optional<Indicator> found =
                programme.findByCode(cell(row, FigureColumn.INDICATOR).text());
        if (found.isEmpty()) {
            problem(
                    row,
                    "unknown-indicator",
                    "Gösterge tanınmadı. T7.1 gibi, metin olarak yazılır.",
                    "The indicator is not known. It is written as text, like T7.1.");
        }
        return found.orElse(null);
    }

    private @Nullable FigureKind kind(SheetRow row, @Nullable Indicator indicator) {
        String text = cell(row, FigureColumn.KIND).text();
        for (FigureKind kind : FigureKind.values()) {
            if (kind.isNamed(text)) {
                if (kind == FigureKind.ACTUAL && indicator != null && indicator.isOwn()) {
                    problem(
                            row,
                            "own-indicator",
                            "Bu göstergeyi kendi dosyalarımız hesaplar; gerçekleşen rakamı dosyadan alınmaz.",
                            "Our own cases count this indicator; no file may say what was reached.");
                }
                return kind;
            }
        }
        problem(
                row,
                "unknown-kind",
                "Tür ‘gerçekleşen’ veya ‘hedef’ olmalıdır.",
                "The kind must be ‘actual’ or ‘target’.");
        return null;
    }

    private @Nullable Integer year(SheetRow row, @Nullable FigureKind kind) {
        Integer year = whole(cell(row, FigureColumn.YEAR));
        int last = kind == FigureKind.TARGET ? today.getYear() + YEARS_AHEAD : today.getYear();
        if (year == null || year < FIRST_YEAR || year > last) {
            problem(
                    row,
                    "year",
                    "Yıl " + FIRST_YEAR + " ile " + last + " arasında olmalıdır.",
                    "The year must be between " + FIRST_YEAR + " and " + last + ".");
            return null;
        }
        return year;
    }

    private @Nullable Integer month(SheetRow row, @Nullable FigureKind kind, @Nullable Integer year) {
        SheetCell cell = cell(row, FigureColumn.MONTH);
        if (cell.isEmpty()) {
            return FileFigure.WHOLE_YEAR;
        }
        Integer month = whole(cell);
        if (month == null || month < 1 || month > DECEMBER) {
            problem(
                    row,
                    "month",
                    "Ay 1 ile 12 arasında olmalı ya da boş kalmalıdır.",
                    "The month must be between 1 and 12, or empty.");
            return null;
        }
        if (kind == FigureKind.TARGET) {
            problem(
                    row,
                    "month",
                    "Hedef yılın tamamı içindir; ay boş kalmalıdır.",
                    "A target is for the whole year; leave the month empty.");
            return null;
        }
        if (year != null && LocalDate.of(year, month, 1).isAfter(today)) {
            problem(row, "in-the-future", "Bu ay henüz başlamadı.", "This month has not begun.");
            return null;
        }
        return month;
    }

    private void unit(SheetRow row, @Nullable Indicator indicator) {
        if (indicator != null
                && !indicator.unit().isNamed(cell(row, FigureColumn.UNIT).text())) {
            problem(
                    row,
                    "unit",
                    "Bu göstergenin birimi ‘" + indicator.unit().label().tr() + "’.",
                    "The unit of this indicator is ‘" + indicator.unit().label().en() + "’.");
        }
    }

    private @Nullable BigDecimal value(SheetRow row, @Nullable Indicator indicator) {
        BigDecimal value = number(cell(row, FigureColumn.VALUE));
        if (value == null || value.scale() > DECIMALS) {
            problem(
                    row,
                    "value",
                    "Değer bir sayı olmalıdır: 1101030, 1.101.030 veya en çok iki ondalıkla 12,5.",
                    "The value must be a number: 1101030, 1.101.030 or, with at most two decimals, 12.5.");
            return null;
        }
        if (indicator == null) {
            return value;
        }
        boolean rate = indicator.unit() != IndicatorUnit.NUMBER;
        if (!rate && value.stripTrailingZeros().scale() > 0) {
            problem(row, "value", "Bu gösterge tam sayıdır.", "This indicator is a whole number.");
        } else if (value.signum() < 0 && !indicator.growth()) {
            problem(row, "value", "Bu gösterge eksi olamaz.", "This indicator cannot be negative.");
        } else if (value.abs().compareTo(rate ? LARGEST_RATE : LARGEST) > 0) {
            problem(row, "value", "Değer bu gösterge için çok büyük.", "The value is too large for this indicator.");
        }
        return value;
    }

    /** A dot with three digits behind it separates thousands, as in the printed programme; with one or two, decimals. */
    private static @Nullable BigDecimal number(SheetCell cell) {
        if (cell.number() != null) {
            return cell.number();
        }
        if (WITH_THOUSANDS.matcher(cell.text()).matches()) {
            return new BigDecimal(cell.text().replace(".", "").replace(',', '.'));
        }
        return PLAIN.matcher(cell.text()).matches() ? new BigDecimal(cell.text().replace(',', '.')) : null;
    }

    private static @Nullable Integer whole(SheetCell cell) {
        return WHOLE.matcher(cell.text()).matches() ? Integer.valueOf(cell.text()) : null;
    }

    private SheetCell cell(SheetRow row, FigureColumn column) {
        return row.cell(places.getOrDefault(column, SheetLimits.COLUMNS));
    }

    private void problem(SheetRow row, String code, String turkish, String english) {
        problems.add(RowProblem.of(row.number(), code, turkish, english));
    }
}
