package org.himaye.trafficking.emergency;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.himaye.shared.Actor;
import org.himaye.shared.OfficerGroup;

/** Who can have an emergency, who is told of it and who looks at it afterwards. */
public final class EmergencyRights {

    /** For endpoints of who can have an emergency. */
    public static final String MAY_REQUEST =
            "hasAnyAuthority('provincial-director', 'governor-approver', 'hq-protection',"
                    + " 'law-enforcement-liaison', 'removal-centre-manager', 'child-protection-liaison', 'trafficking-expert',"
                    + " 'victim-case-manager', 'shelter-manager')";

    /** For endpoints of who is told and who reviews. */
    public static final String MAY_OVERSEE = "hasAnyAuthority('data-protection-officer', 'auditor')";

    /** Named once, where an annotation needs a constant. */
    private static final Set<OfficerGroup> REQUESTING = Arrays.stream(OfficerGroup.values())
            .filter(group -> MAY_REQUEST.contains("'" + group.id() + "'"))
            .collect(Collectors.toUnmodifiableSet());

    private EmergencyRights() {}

    /** Tells whether somebody can have an emergency. */
    public static boolean mayRequest(Actor actor) {
        return REQUESTING.stream().anyMatch(actor::isIn);
    }

    /** Tells whether somebody is told of every access. */
    public static boolean mayTakeNote(Actor actor) {
        return actor.isIn(OfficerGroup.DATA_PROTECTION_OFFICER) && actor.isAtHeadquarters();
    }

    /** Tells whether somebody looks at accesses afterwards. */
    public static boolean mayReview(Actor actor) {
        return actor.isIn(OfficerGroup.AUDITOR) && actor.isAtHeadquarters();
    }
}
