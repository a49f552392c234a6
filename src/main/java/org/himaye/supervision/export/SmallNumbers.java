package org.himaye.supervision.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Withholds numbers that could point to somebody. A count below the threshold is withheld, zero like any other. Totals are public,
 * so what is withheld among rows that add up to one must not be found by subtraction: at least two are withheld, and together they
 * reach the threshold.
 */
final class SmallNumbers {

    /** The lowest threshold. */
    static final int LEAST = 5;

    private final int below;

    SmallNumbers(int below) {
        this.below = below;
    }

    int below() {
        return below;
    }

    /**
     * Withholds in place.
     *
     * @param rows rows that can be changed; counts are {@link Number}
     * @param counts places of the counts
     * @param within places of what rows have in common whose counts add up
     * @return how many numbers are withheld
     */
    int withhold(List<List<@Nullable Object>> rows, List<Integer> counts, List<Integer> within) {
        Map<List<@Nullable Object>, List<List<@Nullable Object>>> groups = new LinkedHashMap<>();
        for (List<@Nullable Object> row : rows) {
            List<@Nullable Object> key = new ArrayList<>();
            within.forEach(place -> key.add(row.get(place)));
            groups.computeIfAbsent(key, first -> new ArrayList<>()).add(row);
        }
        int withheld = 0;
        for (int place : counts) {
            for (List<List<@Nullable Object>> group : groups.values()) {
                withheld += withhold(group, place);
            }
        }
        return withheld;
    }

    private int withhold(List<List<@Nullable Object>> group, int place) {
        List<List<@Nullable Object>> smallestFirst = new ArrayList<>(group);
        smallestFirst.sort(Comparator.comparingLong(row -> number(row, place)));
        long together = 0;
        int withheld = 0;
        for (List<@Nullable Object> row : smallestFirst) {
            long number = number(row, place);
            boolean findable = withheld == 1 || withheld > 0 && together < below;
            if (number >= below && !findable) {
                break;
            }
            together += number;
            withheld++;
            row.set(place, Withheld.VALUE);
        }
        return withheld;
    }

    private static long number(List<@Nullable Object> row, int place) {
        return row.get(place) instanceof Number number ? number.longValue() : 0;
    }

    /** Stands where a number is withheld. */
    enum Withheld {
        /** The only one. */
        VALUE
    }
}
