package org.himaye;

import java.util.Arrays;
import java.util.function.Supplier;
import org.himaye.caseload.Replay;
import org.himaye.ledger.VerifyLedger;
import org.himaye.supervision.figures.RebuildReadModel;
import org.himaye.supervision.forecast.BackTesting;
import org.springframework.context.ConfigurableApplicationContext;

/** The commands of {@code java -jar himaye.jar COMMAND}. */
final class Commands {

    private static final int USAGE = 2;
    private static final String NAMES =
            String.join(", ", Replay.COMMAND, VerifyLedger.COMMAND, RebuildReadModel.COMMAND, BackTesting.COMMAND);

    private Commands() {}

    /**
     * Runs the command that the first word names.
     *
     * @param application starts Himaye without web; called only if the command needs it
     * @return exit code of the process
     */
    static int execute(String[] arguments, Supplier<ConfigurableApplicationContext> application) {
        return switch (arguments[0]) {
            case Replay.COMMAND -> Replay.execute(application, arguments);
            case VerifyLedger.COMMAND ->
                VerifyLedger.execute(application, Arrays.copyOfRange(arguments, 1, arguments.length));
            case RebuildReadModel.COMMAND ->
                RebuildReadModel.execute(application, Arrays.copyOfRange(arguments, 1, arguments.length));
            case BackTesting.COMMAND ->
                BackTesting.execute(application, Arrays.copyOfRange(arguments, 1, arguments.length));
            default -> {
                System.err.println("Böyle bir komut yok: " + arguments[0] + ". Komutlar: " + NAMES);
                System.err.println("No such command: " + arguments[0] + ". Commands: " + NAMES);
                yield USAGE;
            }
        };
    }
}
