package org.himaye.access;

import java.io.Serializable;
import java.security.Principal;
import java.util.Set;
import org.himaye.shared.Actor;

/**
 * The principal of a signed-in officer, as it was at sign-on.
 *
 * @param userId account name
 * @param displayName name for people
 * @param groups ids of the groups of law note F
 * @param provinces plate codes of the user's tenants; {@link Actor#EVERY_PROVINCE} for the headquarters
 */
public record SignedInUser(String userId, String displayName, Set<String> groups, Set<String> provinces)
        implements Principal, Serializable {

    public SignedInUser {
        groups = Set.copyOf(groups);
        provinces = Set.copyOf(provinces);
    }

    @Override
    public String getName() {
        return userId;
    }

    /** Returns the user as the domain knows them. */
    public Actor actor() {
        return new Actor(userId, groups, provinces);
    }
}
