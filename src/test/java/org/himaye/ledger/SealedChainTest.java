package org.himaye.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.ZoneOffset;
import org.himaye.ledger.Verification.Broken;
import org.himaye.ledger.Verification.Whole;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The chain of sealed files is sealed and verified like the other, apart from it, and nobody is told how long it is. */
class SealedChainTest extends LedgerOnPostgres {

    private final Ledger sealed = new DatabaseLedger(
            application, LedgerChain.SEALED.entries(), () -> actor, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void bothChainsAreSealedApart() {
        block(2);
        inTransaction(() -> sealed.append(LedgerLine.of("VICTIM_FILE_READ")));

        assertThat(sealer.sealNow()).isOne();

        assertThat(verifier.verify())
                .isInstanceOfSatisfying(
                        Whole.class, whole -> assertThat(whole.entries()).isEqualTo(2));
        assertThat(verifier.verifySealed()).isInstanceOfSatisfying(Whole.class, whole -> {
            assertThat(whole.entries()).isOne();
            assertThat(whole.blocks()).isOne();
            assertThat(whole.unsealed()).isZero();
        });
    }

    @Test
    void aReadingThatWasRemovedFromTheSealedChainIsFoundWithoutSayingHowMuchThereIs() {
        inTransaction(() -> sealed.append(LedgerLine.of("VICTIM_FILE_READ")));
        inTransaction(() -> sealed.append(LedgerLine.of("VICTIM_FILE_READ")));
        sealer.sealNow();
        assertThat(run()).isZero();

        owner.update("delete from sealed_ledger_entry where sequence_number = 1");

        assertThat(verifier.verifySealed()).isInstanceOf(Broken.class);
        assertThat(verifier.verify()).isInstanceOf(Whole.class);
        assertThat(run()).isEqualTo(3);
    }

    @Test
    void whoRunsTheMachineReadsTheSameWithAndWithoutWorkOnSealedFiles() {
        String before = said();

        inTransaction(() -> sealed.append(LedgerLine.of("VICTIM_FILE_READ")));
        sealer.sealNow();

        assertThat(said()).isEqualTo(before).contains("The separate ledger is whole.");
    }

    private int run() {
        return new CommandLine(new VerifyLedgerCommand(verifier))
                .setOut(new PrintWriter(new StringWriter()))
                .execute();
    }

    private String said() {
        StringWriter out = new StringWriter();
        new CommandLine(new VerifyLedgerCommand(verifier))
                .setOut(new PrintWriter(out))
                .execute();
        return out.toString();
    }
}
