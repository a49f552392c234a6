package org.himaye.caseload;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the reports of all replays have in common, as Turkish plain text of at most 100 columns. */
final class ReportText {

    /** Stands where a source says nothing. */
    static final String NOT_SAID = "–";

    private static final Locale TURKISH = new Locale("tr");
    private static final String PERIODS = "%-10s %-44s %11s %10s %10s %9s";
    private static final int LONGEST_PERIOD = 44;
    private static final int NANOS_DIGITS = 9;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ReportText() {}

    /** Returns how each statutory period was kept, the same for the same plan. */
    static String periods(List<OnTimeRate> periods) {
        StringBuilder text = new StringBuilder();
        line(text, PERIODS.formatted("Süre", "", "Süresinde", "Geç", "Aşılmış", "Oran"));
        for (OnTimeRate period : periods) {
            line(
                    text,
                    PERIODS.formatted(
                            period.ruleId(),
                            shortened(period.name(), LONGEST_PERIOD),
                            number(period.onTime()),
                            number(period.late()),
                            number(period.overdue()),
                            rate(period)));
        }
        return text.toString();
    }

    /** Returns speed and the state of the ledger; differs from run to run. */
    static String run(int cases, Duration elapsed, boolean ledgerVerified, String verdict) {
        return "%s dosya, %s saniye, saniyede %s dosya%nDefter: %s%nSonuç: %s%n"
                .formatted(
                        number(cases),
                        decimal(seconds(elapsed), 1),
                        decimal(perSecond(cases, elapsed), 1),
                        ledgerVerified ? "doğrulandı" : "DOĞRULANAMADI",
                        verdict);
    }

    /** Returns a whole report: figures, periods and the run with its verdict. */
    static String report(
            String figures,
            List<OnTimeRate> periods,
            int cases,
            Duration elapsed,
            boolean ledgerVerified,
            boolean exact) {
        return figures
                + System.lineSeparator()
                + periods(periods)
                + System.lineSeparator()
                + run(cases, elapsed, ledgerVerified, exact ? "kaynakla fark yok" : "KAYNAKLA FARK VAR");
    }

    /** Adds a line without blanks at its end. */
    static void line(StringBuilder text, String line) {
        text.append(line.stripTrailing()).append(System.lineSeparator());
    }

    private static String rate(OnTimeRate period) {
        if (period.all() == 0) {
            return NOT_SAID;
        }
        // Rounded down, so that 100 means every single one.
        return "%"
                + decimal(
                        BigDecimal.valueOf(period.onTime())
                                .multiply(HUNDRED)
                                .divide(BigDecimal.valueOf(period.all()), 1, RoundingMode.DOWN),
                        1);
    }

    private static BigDecimal seconds(Duration elapsed) {
        return BigDecimal.valueOf(elapsed.toNanos(), NANOS_DIGITS);
    }

    private static BigDecimal perSecond(int cases, Duration elapsed) {
        BigDecimal seconds = seconds(elapsed);
        return seconds.signum() <= 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(cases).divide(seconds, 1, RoundingMode.HALF_UP);
    }

    /** Returns a number with so many decimals; 0 keeps those it has. */
    static String decimal(BigDecimal value, int digits) {
        int scale = digits == 0 ? Math.max(0, value.scale()) : digits;
        return String.format(TURKISH, "%,." + scale + "f", value.setScale(scale, RoundingMode.HALF_UP));
    }

    /** Returns a whole number in Turkish writing. */
    static String number(long value) {
        return String.format(TURKISH, "%,d", value);
    }

    /** Returns a difference; a positive one with its sign. */
    static String signed(long value) {
        return value > 0 ? "+" + number(value) : number(value);
    }

    /** Returns a text of at most so many characters. */
    static String shortened(String text, int longest) {
        List<Integer> characters = new ArrayList<>(text.codePoints().boxed().toList());
        if (characters.size() <= longest) {
            return text;
        }
        StringBuilder shortened = new StringBuilder();
        characters.subList(0, longest - 1).forEach(shortened::appendCodePoint);
        return shortened.append('…').toString();
    }
}
