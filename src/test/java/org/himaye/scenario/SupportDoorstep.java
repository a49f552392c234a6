package org.himaye.scenario;

import java.util.Map;
import java.util.Optional;
import org.himaye.shared.Actor;

/** Leads a new support in Van before a form. */
final class SupportDoorstep {

    private SupportDoorstep() {}

    /** Returns the doorstep of a form, or nothing if it is no form of this procedure. */
    static Optional<Doorstep> before(String form, Office office, ProtectionCase beside) {
        return Optional.ofNullable(
                switch (form) {
                    case "grant-sealed-permit" -> {
                        SupportCase support = SupportCase.begun(office);
                        yield of(beside, support, support.governor(), SupportCase.grant(office));
                    }
                    case "assess-personal-risk" -> {
                        SupportCase support = SupportCase.begun(office).permitted();
                        yield of(beside, support, support.manager(), SupportCase.risk(office));
                    }
                    case "agree-plan" -> {
                        SupportCase support =
                                SupportCase.begun(office).permitted().assessed();
                        yield of(beside, support, support.manager(), SupportCase.plan(office));
                    }
                    case "assign-place" -> {
                        SupportCase support =
                                SupportCase.begun(office).permitted().assessed().agreed();
                        yield of(beside, support, support.shelterManager(), SupportCase.place(office));
                    }
                    case "entrust-person" -> {
                        SupportCase support = SupportCase.begun(office)
                                .permitted()
                                .assessed(Fields.with("child", true).and("place", "CHILD_INSTITUTION"))
                                .agreed(Fields.with("guardian", "Vasi Fatma"));
                        yield of(beside, support, support.liaison(), SupportCase.entrusting(office));
                    }
                    case "record-support-step" -> {
                        SupportCase support = SupportCase.begun(office).running();
                        yield of(beside, support, support.manager(), SupportCase.service(office));
                    }
                    case "evaluate-support" -> {
                        SupportCase support =
                                SupportCase.begun(office).running().recorded("REVIEW");
                        yield of(
                                beside,
                                support,
                                support.manager(),
                                SupportCase.extension(6).over(SupportCase.evaluation(office)));
                    }
                    case "decide-sealed-permit" -> {
                        SupportCase support =
                                SupportCase.begun(office).running().evaluated(SupportCase.extension(6));
                        yield of(beside, support, support.governor(), SupportCase.permitDecision(office, "APPROVED"));
                    }
                    case "prepare-journey" -> {
                        SupportCase support =
                                SupportCase.begun(office).running().recorded("RETURN");
                        yield of(beside, support, support.manager(), SupportCase.journey(office));
                    }
                    case "record-journey" -> {
                        SupportCase support =
                                SupportCase.begun(office).running().prepared(Fields.asUsual());
                        Map<String, Object> departure = ReturnCase.form(
                                "outcome", "DEPARTED",
                                "departedAt", office.now().toString(),
                                "note", "Kapıda görüşüldü.");
                        yield of(beside, support, support.manager(), departure);
                    }
                    default -> null;
                });
    }

    private static Doorstep of(ProtectionCase beside, SupportCase support, Actor officer, Map<String, Object> form) {
        return new Doorstep(
                beside, support.id(), support.waiting(support.tasks().get(0)), officer, form);
    }
}
