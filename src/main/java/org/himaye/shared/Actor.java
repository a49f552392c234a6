package org.himaye.shared;

import java.util.Set;

/**
 * Who acts: a signed-in user, or Himaye itself.
 *
 * @param userId account name; {@link #SYSTEM_ID} for work without a person
 * @param groups ids of the groups of law note F
 * @param provinces plate codes the actor may see; {@code *} means all
 */
public record Actor(String userId, Set<String> groups, Set<String> provinces) {

    /** Account name of work that no person does: timers, projections, migrations. */
    public static final String SYSTEM_ID = "himaye";

    /** Code in {@link #provinces()} of an actor of the headquarters or the system. */
    public static final String EVERY_PROVINCE = "*";

    /** Himaye itself, in all provinces and in no group. */
    public static final Actor SYSTEM = new Actor(SYSTEM_ID, Set.of(), Set.of(EVERY_PROVINCE));

    /** Nobody: sees nothing. */
    public static final Actor NOBODY = new Actor("", Set.of(), Set.of());

    public Actor {
        groups = Set.copyOf(groups);
        provinces = Set.copyOf(provinces);
    }

    /** Tells whether the actor belongs to a group. */
    public boolean isIn(OfficerGroup group) {
        return groups.contains(group.id());
    }

    /** Tells whether the actor may see cases of a province. */
    public boolean sees(String province) {
        return provinces.contains(EVERY_PROVINCE) || provinces.contains(province);
    }

    /** Tells whether the actor works at the headquarters, which sees every province. */
    public boolean isAtHeadquarters() {
        return provinces.contains(EVERY_PROVINCE);
    }
}
