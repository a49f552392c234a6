package org.himaye.shared;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who works where: the officers with their groups and provinces. */
public interface Officers {

    /** Returns an officer; empty if there is no such account. */
    Optional<Officer> find(String account);

    /**
     * Returns the officers of a province in order of their names.
     *
     * @param province plate code; {@link Province#HEADQUARTERS} for the headquarters
     * @param group id of a group that they hold; null for all who hold any
     */
    List<Officer> in(String province, @Nullable String group);

    /**
     * An officer.
     *
     * @param account account name
     * @param name name for people
     * @param groups ids of the groups of law note F
     * @param places plate codes of the provinces the officer works in, {@link Province#HEADQUARTERS} for the headquarters
     */
    record Officer(String account, String name, Set<String> groups, Set<String> places) {

        public Officer {
            groups = Set.copyOf(groups);
            places = Set.copyOf(places);
        }

        /** Tells whether the officer works in a province itself; the headquarters are a place of their own. */
        public boolean worksIn(String province) {
            return places.contains(province);
        }

        /** Tells whether the officer may do tasks of a province, because they work there or at the headquarters. */
        public boolean serves(String province) {
            return worksIn(province) || worksIn(Province.HEADQUARTERS);
        }

        /** Tells whether the officer holds one of some groups. */
        public boolean holdsOneOf(Set<String> wanted) {
            return wanted.stream().anyMatch(groups::contains);
        }
    }
}
