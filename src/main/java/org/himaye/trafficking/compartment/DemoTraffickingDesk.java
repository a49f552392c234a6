package org.himaye.trafficking.compartment;

import java.util.List;
import org.himaye.access.Acting;
import org.himaye.shared.Actor;
import org.himaye.shared.OfficerGroup;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Appoints the training users to the desks of their provinces. */
@Component
@Profile("demo")
class DemoTraffickingDesk {

    private record Place(String prefix, String plate) {}

    private static final List<Place> PLACES =
            List.of(new Place("van", "65"), new Place("istanbul", "34"), new Place("ankara", "06"));

    private final VictimTeams teams;

    DemoTraffickingDesk(VictimTeams teams) {
        this.teams = teams;
    }

    @EventListener(ContextRefreshedEvent.class)
    @Order(10)
    void appoint() {
        Acting.as(Actor.SYSTEM, () -> PLACES.forEach(this::appoint));
    }

    private void appoint(Place place) {
        String expert = place.prefix() + "." + OfficerGroup.TRAFFICKING_EXPERT.id();
        teams.appoint(place.plate(), expert, OfficerGroup.TRAFFICKING_EXPERT);
        teams.appoint(place.plate(), expert + "-2", OfficerGroup.TRAFFICKING_EXPERT);
        for (OfficerGroup group : List.of(
                OfficerGroup.GOVERNOR_APPROVER,
                OfficerGroup.VICTIM_CASE_MANAGER,
                OfficerGroup.SHELTER_MANAGER,
                OfficerGroup.CHILD_PROTECTION_LIAISON)) {
            teams.appoint(place.plate(), place.prefix() + "." + group.id(), group);
        }
    }
}
