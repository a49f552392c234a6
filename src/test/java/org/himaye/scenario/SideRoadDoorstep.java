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
                    case "record-exclusion" -> {
                        SideRoad road = new SideRoad(
                                office,
                                office.lodged("2026-11-02T09:00")
                                        .readyForExamination()
                                        .interviewed("2026-11-20T10:00"));
                        road.exclusionConsidered(road.claim().file().personId());
                        yield of(beside, road, "UserTask_RecordExclusion", "protection-officer", road.publicDanger());
                    }
                    case "inform-headquarters" -> {
                        SideRoad road = new SideRoad(
                                office,
                                office.lodged("2026-11-02T09:00")
                                        .registered()
                                        .screened(Fields.with("sameClaimAsEarlier", true))
                                        .identityIssued()
                                        .drafted("INADMISSIBLE")
                                        .signedByProvince());
                        yield of(beside, road, "UserTask_InformHeadquarters", "protection-officer", road.notice());
                    }
                    case "request-transfer" -> {
                        SideRoad road = inadmissible(office);
                        yield of(beside, road, "UserTask_RequestTransfer", "hq-protection", road.request());
                    }
                    case "record-transfer-reply" -> {
                        SideRoad road = inadmissible(office).transferRequested();
                        yield of(beside, road, "UserTask_RecordTransferReply", "hq-protection", road.reply("ACCEPTED"));
                    }
                    case "screen-transfer" -> {
                        SideRoad road = released(office);
                        yield of(beside, road, "UserTask_ScreenTransfer", "hq-protection", road.screening("SAFE"));
                    }
                    case "carry-out-transfer" -> {
                        SideRoad road = released(office).transferScreened("SAFE");
                        yield of(beside, road, "UserTask_CarryOutTransfer", "removal-officer", road.journey());
                    }
                    default -> null;
                });
    }

    private static SideRoad inadmissible(Office office) {
        return SideRoad.inadmissible(office, "2026-11-02T09:00", "fromCountryOfAsylum");
    }

    private static SideRoad released(Office office) {
        SideRoad road = inadmissible(office).transferRequested().countryReplied("ACCEPTED");
        road.claim().waitedUntil("2026-11-18T00:00").registryChecked(Fields.asUsual());
        return road;
    }

    private static Doorstep of(
            ProtectionCase beside, SideRoad road, String userTask, String group, Map<String, Object> form) {
        return new Doorstep(beside, road.claim().id(), road.waiting(userTask), road.officer(group), form);
    }
}
