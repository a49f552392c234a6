package org.himaye.ledger;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine;

/** The command {@code verify-ledger}. */
public final class VerifyLedger {

    /** First word of the command line. */
    public static final String COMMAND = "verify-ledger";

    private VerifyLedger() {}

    /**
     * Verifies the ledger and says so in both languages.
     *
     * @param application starts Himaye without web
     * @param options what stands after the command
     * @return 0 whole, 2 wrong parameter, 3 broken
     */
    public static int execute(Supplier<? extends BeanFactory> application, String... options) {
        return new CommandLine(application.get().getBean(VerifyLedgerCommand.class))
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(options);
    }
}
