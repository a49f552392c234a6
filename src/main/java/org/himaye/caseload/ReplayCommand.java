package org.himaye.caseload;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code replay}: plans a year, and only if its figures can be, asks for the driver and runs it.
 *
 * <p>Exit code 0 if the case files agree with the source and the ledger is unbroken, 1 if not, 2 for options or tables
 * that cannot be used.
 */
@Component
@Command(
        name = "replay",
        sortOptions = false,
        synopsisHeading = "Kullanım: ",
        optionListHeading = "%nSeçenekler:%n",
        description = "Gerçek bir yılın başvurularını ve kararlarını yapay dosyalarla yeniden oynatır.",
        exitCodeOnInvalidInput = ReplayCommand.UNUSABLE)
final class ReplayCommand implements Callable<Integer> {

    /** Exit code if options or tables cannot be used; nothing has run then. */
    static final int UNUSABLE = 2;

    private static final int AGREES = 0;
    private static final int DIFFERS = 1;
    private static final int MOST_DECIMALS = 10;

    private final Supplier<CaseloadDriver> driver;
    private final Supplier<RemovalDriver> removalDriver;
    private final Supplier<TraffickingDriver> traffickingDriver;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--year", paramLabel = "YIL", description = "yeniden oynatılacak yıl, örneğin 2021 (zorunlu)")
    private @Nullable String year;

    @Option(
            names = "--until",
            paramLabel = "YIL",
            description = "birbirini izleyen yılların sonuncusu; yıl sonunda bekleyenler sonraki yılda sürer"
                    + " (varsayılan: --year)")
    private @Nullable String until;

    @Option(
            names = "--scale",
            paramLabel = "ÖLÇEK",
            defaultValue = "0.01",
            description = "kaynağın payı, 0'dan büyük, en çok 1 (varsayılan: ${DEFAULT-VALUE})")
    private String scale = "0.01";

    @Option(
            names = "--seed",
            paramLabel = "TOHUM",
            defaultValue = "1",
            description = "rastgele seçimlerin başlangıcı, tam sayı (varsayılan: ${DEFAULT-VALUE})")
    private String seed = "1";

    @Option(
            names = "--data",
            paramLabel = "DOSYA",
            description = "aynı biçimde başka bir başvuru ve karar tablosu (CSV)")
    private @Nullable String data;

    @Option(
            names = "--pending",
            paramLabel = "DOSYA",
            description = "yıl sonlarında bekleyenlerin tablosu (CSV); verilmezse Türkiye tablosu")
    private @Nullable String pending;

    @Option(
            names = "--procedures",
            paramLabel = "USUL",
            defaultValue = "protection",
            description = "protection: başvurular ve kararlar; removal: sınır dışı işlemleri; trafficking: insan"
                    + " ticareti mağdurları (varsayılan: ${DEFAULT-VALUE})")
    private String procedures = "protection";

    @Option(names = "--help", usageHelp = true, description = "bu yardımı göster")
    private boolean help;

    /** Creates the command of a running application, which may have no driver yet. */
    @Autowired
    ReplayCommand(
            ObjectProvider<CaseloadDriver> driver,
            ObjectProvider<RemovalDriver> removalDriver,
            ObjectProvider<TraffickingDriver> traffickingDriver) {
        this(driver::getObject, removalDriver::getObject, traffickingDriver::getObject);
    }

    /**
     * Creates the command.
     *
     * @param driver asked for the driver once the plan stands; may start the application then
     * @param removalDriver the same for removals
     * @param traffickingDriver the same for sealed files
     */
    ReplayCommand(
            Supplier<CaseloadDriver> driver,
            Supplier<RemovalDriver> removalDriver,
            Supplier<TraffickingDriver> traffickingDriver) {
        this.driver = driver;
        this.removalDriver = removalDriver;
        this.traffickingDriver = traffickingDriver;
    }

    @Override
    public Integer call() {
        return switch (procedures) {
            case "protection" -> replayProtection();
            case "removal" -> replayRemoval();
            case "trafficking" -> replayTrafficking();
            default ->
                throw refused(
                        "--procedures protection, removal veya trafficking olmalı.",
                        "--procedures must be protection, removal or trafficking.");
        };
    }

    private int replayProtection() {
        CaseloadPlan plan =
                CaseloadPlan.of(SourceTables.read(data, pending), plannedYear(), lastYear(), scale(scale), seed(seed));
        ReplayResult result;
        try (ConsoleProgress progress = new ConsoleProgress()) {
            result = driver.get().run(plan, progress);
        }
        ResultTable table = new ResultTable(plan, result);
        return report(table.render(), table.isExact() && result.ledgerVerified());
    }

    private int replayRemoval() {
        refuseTables();
        RemovalPlan plan = RemovalPlan.of(plannedYear(), scale(scale), seed(seed));
        RemovalResult result;
        try (ConsoleProgress progress = new ConsoleProgress()) {
            result = removalDriver.get().run(plan, progress);
        }
        RemovalTable table = new RemovalTable(plan, result);
        return report(table.render(), table.isExact() && result.ledgerVerified());
    }

    private int replayTrafficking() {
        refuseTables();
        TraffickingPlan plan = TraffickingPlan.of(plannedYear(), scale(scale), seed(seed));
        TraffickingResult result;
        try (ConsoleProgress progress = new ConsoleProgress()) {
            result = traffickingDriver.get().run(plan, progress);
        }
        TraffickingTable table = new TraffickingTable(plan, result);
        return report(table.render(), table.isExact() && result.ledgerVerified());
    }

    private void refuseTables() {
        if (until != null) {
            throw refused(
                    "--until yalnızca --procedures=protection ile verilir.",
                    "--until goes with --procedures=protection only.");
        }
        if (data != null || pending != null) {
            throw refused(
                    "--data ve --pending yalnızca --procedures=protection ile verilir.",
                    "--data and --pending go with --procedures=protection only.");
        }
    }

    private int report(String text, boolean agrees) {
        PrintWriter out = out();
        out.println();
        out.print(text);
        out.flush();
        return agrees ? AGREES : DIFFERS;
    }

    private int plannedYear() {
        if (year == null) {
            throw refused("--year eksik, örneğin --year=2021.", "--year is missing, for example --year=2021.");
        }
        return year("--year", year);
    }

    private int lastYear() {
        if (until == null) {
            return plannedYear();
        }
        int last = year("--until", until);
        if (last < plannedYear()) {
            throw refused("--until, --year yılından önce olamaz.", "--until must not be before --year.");
        }
        return last;
    }

    private static int year(String option, String text) {
        if (!text.matches("[0-9]{4}")) {
            throw refused(
                    option + " dört haneli bir yıl olmalı, örneğin 2021.",
                    option + " must be a year of four digits, for example 2021.");
        }
        return Integer.parseInt(text);
    }

    private static BigDecimal scale(String text) {
        if (!text.matches("[0-9]{1,3}([.][0-9]{1," + MOST_DECIMALS + "})?")) {
            throw refused(
                    "--scale noktalı bir ondalık sayı olmalı, örneğin 0.01, en çok 10 basamakla.",
                    "--scale must be a decimal number such as 0.01, with at most 10 decimals.");
        }
        return new BigDecimal(text);
    }

    private static long seed(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notWhole) {
            throw refused("--seed bir tam sayı olmalı.", "--seed must be a whole number.");
        }
    }

    private static Refusal refused(String turkish, String english) {
        return CaseloadProblem.OPTION_INVALID.refuse(turkish, english);
    }

    private PrintWriter out() {
        if (spec == null) {
            throw new IllegalStateException("The command was not started by a command line");
        }
        return spec.commandLine().getOut();
    }
}
