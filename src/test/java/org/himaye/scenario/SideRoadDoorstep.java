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
                    case "record-age-report" -> {
                        SideRoad road = new SideRoad(
                                office, office.lodged("2026-11-02T09:00").readyForExamination());
                        road.ageDoubted(true);
                        yield of(
                                beside,
                                road,
                                "UserTask_RecordAgeReport",
                                "child-protection-liaison",
                                Forms.recordAgeReport(office.now()));
                    }
                    case "ask-adult-member" -> {
                        FamilyCase family = FamilyCase.lodged(office, "2008-11-10");
                        office.at("2026-11-10T09:00");
                        SideRoad road = new SideRoad(office, family.claim()).comingsOfAgeLookedAt();
                        yield of(
                                beside,
                                road,
                                "UserTask_AskAdultMember",
                                "registration-officer",
                                Forms.askAdultMember("CONSENTS", office.now()));
                    }
                    case "end-representation" -> {
                        SideRoad road = new SideRoad(
                                office,
                                office.lodged("2026-11-02T09:00")
                                        .registered(Fields.with("birthDate", "2008-11-10"))
                                        .screened(Fields.with("unaccompaniedChild", true)));
                        office.at("2026-11-10T09:00");
                        road.comingsOfAgeLookedAt();
                        yield of(
                                beside,
                                road,
                                "UserTask_EndRepresentation",
                                "child-protection-liaison",
                                Forms.endRepresentation(office.now()));
                    }
                    case "renew-identity" -> {
                        SideRoad road = new SideRoad(
                                office, office.lodged("2026-11-02T09:00").readyForExamination());
                        office.at("2027-10-10T09:00");
                        road.identitiesLookedAt();
                        yield of(
                                beside,
                                road,
                                "UserTask_RenewIdentity",
                                "registration-officer",
                                Forms.renewIdentity(office.now()));
                    }
                    case "record-identity-return" -> {
                        SideRoad road = new SideRoad(
                                office,
                                office.lodged("2026-11-02T09:00")
                                        .readyForExamination()
                                        .withdrawn()
                                        .withdrawalConcluded(Fields.asUsual())
                                        .served());
                        road.claim().waitedUntil("2027-02-01T00:00").registryChecked(Fields.asUsual());
                        road.identitiesLookedAt();
                        yield of(
                                beside,
                                road,
                                "UserTask_RecordIdentityReturn",
                                "registration-officer",
                                Map.of(
                                        "outcome",
                                        "RETURNED",
                                        "returnedAt",
                                        office.now().toString()));
                    }
                    case "inform-of-delay" -> {
                        SideRoad road = new SideRoad(
                                office,
                                office.lodged("2026-11-02T09:00")
                                        .readyForExamination()
                                        .interviewed("2026-11-20T10:00")
                                        .waitedUntil("2027-05-03T09:00"));
                        yield of(
                                beside,
                                road,
                                "UserTask_InformOfDelay",
                                "notification-officer",
                                Forms.informOfDelay(office.now()));
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
