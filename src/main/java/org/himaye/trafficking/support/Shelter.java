package org.himaye.trafficking.support;

import java.util.UUID;

/**
 * A shelter as the team of a file that looks for a place knows it (sığınma evi): without its address.
 *
 * @param id identifies it
 * @param code what the desks call it
 * @param province plate code
 * @param capacity beds
 * @param freePlaces beds that are free now
 * @param residents for whom it is
 * @param families whether family members can come along
 * @param accessible whether it is without steps
 */
public record Shelter(
        UUID id,
        String code,
        String province,
        int capacity,
        int freePlaces,
        Residents residents,
        boolean families,
        boolean accessible) {

    /** For whom a shelter is. */
    public enum Residents {
        /** Kadınlar. */
        WOMEN,
        /** Erkekler. */
        MEN,
        /** Herkes. */
        ANYBODY
    }

    /** Tells whether somebody can live here. */
    boolean fits(ShelterNeed need) {
        boolean suits = residents == Residents.ANYBODY
                || residents == Residents.WOMEN && need.gender() == Gender.FEMALE
                || residents == Residents.MEN && need.gender() == Gender.MALE;
        return suits
                && freePlaces >= need.places()
                && (families || need.places() == 1)
                && (accessible || !need.stepFree())
                && !province.equals(need.dangerProvince());
    }
}
