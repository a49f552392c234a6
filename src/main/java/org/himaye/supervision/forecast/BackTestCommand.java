package org.himaye.supervision.forecast;

import java.io.PrintWriter;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.himaye.access.Acting;
import org.himaye.shared.Actor;
import org.himaye.supervision.forecast.domain.BackTest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code back-test}: for each year prints what {@code /supervision/what-if} would have shown of its check against the past on
 * the 1st of January after, month by month, and all years together.
 */
@Command(
        name = BackTesting.COMMAND,
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Öngörüyü veritabanındaki yıllarla sınar.",
            "Checks the forecast against the years in the database."
        },
        exitCodeListHeading = "%nÇıkış kodları / exit codes:%n",
        exitCodeList = {
            "0:band on ayın en az sekizinde tuttu / the band held in at least eight of ten months",
            "1:tutmadı / it did not",
            "2:yanlış parametre ya da çok kısa geçmiş / wrong parameter or too little past"
        })
class BackTestCommand implements Callable<Integer> {

    private static final int HOLDS = 0;
    private static final int FAILS = 1;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final String MONTH = "%-8s %8s %8s %8s %8s  %s%n";
    private static final String SUM =
            "%s: %d/%d | genişlik/width %.0f (%%%.1f) | puan/score %.0f, değişmez/no change %.0f"
                    + " | hata/error %.1f, değişmez/no change %.1f%n";

    private final WhatIf whatIf;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--year",
            required = true,
            paramLabel = "YIL",
            description = "sınanan (ilk) yıl / the (first) year checked")
    private int year;

    @Option(names = "--until", paramLabel = "YIL", description = "son yıl / the last year (--year)")
    private @Nullable Integer until;

    @Option(
            names = "--province",
            paramLabel = "PLAKA",
            description = "il plaka kodu / plate code (hepsi / every province)")
    private @Nullable String province;

    BackTestCommand(WhatIf whatIf) {
        this.whatIf = whatIf;
    }

    @Override
    public Integer call() {
        int last = until == null ? year : until;
        if (year < FIRST_YEAR || last > LAST_YEAR || last < year) {
            throw refused("--year, --until: " + FIRST_YEAR + " ≤ --year ≤ --until ≤ " + LAST_YEAR);
        }
        if (province != null && !province.matches("[0-9]{2}")) {
            throw refused("--province: iki rakam / two digits, 06");
        }
        PrintWriter out = commandSpec().commandLine().getOut();
        out.printf(MONTH, "ay/month", "alt/low", "orta/mid", "üst/high", "gerçek", "içinde/within");
        List<BackTest> years = new ArrayList<>();
        for (int of = year; of <= last; of++) {
            BackTest check = check(YearMonth.of(of + 1, 1));
            check.months().forEach(month -> print(out, month));
            print(out, Integer.toString(of), check);
            years.add(check);
        }
        BackTest together = BackTest.together(years);
        print(out, year + "–" + last, together);
        out.println(
                together.holds()
                        ? "Band on ayın en az sekizinde tuttu. / The band held in at least eight of ten months."
                        : "Band on ayın sekizinde tutmadı. / The band did not hold in eight of ten months.");
        out.flush();
        return together.holds() ? HOLDS : FAILS;
    }

    private BackTest check(YearMonth asOf) {
        Optional<BackTest> check = Acting.call(Actor.SYSTEM, () -> whatIf.backTest(province, asOf));
        return check.orElseThrow(() -> refused("%s: çok kısa geçmiş / too little past".formatted(asOf.minusMonths(1))));
    }

    private static void print(PrintWriter out, BackTest.HeldOut month) {
        out.printf(
                Locale.ROOT,
                MONTH,
                month.band().month(),
                month.band().low(),
                month.band().middle(),
                month.band().high(),
                month.actual(),
                month.covered() ? "evet / yes" : "HAYIR / NO");
    }

    private static void print(PrintWriter out, String of, BackTest check) {
        out.printf(
                Locale.ROOT,
                SUM,
                of,
                check.covered(),
                check.months().size(),
                check.width(),
                check.relativeWidth(),
                check.score(),
                check.scoreOfNoChange(),
                check.errorOfForecast(),
                check.errorOfNoChange());
    }

    private ParameterException refused(String reason) {
        return new ParameterException(commandSpec().commandLine(), reason);
    }

    private CommandSpec commandSpec() {
        if (spec == null) {
            throw new IllegalStateException(BackTesting.COMMAND + " runs on a command line only");
        }
        return spec;
    }
}
