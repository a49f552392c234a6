package org.himaye.engine;

import java.util.List;
import org.himaye.shared.Actor;
import org.himaye.shared.Province;

/** Translates provinces into the engine's tenants. */
final class Tenants {

    private static final List<String> ALL =
            Province.all().stream().map(Province::plate).toList();

    private Tenants() {}

    /** Returns the tenants of an actor; the headquarters belongs to every one. */
    static List<String> of(Actor actor) {
        return actor.isAtHeadquarters() ? ALL : List.copyOf(actor.provinces());
    }
}
