package org.himaye.supervision.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.himaye.shared.Province;
import org.himaye.supervision.capacity.CentreOutlook;
import org.himaye.trafficking.figures.ShelterTotals;
import org.jspecify.annotations.Nullable;

/**
 * What the page of capacities shows.
 *
 * @param at the moment for which it holds
 * @param province plate code asked for; null for every province the reader sees
 * @param provinces provinces the reader may choose from
 * @param weeks first day of each week looked back, the oldest first
 * @param total all centres shown together
 * @param chart the total as a drawing
 * @param centres each of them
 * @param shelters shelters of the country; null for whoever is not at the headquarters
 */
public record CapacityBoard(
        Instant at,
        @Nullable String province,
        List<Province> provinces,
        List<LocalDate> weeks,
        CentreOutlook total,
        OccupancyChart chart,
        List<Centre> centres,
        ShelterTotals.@Nullable Totals shelters) {

    /**
     * A removal centre.
     *
     * @param name its name
     * @param province name of the province
     * @param outlook its figures
     * @param full in how many weeks its places run out, 0 for now; null if they do not as far as is looked ahead
     * @param possiblyFull in how many weeks they may at the earliest; null likewise
     * @param chart the same as a small drawing
     */
    public record Centre(
            String name,
            String province,
            CentreOutlook outlook,
            @Nullable Integer full,
            @Nullable Integer possiblyFull,
            OccupancyChart chart) {}
}
