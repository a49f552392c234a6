package org.himaye.supervision.figures;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code rebuild-read-model}: writes the read model anew from the ledger. */
@Component
@Command(
        name = RebuildReadModel.COMMAND,
        mixinStandardHelpOptions = true,
        description = {
            "Gözetim rakamlarını kayıt defterinden yeniden kurar.",
            "Writes the figures of supervisors anew from the ledger."
        },
        exitCodeListHeading = "%nÇıkış kodları / exit codes:%n",
        exitCodeList = {"0:kuruldu / rebuilt", "1:başarısız / failed", "2:yanlış parametre / wrong parameter"})
class RebuildReadModelCommand implements Callable<Integer> {

    private final ReadModel readModel;

    @Spec
    private @Nullable CommandSpec spec;

    RebuildReadModelCommand(ReadModel readModel) {
        this.readModel = readModel;
    }

    @Override
    public Integer call() {
        long lines = readModel.rebuild();
        PrintWriter out = commandSpec().commandLine().getOut();
        out.println("Gözetim rakamları kayıt defterinin " + lines + " kaydından yeniden kuruldu.");
        out.println("The figures of supervisors were written anew from " + lines + " entries of the ledger.");
        out.flush();
        return 0;
    }

    private CommandSpec commandSpec() {
        if (spec == null) {
            throw new IllegalStateException(RebuildReadModel.COMMAND + " runs on a command line only");
        }
        return spec;
    }
}
