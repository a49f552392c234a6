package org.himaye.supervision.work;

import java.util.HashSet;
import java.util.Set;
import org.himaye.shared.Actor;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.Refusal;

/**
 * For whose work somebody answers (law note F): the provincial director for the province, each general directorate for the files
 * of its mandate. Auditors look on. Provinces narrow it further.
 *
 * @param fileTypes kinds of file, as in the case number; empty if the actor answers for none
 * @param handsOver whether the actor may give tasks to somebody else
 */
public record Mandate(Set<String> fileTypes, boolean handsOver) {

    /** For the endpoints that show. */
    public static final String LOOKS =
            "hasAnyAuthority('provincial-director', 'hq-protection', 'hq-irregular', 'auditor')";

    /** For the endpoints that change something. */
    public static final String HANDS_OVER = "hasAnyAuthority('provincial-director', 'hq-protection', 'hq-irregular')";

    private static final Set<String> PROTECTION = Set.of("UK", "IT");
    private static final Set<String> REMOVAL = Set.of("SD");

    public Mandate {
        fileTypes = Set.copyOf(fileTypes);
    }

    /** Tells whether somebody may look at the open work: the same as {@link #LOOKS}. */
    public static boolean mayLook(Actor actor) {
        return !of(actor).fileTypes().isEmpty();
    }

    /** Returns the mandate of an actor, which may be none. */
    public static Mandate of(Actor actor) {
        Set<String> types = new HashSet<>();
        boolean director = actor.isIn(OfficerGroup.PROVINCIAL_DIRECTOR);
        if (director || actor.isIn(OfficerGroup.HQ_PROTECTION)) {
            types.addAll(PROTECTION);
        }
        if (director || actor.isIn(OfficerGroup.HQ_IRREGULAR)) {
            types.addAll(REMOVAL);
        }
        boolean handsOver = !types.isEmpty();
        if (!handsOver && actor.isIn(OfficerGroup.AUDITOR)) {
            types.addAll(PROTECTION);
            types.addAll(REMOVAL);
        }
        return new Mandate(types, handsOver);
    }

    /**
     * Returns the mandate of somebody who wants to change something.
     *
     * @throws Refusal {@link CommonProblem#FORBIDDEN} if they may not
     */
    static Mandate toHandOver(Actor actor) {
        Mandate mandate = of(actor);
        if (!mandate.handsOver()) {
            throw new Refusal(
                    CommonProblem.FORBIDDEN,
                    new LocalizedText(
                            "Başkasının görevlerini yalnızca il müdürü ve ilgili genel müdürlük devredebilir.",
                            "Only the provincial director and the general directorate in charge hand over the tasks of"
                                    + " others."),
                    null);
        }
        return mandate;
    }
}
