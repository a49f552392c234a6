package org.himaye.supervision.map;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A drawn map.
 *
 * @param title what it shows, in the language asked for
 * @param svg the picture, an {@code svg} element without a declaration before it; everything in it is escaped
 * @param rows the same in words, for a table beside the picture
 * @param unplaced ids with figures that the present model does not have; their cases run an older one
 */
public record ProcessMap(String title, String svg, List<Row> rows, List<String> unplaced) {

    /** Takes rows and ids as they are now. */
    public ProcessMap {
        rows = List.copyOf(rows);
        unplaced = List.copyOf(unplaced);
    }

    /**
     * One step in words.
     *
     * @param node id in the model
     * @param name Turkish label
     * @param kind what it is, in the language asked for
     * @param figure what may be shown of it under the measure; empty if there is nothing
     * @param map address of the map behind it; null if there is none
     * @param cases address of the list of its cases; null if there is none for this reader
     */
    public record Row(
            String node,
            String name,
            String kind,
            String figure,
            @Nullable String map,
            @Nullable String cases) {}
}
