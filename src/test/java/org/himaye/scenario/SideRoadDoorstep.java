package org.himaye.scenario;

import java.util.Map;
import java.util.Optional;
import org.himaye.protection.application.TrackChangeGround;

/** Leads an application of Van before a form of a side road. */
final class SideRoadDoorstep {

    private SideRoadDoorstep() {}

    /** Returns the doorstep of a form, or nothing if it is no form of these procedures. */
    static Optional<Doorstep> before(String form, Office office, ProtectionCase beside) {
        return Optional.ofNullable(
                switch (form) {
                    case "decide-track-change" -> {
                        SideRoad road = SideRoad.accelerated(office, "2026-11-02T09:00");
                        road.proposed(TrackChangeGround.TAKES_LONGER);
                        yield of(
                                beside,
                                road,
                                "UserTask_DecideTrackChange",
                                "protection-decider",
                                Map.of("approved", true));
                    }
                    default -> null;
                });
    }

    private static Doorstep of(
            ProtectionCase beside, SideRoad road, String userTask, String group, Map<String, Object> form) {
        return new Doorstep(beside, road.claim().id(), road.waiting(userTask), road.officer(group), form);
    }
}
