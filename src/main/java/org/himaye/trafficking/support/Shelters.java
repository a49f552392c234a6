package org.himaye.trafficking.support;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.himaye.shared.Refusal;

/** Shelters: registered by the headquarters, known to the desks, their addresses to the team of whoever lives there. */
public interface Shelters {

    /**
     * A shelter to register.
     *
     * @param code what the desks call it; says nothing about where it is
     * @param province plate code
     * @param capacity beds
     * @param residents for whom it is
     * @param families whether family members can come along
     * @param accessible whether it is without steps
     * @param address kept encrypted with the shelters' own key
     */
    record NewShelter(
            String code,
            String province,
            int capacity,
            Shelter.Residents residents,
            boolean families,
            boolean accessible,
            String address) {

        /** Never prints the address. */
        @Override
        public String toString() {
            return "NewShelter[" + code + "]";
        }
    }

    /**
     * Registers a shelter; for the headquarters.
     *
     * @throws Refusal if the code is taken or the actor does not work at the headquarters
     */
    UUID register(NewShelter shelter);

    /** Notes that a shelter takes nobody any more; for the headquarters. Repeating it changes nothing. */
    void close(String code, Instant closedAt);

    /** Returns the open shelters by code; empty for whoever is neither on a desk nor at the headquarters. */
    List<RegisteredShelter> open();

    /** Returns the open shelters by code, with their free places, for the team of a file; empty for everybody else. */
    List<Shelter> openFor(CaseId file);

    /** Finds an open shelter by its code. */
    Optional<RegisteredShelter> find(String code);

    /**
     * Waits for everybody who places somebody in a shelter or closes it, until the transaction ends, so that the last bed is
     * given once and the second in line is told that the place is full.
     */
    void hold(String code);

    /**
     * Opens the address of the shelter where the person of a file lives now; appends {@code SHELTER_ADDRESS_READ} to the
     * sealed ledger.
     *
     * @throws Refusal not found, for everybody who is not on the team and where nobody lives in a shelter
     */
    String addressFor(CaseId file);
}
