package org.himaye.caseload;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The {@code replay} command of the application's command line. */
public final class Replay {

    /** First argument that asks for this command. */
    public static final String COMMAND = "replay";

    private static final int FAILED = 1;

    private Replay() {}

    /** Tells whether a command line asks for a replay. */
    public static boolean isAskedForBy(String... arguments) {
        return arguments.length > 0 && arguments[0].equals(COMMAND);
    }

    /**
     * Runs a replay. Options and tables are checked first: the application is asked for only if the plan stands.
     *
     * @param application starts the application, or returns the running one
     * @param arguments the command line, {@code replay} first
     * @return exit code: 0 agrees with the source, 1 differs or failed, 2 options or tables cannot be used
     */
    public static int execute(Supplier<? extends BeanFactory> application, String... arguments) {
        return commandLine(
                        () -> application.get().getBean(CaseloadDriver.class),
                        () -> application.get().getBean(RemovalDriver.class),
                        () -> application.get().getBean(TraffickingDriver.class))
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    /** Returns the command with its messages in both languages. */
    static CommandLine commandLine(
            Supplier<CaseloadDriver> driver,
            Supplier<RemovalDriver> removalDriver,
            Supplier<TraffickingDriver> traffickingDriver) {
        CommandLine line = new CommandLine(new ReplayCommand(driver, removalDriver, traffickingDriver));
        line.setParameterExceptionHandler((exception, arguments) -> unusable(line, exception));
        line.setExecutionExceptionHandler((exception, command, parsed) -> {
            if (exception instanceof Refusal refusal) {
                print(line, refusal.detail());
                // A refusal of another module comes from the run itself, not from options or tables.
                return refusal.type() instanceof CaseloadProblem ? ReplayCommand.UNUSABLE : FAILED;
            }
            exception.printStackTrace(line.getErr());
            return FAILED;
        });
        return line;
    }

    private static int unusable(CommandLine line, ParameterException exception) {
        // The library's own sentence names the option, but in English only.
        print(
                line,
                new LocalizedText(
                        "Seçenekler anlaşılamadı (%s). Yardım: replay --help".formatted(exception.getMessage()),
                        "The options are not understood (%s). Help: replay --help".formatted(exception.getMessage())));
        return ReplayCommand.UNUSABLE;
    }

    private static void print(CommandLine line, LocalizedText text) {
        line.getErr().println("Hata: " + text.tr());
        line.getErr().println("Error: " + text.en());
        line.getErr().flush();
    }
}
