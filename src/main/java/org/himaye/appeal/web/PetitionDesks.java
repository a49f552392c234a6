package org.himaye.appeal.web;

import java.util.Set;
import org.himaye.shared.Actor;
import org.himaye.shared.OfficerGroup;

/** Which desks receive petitions. */
final class PetitionDesks {

    /** The rule of every endpoint that receives one. */
    static final String MAY_RECEIVE = "hasAnyAuthority('front-desk', 'registration-officer', 'protection-officer',"
            + " 'commission-secretariat', 'removal-centre-staff')";

    private static final Set<OfficerGroup> GROUPS = Set.of(
            OfficerGroup.FRONT_DESK,
            OfficerGroup.REGISTRATION_OFFICER,
            OfficerGroup.PROTECTION_OFFICER,
            OfficerGroup.COMMISSION_SECRETARIAT,
            OfficerGroup.REMOVAL_CENTRE_STAFF);

    private PetitionDesks() {}

    /** Tells whether an officer's desk receives petitions. */
    static boolean receives(Actor actor) {
        return GROUPS.stream().anyMatch(actor::isIn);
    }
}
