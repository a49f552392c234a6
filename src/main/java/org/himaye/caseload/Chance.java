package org.himaye.caseload;

import java.util.SplittableRandom;

/** A drawn yes or no. */
final class Chance {

    private static final int HUNDRED = 100;

    private Chance() {}

    /** Returns yes in so many cases of a hundred. */
    static boolean of(SplittableRandom random, int percent) {
        return random.nextInt(HUNDRED) < percent;
    }
}
