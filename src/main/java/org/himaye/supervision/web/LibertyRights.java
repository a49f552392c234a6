package org.himaye.supervision.web;

import java.util.EnumSet;
import java.util.Set;
import org.himaye.shared.Actor;
import org.himaye.shared.OfficerGroup;

/** Who may look at the liberty board (law note F). Provinces narrow what they see. */
final class LibertyRights {

    /** For the endpoint. */
    static final String BOARD = "hasAnyAuthority('provincial-director', 'governor-approver', 'removal-centre-manager', "
            + "'hq-irregular', 'auditor')";

    private static final Set<OfficerGroup> READERS = EnumSet.of(
            OfficerGroup.PROVINCIAL_DIRECTOR,
            OfficerGroup.GOVERNOR_APPROVER,
            OfficerGroup.REMOVAL_CENTRE_MANAGER,
            OfficerGroup.HQ_IRREGULAR,
            OfficerGroup.AUDITOR);

    private LibertyRights() {}

    static boolean mayRead(Actor actor) {
        return READERS.stream().anyMatch(actor::isIn);
    }
}
