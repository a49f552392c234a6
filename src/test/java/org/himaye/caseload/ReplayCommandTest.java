package org.himaye.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import picocli.CommandLine;

class ReplayCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private boolean driverAskedFor;
    private long removedByExit = 1_039;
    private long identified = 22;

    @Test
    void agreementWithTheSourceEndsWithZero() {
        int code = execute(ReplayCommandTest::asPlanned, "--year=2021", "--scale=0.001", "--seed=3");

        assertThat(code).isZero();
        assertThat(out.toString()).contains("Yıl 2021, ölçek 0,001, tohum 3").contains("kaynakla fark yok");
    }

    @Test
    void yearsThatFollowEachOtherAreOneReplay() {
        int code = execute(ReplayCommandTest::asPlanned, "--year=2019", "--until=2021", "--scale=0.001");

        assertThat(code).isZero();
        assertThat(out.toString()).contains("Yıl 2019–2021, ölçek 0,001").contains("açığı dışında fark yok");
    }

    @Test
    void differenceOrBrokenLedgerEndsWithOne() {
        CaseloadDriver nothing = (plan, progress) -> new ReplayResult(Map.of(), List.of(), Duration.ofSeconds(1), true);
        CaseloadDriver broken = (plan, progress) -> {
            ReplayResult result = asPlanned(plan, progress);
            return new ReplayResult(result.counted(), result.periods(), result.elapsed(), false);
        };

        assertThat(execute(nothing, "--year=2021", "--scale=0.001")).isEqualTo(1);
        assertThat(execute(broken, "--year=2021", "--scale=0.001")).isEqualTo(1);
    }

    @Test
    void removalsAreReplayedWithTheirOwnDriver() {
        int code = execute(ReplayCommandTest::asPlanned, "--procedures=removal", "--year=2019", "--scale=0.01");

        assertThat(code).isZero();
        assertThat(out.toString())
                .contains("Sınır dışı işlemleri, yıl 2019, ölçek 0,01")
                .containsPattern("gösterge 10\\.6\\) +1\\.039 +1\\.039 +0")
                .contains("kaynakla fark yok");
    }

    @Test
    void removalThatIsMissingOrTooManyEndsWithOne() {
        removedByExit = 1_040;
        assertThat(execute(ReplayCommandTest::asPlanned, "--procedures=removal", "--year=2019", "--scale=0.01"))
                .isEqualTo(1);
        assertThat(out.toString()).containsPattern("sınır dışı çıkışı +1\\.040 +1\\.039 +\\+1");
    }

    @Test
    void sealedFilesAreReplayedWithTheirOwnDriver() {
        int code = execute(ReplayCommandTest::asPlanned, "--procedures=trafficking", "--year=2019", "--scale=0.1");

        assertThat(code).isZero();
        assertThat(out.toString())
                .contains("İnsan ticareti işlemleri, yıl 2019, ölçek 0,1")
                .containsPattern("gösterge 10\\.1\\) +374 +374 +0")
                .containsPattern("gösterge 10\\.7\\) +22 +22 +0")
                .containsPattern("gösterge 10\\.3\\) +81,8 +80,0 +1,8")
                .contains("tam kişiye yuvarlanan")
                .contains("kaynakla fark yok");
    }

    @Test
    void personIdentifiedTooManyEndsWithOne() {
        identified = 23;
        assertThat(execute(ReplayCommandTest::asPlanned, "--procedures=trafficking", "--year=2019", "--scale=0.1"))
                .isEqualTo(1);
        assertThat(out.toString()).containsPattern("gösterge 10\\.7\\) +23 +22 +\\+1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--scale=0.01                | --year is missing",
                "--year=abc                  | --year must be a year",
                "--year=2031                 | no row for the year 2031",
                "--year=2021 --until=x       | --until must be a year",
                "--year=2021 --until=2020    | --until must not be before --year",
                "--year=2021 --until=2022    | no row for the year 2022",
                "--year=2019 --procedures=removal --until=2020 | --until goes with",
                "--year=2021 --scale=0       | --scale must be above 0",
                "--year=2021 --scale=1.5     | --scale must be above 0",
                "--year=2021 --scale=-1      | --scale must be a decimal number",
                "--year=2021 --scale=NaN     | --scale must be a decimal number",
                "--year=2021 --scale=1e-2    | --scale must be a decimal number",
                "--year=2021 --scale=0,01    | --scale must be a decimal number",
                "--year=2021 --seed=x        | --seed must be a whole number",
                "--year=2021 --data=nowhere  | nowhere: there is no such file",
                "--year=2021 --pending=nowhere | nowhere: there is no such file",
                "--year=2021 --speed=9       | --speed=9",
                "--year=2021 --procedures=all | --procedures must be protection, removal or trafficking",
                "--year=2021 --procedures=removal | no actual number of removals for the year 2021",
                "--year=2019 --procedures=removal --scale=0 | --scale must be above 0",
                "--year=2019 --procedures=removal --data=x.csv | --data and --pending go with",
                "--year=2021 --procedures=trafficking | no actual figure of indicator 10.1 for the year 2021",
                "--year=2019 --procedures=trafficking --scale=0.002 | No case is left at this scale",
                "--year=2019 --procedures=trafficking --pending=x.csv | --data and --pending go with",
                "--year                      | --year",
                "2021                        | 2021",
            })
    void unusableOptionsEndWithTwoBeforeTheDriverIsAskedFor(String options, String reason) {
        int code = execute(ReplayCommandTest::asPlanned, options.split(" +"));

        assertThat(code).isEqualTo(2);
        assertThat(driverAskedFor).isFalse();
        assertThat(err.toString().lines())
                .hasSize(2)
                .satisfiesExactly(
                        turkish -> assertThat(turkish).startsWith("Hata: "),
                        english -> assertThat(english).startsWith("Error: ").contains(reason));
    }

    @Test
    void impossibleFiguresEndWithTwoAndNameTheRow(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("own.csv"), """
                year,origin_iso3,origin,applied,recognized,other_status,rejected,otherwise_closed
                2021,AFG,Afghanistan,21926,4340,0,2828,999999
                """);

        int code = execute(ReplayCommandTest::asPlanned, "--year=2021", "--data=" + file);

        assertThat(code).isEqualTo(2);
        assertThat(driverAskedFor).isFalse();
        assertThat(err.toString()).contains("satır 2 (AFG)").contains("row 2 (AFG)");
    }

    @Test
    void refusalDuringTheRunEndsWithOne() {
        CaseloadDriver refusing = (plan, progress) -> {
            throw new Refusal(CommonProblem.CONFLICT, new LocalizedText("Olmaz", "Must not be"), null);
        };

        assertThat(execute(refusing, "--year=2021", "--scale=0.001")).isEqualTo(1);
        assertThat(err.toString()).contains("Hata: Olmaz").contains("Error: Must not be");
    }

    @Test
    void runningApplicationOffersTheCommandWithItsDriver() {
        try (AnnotationConfigApplicationContext application = new AnnotationConfigApplicationContext()) {
            application.registerBean(CaseloadDriver.class, () -> ReplayCommandTest::asPlanned);
            application.register(ReplayCommand.class);
            application.refresh();

            assertThat(new CommandLine(application.getBean(ReplayCommand.class))
                            .setOut(new PrintWriter(out, true))
                            .execute("--year=2020", "--scale=0.001"))
                    .isZero();
            assertThat(Replay.execute(() -> application, "replay", "--year=2020", "--scale=0.001"))
                    .isZero();
        }
    }

    @Test
    void helpNamesEveryOption() {
        assertThat(execute(ReplayCommandTest::asPlanned, "--help")).isZero();
        assertThat(out.toString())
                .contains("Kullanım: replay", "--year", "--scale", "--seed", "--data", "--pending", "--procedures");
    }

    @Test
    void replayIsAskedForByItsNameOnly() {
        assertThat(Replay.isAskedForBy("replay", "--year=2021")).isTrue();
        assertThat(Replay.isAskedForBy("--spring.profiles.active=demo")).isFalse();
        assertThat(Replay.isAskedForBy()).isFalse();
    }

    private static ReplayResult asPlanned(CaseloadPlan plan, ProgressListener progress) {
        progress.reached(plan.endsOn(), 1, 1);
        return new ReplayResult(
                plan.targets().stream().collect(Collectors.toMap(OriginTarget::originIso3, OriginTarget::figures)),
                List.of(),
                Duration.ofSeconds(2),
                true);
    }

    private RemovalResult removalsAsPlanned(RemovalPlan plan, ProgressListener progress) {
        progress.reached(plan.endsOn(), 1, 1);
        return new RemovalResult(plan.targets(), removedByExit, 0, List.of(), Duration.ofSeconds(2), true);
    }

    private TraffickingResult victimsAsPlanned(TraffickingPlan plan, ProgressListener progress) {
        progress.reached(plan.endsOn(), 1, 1);
        return new TraffickingResult(
                plan.interviews(),
                identified,
                plan.returned(),
                plan.returned(),
                plan.targets().get(PlannedVictimOutcome.STRONG_SUSPICION),
                plan.targets().get(PlannedVictimOutcome.NOT_IDENTIFIED),
                0,
                List.of(),
                Duration.ofSeconds(2),
                true);
    }

    private int execute(CaseloadDriver driver, String... options) {
        return Replay.commandLine(
                        () -> {
                            driverAskedFor = true;
                            return driver;
                        },
                        () -> {
                            driverAskedFor = true;
                            return this::removalsAsPlanned;
                        },
                        () -> {
                            driverAskedFor = true;
                            return this::victimsAsPlanned;
                        })
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(options);
    }
}
