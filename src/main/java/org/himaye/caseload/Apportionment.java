package org.himaye.caseload;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Divides whole persons by shares so that nobody is lost: the largest-remainder method, ties to the earlier share. */
final class Apportionment {

    private Apportionment() {}

    /**
     * Divides a total.
     *
     * @param total what to divide, zero or more
     * @param shares weights, zero or more; a zero weight gets nothing
     * @return one part per share, which add up to the total; all zero if all shares are
     */
    static long[] divide(long total, long... shares) {
        long sum = Arrays.stream(shares).sum();
        long[] parts = new long[shares.length];
        if (sum == 0) {
            return parts;
        }
        long[] remainders = new long[shares.length];
        long left = total;
        for (int share = 0; share < shares.length; share++) {
            long product = Math.multiplyExact(total, shares[share]);
            parts[share] = product / sum;
            remainders[share] = product % sum;
            left -= parts[share];
        }
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer share) -> remainders[share])
                        .reversed())
                .limit(left)
                .forEach(share -> parts[share]++);
        return parts;
    }
}
