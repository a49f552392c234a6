package org.himaye.trafficking.support;

import java.util.UUID;

/**
 * A shelter as the headquarters and all desks know it (sığınma evi): without its address, and without how many live there, which
 * would tell of every placement (INV-19).
 *
 * @param id identifies it
 * @param code what the desks call it
 * @param province plate code
 * @param capacity beds
 * @param residents for whom it is
 * @param families whether family members can come along
 * @param accessible whether it is without steps
 */
public record RegisteredShelter(
        UUID id,
        String code,
        String province,
        int capacity,
        Shelter.Residents residents,
        boolean families,
        boolean accessible) {}
