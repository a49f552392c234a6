package org.himaye.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.himaye.ledger.Verification.Whole;
import org.himaye.shared.Actor;
import org.junit.jupiter.api.Test;

class LedgerSealerTest extends LedgerOnPostgres {

    @Test
    void nothingToSealMakesNoBlock() {
        assertThat(sealer.sealNow()).isZero();

        assertThat(verifier.verify()).isEqualTo(new Whole(0, 0, 0, null));
    }

    @Test
    void allCommittedEntriesAreSealedInBlocksOfTheGivenSize() {
        append(LedgerLine.of("A"), LedgerLine.of("B"), LedgerLine.of("C"), LedgerLine.of("D"), LedgerLine.of("E"));

        assertThat(sealer(2, Duration.ofHours(1)).sealNow()).isEqualTo(5);
        append(LedgerLine.of("F"));

        assertThat(whole()).isEqualTo(new Whole(5, 3, 1, whole().head()));
        assertThat(owner.queryForList("select entry_count from ledger_block order by block_number", Integer.class))
                .containsExactly(2, 2, 1);
    }

    @Test
    void bulkOfEntriesIsAppendedSealedAndVerified() {
        inTransaction(() -> ledger.appendAll(Collections.nCopies(10_001, LedgerLine.of("CASE_IMPORTED"))));

        assertThat(sealer.sealNow()).isEqualTo(10_001);
        assertThat(whole().blocks()).isEqualTo(2);
    }

    @Test
    void sealerSeesEveryProvinceWhoeversThreadItRunsOn() {
        append(LedgerLine.of("A"), LedgerLine.of("B"));
        actor = Actor.NOBODY;

        assertThat(sealer.sealNow()).isEqualTo(2);
        assertThat(whole().entries()).isEqualTo(2);
    }

    @Test
    void entryThatCommitsLateIsSealedLater() {
        inTransaction(() -> {
            ledger.append(LedgerLine.of("LATE"));
            inAnotherTransaction(() -> ledger.append(LedgerLine.of("EARLY")));

            assertThat(sealer.sealNow()).isOne();
        });
        assertThat(sealer.sealNow()).isOne();

        assertThat(owner.queryForList("""
                        select e.action from ledger_seal s join ledger_entry e using (sequence_number)
                        order by s.block_number
                        """, String.class)).containsExactly("EARLY", "LATE");
        assertThat(whole()).isEqualTo(new Whole(2, 2, 0, whole().head()));
    }

    @Test
    void entryThatCommitsLaterThanAnybodyExpectedIsSealedByTheSweep() {
        LedgerSealer impatient = sealer(10_000, Duration.ZERO);
        inTransaction(() -> {
            ledger.append(LedgerLine.of("LATE"));
            inAnotherTransaction(() -> ledger.append(LedgerLine.of("EARLY")));
            impatient.sealNow();
            inAnotherTransaction(() -> ledger.append(LedgerLine.of("EARLY")));
            impatient.sealNow();
        });

        assertThat(impatient.sealNow()).isZero();
        assertThat(whole().unsealed()).isOne();
        assertThat(impatient.sealStragglers()).isOne();
        assertThat(whole().unsealed()).isZero();
    }

    @Test
    void rolledBackEntryLeavesAGapThatNobodyMinds() {
        append(LedgerLine.of("A"));
        template().executeWithoutResult(status -> {
            ledger.append(LedgerLine.of("B"));
            status.setRollbackOnly();
        });
        append(LedgerLine.of("C"));

        assertThat(sealer.sealNow()).isEqualTo(2);
        assertThat(whole().entries()).isEqualTo(2);
    }

    @Test
    void backgroundSealerStepsAsideForAnotherNode() {
        append(LedgerLine.of("A"));

        inTransaction(() -> {
            application.query("select pg_advisory_xact_lock(?)", row -> {}, LedgerChain.OPEN.lock());
            assertThat(sealer.sealUnlessAnotherNodeDoes()).isZero();
        });

        assertThat(sealer.sealUnlessAnotherNodeDoes()).isOne();
    }

    @Test
    void sealersAtTheSameTimeSealEveryEntryOnce() throws Exception {
        int nodes = 4;
        int entries = 200;
        for (int entry = 0; entry < entries; entry++) {
            append(LedgerLine.of("CASE_VIEWED"));
        }
        CyclicBarrier together = new CyclicBarrier(nodes);
        Callable<Long> node = () -> {
            LedgerSealer sealer = sealer(7, Duration.ofHours(1));
            together.await(1, TimeUnit.MINUTES);
            return sealer.sealNow();
        };

        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        long sealed = 0;
        try {
            List<Future<Long>> running = new ArrayList<>();
            for (int started = 0; started < nodes; started++) {
                running.add(threads.submit(node));
            }
            for (Future<Long> result : running) {
                sealed += result.get(1, TimeUnit.MINUTES);
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(sealed).isEqualTo(entries);
        assertThat(whole().entries()).isEqualTo(entries);
    }

    private Whole whole() {
        Verification verification = verifier.verify();
        assertThat(verification).isInstanceOf(Whole.class);
        return (Whole) verification;
    }
}
