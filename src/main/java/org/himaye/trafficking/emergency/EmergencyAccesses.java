package org.himaye.trafficking.emergency;

import java.util.List;
import java.util.UUID;
import org.himaye.shared.Refusal;
import org.himaye.trafficking.compartment.VictimFile;

/** Access to sealed files in an emergency. Every use is in the sealed ledger. */
public interface EmergencyAccesses {

    /**
     * Begins an access. The answer is the same whether or not there is such a person or file.
     *
     * @return identifies the access
     * @throws Refusal forbidden for who cannot have an emergency, or with the fields that are wrong
     */
    UUID request(EmergencyRequest request);

    /**
     * Opens an access of the actor.
     *
     * @throws Refusal not found, also for the access of somebody else
     */
    EmergencyAccess mine(UUID id);

    /** Returns the accesses of the actor, the newest first. */
    List<EmergencyAccess> mine();

    /**
     * Uses an access of the actor: returns the files it opens, possibly none, and counts the use.
     *
     * @throws Refusal not found, also for the access of somebody else and for one that is over
     */
    List<VictimFile> use(UUID id);

    /**
     * Returns every access for the data-protection officer and for auditors, the newest first.
     *
     * @throws Refusal forbidden for everybody else
     */
    List<EmergencyAccess> all();

    /** Notes that the data-protection officer has taken note; repeating it changes nothing. */
    void takeNote(UUID id);

    /**
     * Reviews an access that is over; by an auditor who is not the one who asked.
     *
     * @param findings in words
     * @throws Refusal forbidden, not found, or a conflict if it lasts or was reviewed already
     */
    void review(UUID id, boolean justified, String findings);
}
