package org.himaye.supervision.forecast;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.modulith.NamedInterface;
import picocli.CommandLine;

/** The command {@code back-test}. */
@NamedInterface("forecast")
public final class BackTesting {

    /** First word of the command line. */
    public static final String COMMAND = "back-test";

    private BackTesting() {}

    /**
     * Checks the forecast against years that stand in the database.
     *
     * @param application starts Himaye without web, or returns the running one
     * @param options what stands after the command
     * @return 0 the band held in at least eight of ten months, 1 it did not, 2 wrong parameter or too little past
     */
    public static int execute(Supplier<? extends BeanFactory> application, String... options) {
        return commandLine(application.get().getBean(WhatIf.class))
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(options);
    }

    /** Returns the command, which asks a forecast. */
    static CommandLine commandLine(WhatIf whatIf) {
        return new CommandLine(new BackTestCommand(whatIf));
    }
}
