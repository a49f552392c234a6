package org.himaye.guard;

import java.util.EnumSet;
import java.util.Set;
import org.himaye.shared.Actor;
import org.himaye.shared.OfficerGroup;

/** Who may ask the removal guard about anybody; to all others a file says nothing of other procedures (law note F, YUKK 94/1). */
public final class GuardReaders {

    /** The same for an endpoint. */
    public static final String RULE = "hasAnyAuthority(T(org.himaye.guard.GuardReaders).authorities())";

    private static final Set<OfficerGroup> GROUPS = EnumSet.of(
            OfficerGroup.REMOVAL_OFFICER,
            OfficerGroup.GOVERNOR_APPROVER,
            OfficerGroup.LEGAL_COUNSEL,
            OfficerGroup.HQ_IRREGULAR,
            OfficerGroup.PROVINCIAL_DIRECTOR,
            OfficerGroup.REMOVAL_CENTRE_MANAGER);

    private GuardReaders() {}

    /** Tells whether somebody may ask. */
    public static boolean include(Actor actor) {
        return GROUPS.stream().anyMatch(actor::isIn);
    }

    /** Returns the authorities of those who may ask. */
    public static String[] authorities() {
        return GROUPS.stream().map(OfficerGroup::id).toArray(String[]::new);
    }
}
