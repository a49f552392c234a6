package org.himaye.supervision.figures;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine;

/** The command {@code rebuild-read-model}. */
public final class RebuildReadModel {

    /** First word of the command line. */
    public static final String COMMAND = "rebuild-read-model";

    private RebuildReadModel() {}

    /**
     * Writes the read model anew from the ledger and says so in both languages.
     *
     * @param application starts Himaye without web
     * @param options what stands after the command
     * @return 0 rebuilt, 1 failed, 2 wrong parameter
     */
    public static int execute(Supplier<? extends BeanFactory> application, String... options) {
        return new CommandLine(application.get().getBean(RebuildReadModelCommand.class))
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(options);
    }
}
