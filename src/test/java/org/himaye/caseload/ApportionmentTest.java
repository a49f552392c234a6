package org.himaye.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ApportionmentTest {

    private static final long SEED = 99;

    @Test
    void largestRemainderGetsTheLastPerson() {
        assertThat(Apportionment.divide(7, 5, 3, 2)).containsExactly(4, 2, 1);
    }

    @Test
    void tieGoesToTheEarlierShare() {
        assertThat(Apportionment.divide(1, 1, 1)).containsExactly(1, 0);
    }

    @Test
    void nothingIsDividedAmongNobody() {
        assertThat(Apportionment.divide(5, 0, 0)).containsExactly(0, 0);
    }

    @Test
    void partsAddUpAndZeroSharesStayEmpty() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 5_000; round++) {
            long[] shares = random.longs(random.nextInt(2, 8), 0, 5)
                    .map(share -> share * share)
                    .toArray();
            long total = random.nextLong(1_000);
            if (Arrays.stream(shares).sum() == 0) {
                continue;
            }

            long[] parts = Apportionment.divide(total, shares);

            assertThat(Arrays.stream(parts).sum())
                    .as("seed %d, round %d", SEED, round)
                    .isEqualTo(total);
            for (int share = 0; share < shares.length; share++) {
                double exact =
                        (double) total * shares[share] / Arrays.stream(shares).sum();
                assertThat((double) parts[share])
                        .as("seed %d, round %d", SEED, round)
                        .isBetween(Math.floor(exact), Math.ceil(exact));
            }
        }
    }
}
