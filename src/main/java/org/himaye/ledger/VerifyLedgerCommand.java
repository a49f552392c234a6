package org.himaye.ledger;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.himaye.ledger.Verification.Broken;
import org.himaye.ledger.Verification.Whole;
import org.himaye.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code verify-ledger}: says in both languages whether the ledger is whole, for people and for monitoring. */
@Component
@Command(
        name = "verify-ledger",
        mixinStandardHelpOptions = true,
        description = {
            "Kayıt defterini doğrular ve ilk kopuk halkayı söyler.",
            "Verifies the ledger and names the first broken link."
        },
        exitCodeListHeading = "%nÇıkış kodları / exit codes:%n",
        exitCodeList = {"0:sağlam / whole", "2:yanlış parametre / wrong parameter", "3:kopuk / broken"})
class VerifyLedgerCommand implements Callable<Integer> {

    private static final int WHOLE = 0;
    private static final int BROKEN = 3;

    private final LedgerVerifier verifier;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--noted",
            paramLabel = "NUMBER:HASH",
            description = {
                "Daha önce not edilen blok; hâlâ zincirde olmalı.",
                "A block noted earlier, which must still be in the chain."
            })
    private @Nullable String noted;

    VerifyLedgerCommand(LedgerVerifier verifier) {
        this.verifier = verifier;
    }

    @Override
    public Integer call() {
        Verification verification = noted == null ? verifier.verify() : verifier.verify(notedBlock(noted));
        print(report(verification));
        Verification sealed = verifier.verifySealed();
        print(reportSealed(sealed));
        return verification instanceof Whole && sealed instanceof Whole ? WHOLE : BROKEN;
    }

    private LedgerHead notedBlock(String text) {
        try {
            return LedgerHead.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw new ParameterException(
                    commandSpec().commandLine(),
                    "--noted: NUMARA:ÖZET bekleniyor, örneğin 12:ab… (64 hane) / expected NUMBER:HASH (64 digits)");
        }
    }

    private static LocalizedText report(Verification verification) {
        if (verification instanceof Whole whole) {
            String head = whole.head() == null ? "–" : whole.head().toString();
            return new LocalizedText(
                    "Kayıt defteri sağlam: " + whole.blocks() + " blokta " + whole.entries() + " kayıt, mühür bekleyen "
                            + whole.unsealed() + ". Son blok: " + head,
                    "The ledger is whole: " + whole.entries() + " entries in " + whole.blocks() + " blocks, "
                            + whole.unsealed() + " waiting for a seal. Newest block: " + head);
        }
        Broken broken = (Broken) verification;
        String entry = broken.entryId() == null ? "" : " [" + broken.entryId() + "]";
        return new LocalizedText(
                "Kayıt defteri KOPUK: " + broken.what().tr() + entry,
                "The ledger is BROKEN: " + broken.what().en() + entry);
    }

    /** How much is in the other chain, and whether it has grown, is not for whoever runs the machine. */
    private static LocalizedText reportSealed(Verification verification) {
        if (verification instanceof Broken broken) {
            return new LocalizedText(
                    "Ayrılmış kayıt defteri KOPUK: " + broken.what().tr(),
                    "The separate ledger is BROKEN: " + broken.what().en());
        }
        return new LocalizedText("Ayrılmış kayıt defteri sağlam.", "The separate ledger is whole.");
    }

    private void print(LocalizedText line) {
        PrintWriter out = commandSpec().commandLine().getOut();
        out.println(line.tr());
        out.println(line.en());
        out.flush();
    }

    private CommandSpec commandSpec() {
        if (spec == null) {
            throw new IllegalStateException("verify-ledger runs on a command line only");
        }
        return spec;
    }
}
