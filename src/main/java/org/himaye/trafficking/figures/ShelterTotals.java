package org.himaye.trafficking.figures;

import java.util.Optional;

/**
 * Shelters in the whole country, for the headquarters that register them (law note 10.5). How many places are taken is told for a
 * file and to its team alone: a number that moves with each case would tell of it (INV-19).
 */
public interface ShelterTotals {

    /** Returns what is registered and open; nothing for whoever is not at the headquarters. */
    Optional<Totals> open();

    /**
     * What is registered and open.
     *
     * @param shelters number of shelters
     * @param places their places together
     */
    record Totals(int shelters, int places) {}
}
