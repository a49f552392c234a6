package org.himaye.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.himaye.ledger.Verification.Whole;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class VerifyLedgerCommandTest extends LedgerOnPostgres {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void wholeLedgerIsSaidInBothLanguages() {
        block(2);
        append(LedgerLine.of("CASE_VIEWED"));
        LedgerHead head = ((Whole) verifier.verify()).head();

        assertThat(run()).isZero();

        assertThat(out.toString().lines())
                .containsExactly(
                        "Kayıt defteri sağlam: 1 blokta 2 kayıt, mühür bekleyen 1. Son blok: " + head,
                        "The ledger is whole: 2 entries in 1 blocks, 1 waiting for a seal. Newest block: " + head,
                        "Ayrılmış kayıt defteri sağlam.",
                        "The separate ledger is whole.");
        assertThat(run("--noted", head.toString())).isZero();
    }

    @Test
    void brokenLedgerAnswersThreeAndNamesTheEntry() {
        block(2);
        String id = owner.queryForObject("select id from ledger_entry where sequence_number = 2", String.class);
        tamper("update ledger_entry set article = 'YUKK 1' where sequence_number = 2");

        assertThat(run()).isEqualTo(3);

        assertThat(out.toString().lines())
                .containsExactly(
                        "Kayıt defteri KOPUK: 1 numaralı bloktaki 2 sıra numaralı kayıt değiştirilmiş. [" + id + "]",
                        "The ledger is BROKEN: Entry 2 of block 1 was altered. [" + id + "]",
                        "Ayrılmış kayıt defteri sağlam.",
                        "The separate ledger is whole.");
    }

    @Test
    void cutOffLedgerIsFoundWithANotedBlock() {
        assertThat(run("--noted", "7:" + "0".repeat(64))).isEqualTo(3);

        assertThat(out.toString()).contains("Block 1 is missing.");
    }

    @Test
    void malformedBlockIsAWrongParameter() {
        assertThat(run("--noted", "7:ABC")).isEqualTo(2);

        assertThat(err.toString()).contains("NUMARA:ÖZET", "NUMBER:HASH");
    }

    private int run(String... arguments) {
        return new CommandLine(new VerifyLedgerCommand(verifier))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
