package org.himaye.supervision.web;

import java.time.Instant;
import java.util.List;
import org.himaye.shared.Province;
import org.jspecify.annotations.Nullable;

/**
 * What the list of maps shows.
 *
 * @param at the moment for which it holds
 * @param province plate code; null for every province the reader sees
 * @param rows one for each shipped process
 * @param provinces provinces the reader may choose from
 */
public record ProcessMapList(Instant at, @Nullable String province, List<Row> rows, List<Province> provinces) {

    /**
     * One process.
     *
     * @param name Turkish name
     * @param address where its map is
     * @param cases how many cases run it, as it may be shown; null if its files are sealed
     */
    public record Row(String name, String address, @Nullable String cases) {}
}
