package org.himaye.scenario;

import java.util.Map;
import java.util.Optional;
import org.himaye.removal.decision.OpeningReason;

/** Leads a new removal file in Van before a form of the removal procedure. */
final class RemovalDoorstep {

    private RemovalDoorstep() {}

    /** Returns the doorstep of a form, or nothing if it is no form of this procedure. */
    static Optional<Doorstep> before(String form, Office office, ProtectionCase beside) {
        return Optional.ofNullable(
                switch (form) {
                    case "assess-removal" ->
                        of(beside, opened(office), "UserTask_AssessRemoval", "removal-officer", RemovalForms.assess());
                    case "hand-over-child-for-removal" ->
                        of(
                                beside,
                                opened(office).assessed(Fields.with("unaccompaniedChild", true)),
                                "UserTask_HandOverChildForRemoval",
                                "child-protection-liaison",
                                RemovalForms.handOverChild(office.now()));
                    case "sign-no-removal-decision" ->
                        of(
                                beside,
                                opened(office).assessed(Fields.with("unfitToTravel", true)),
                                "UserTask_SignNoRemovalDecision",
                                "governor-approver",
                                RemovalForms.approve());
                    case "draft-removal-decision" ->
                        of(
                                beside,
                                opened(office).assessed(),
                                "UserTask_DraftRemovalDecision",
                                "removal-officer",
                                RemovalForms.draft());
                    case "sign-removal-decision" ->
                        of(
                                beside,
                                opened(office).assessed().drafted(),
                                "UserTask_SignRemovalDecision",
                                "governor-approver",
                                RemovalForms.approve());
                    case "check-removal-registry" ->
                        of(
                                beside,
                                windowClosed(office),
                                "UserTask_CheckRemovalRegistry",
                                "legal-counsel",
                                RemovalForms.registry(office.now()));
                    case "record-removal-judgment" ->
                        of(
                                beside,
                                windowClosed(office).suitFound("2026/5 E.", "2026-11-06"),
                                "UserTask_RecordRemovalJudgment",
                                "legal-counsel",
                                RemovalForms.judgment(office.now().toLocalDate()));
                    case "book-removal" ->
                        of(
                                beside,
                                lapsed(office),
                                "UserTask_BookRemoval",
                                "removal-officer",
                                RemovalForms.book(office.now().withHour(18)));
                    case "execute-removal" ->
                        of(
                                beside,
                                travelling(office),
                                "UserTask_ExecuteRemoval",
                                "removal-officer",
                                RemovalForms.execute(office.now()));
                    case "decide-entry-ban" ->
                        of(
                                beside,
                                travelling(office).executed(),
                                "UserTask_DecideEntryBan",
                                "governor-approver",
                                RemovalForms.ban());
                    case "decide-entry-ban-at-headquarters" ->
                        of(
                                beside,
                                travelling(office)
                                        .executed()
                                        .banDecided(Fields.with("referredToHeadquarters", true)
                                                .and("banImposed", null)
                                                .and("years", null)),
                                "UserTask_DecideEntryBanAtHeadquarters",
                                "hq-irregular",
                                RemovalForms.ban());
                    default -> null;
                });
    }

    private static RemovalCase opened(Office office) {
        return RemovalCase.considered(office, "2026-11-02T10:00", OpeningReason.CAME_FORWARD);
    }

    private static RemovalCase windowClosed(Office office) {
        return opened(office).decidedAndServed().waitedUntil("2026-11-10T09:00");
    }

    private static RemovalCase lapsed(Office office) {
        return windowClosed(office)
                .registryChecked()
                .waitedUntil("2026-11-18T09:00")
                .registryChecked();
    }

    private static RemovalCase travelling(Office office) {
        RemovalCase file = lapsed(office).booked("2026-11-18T18:00");
        office.at("2026-11-18T18:00");
        return file;
    }

    private static Doorstep of(
            ProtectionCase beside, RemovalCase file, String userTask, String group, Map<String, Object> form) {
        return new Doorstep(beside, file.id(), file.waiting(userTask), Office.officer(Office.VAN, group), form);
    }
}
