package org.himaye.scenario;

import java.util.Map;
import java.util.Optional;
import org.himaye.shared.Actor;

/** Leads a new sealed file in Van before a form of identification. */
final class VictimDoorstep {

    private VictimDoorstep() {}

    /** Returns the doorstep of a form, or nothing if it is no form of this procedure. */
    static Optional<Doorstep> before(String form, Office office, ProtectionCase beside) {
        return Optional.ofNullable(
                switch (form) {
                    case "secure-person" -> {
                        VictimCase file = VictimCase.referred(office);
                        yield of(beside, file, file.expert(), VictimForms.securing(office));
                    }
                    case "hold-identification-interview" -> {
                        VictimCase file = VictimCase.referred(office).secured();
                        yield of(
                                beside,
                                file,
                                file.expert(),
                                Fields.with("specialist", "PSYCHOLOGIST")
                                        .and("specialistName", "Psikolog Ayşe")
                                        .over(VictimForms.interview(office)));
                    }
                    case "assess-indicators" -> {
                        VictimCase file = interviewed(office);
                        yield of(beside, file, file.expert(), VictimForms.sheet(VictimCase.EXPLOITED_BY_MEANS));
                    }
                    case "propose-identification" -> {
                        VictimCase file = assessed(office);
                        yield of(beside, file, file.expert(), VictimForms.proposal("IDENTIFIED"));
                    }
                    case "second-proposal" -> {
                        VictimCase file = assessed(office).proposed("IDENTIFIED");
                        yield of(beside, file, file.secondExpert(), VictimForms.opinion("AGREED"));
                    }
                    case "decide-identification" -> {
                        VictimCase file =
                                assessed(office).proposed("IDENTIFIED").seconded();
                        yield of(beside, file, file.governor(), VictimForms.decision("IDENTIFIED"));
                    }
                    case "serve-identification" -> {
                        VictimCase file = assessed(office)
                                .proposed("IDENTIFIED")
                                .seconded()
                                .decided("IDENTIFIED");
                        yield of(beside, file, file.expert(), VictimForms.service(office));
                    }
                    default -> null;
                });
    }

    private static VictimCase interviewed(Office office) {
        return VictimCase.referred(office).secured().interviewed();
    }

    private static VictimCase assessed(Office office) {
        return interviewed(office).assessed(VictimCase.EXPLOITED_BY_MEANS);
    }

    private static Doorstep of(ProtectionCase beside, VictimCase file, Actor officer, Map<String, Object> form) {
        return new Doorstep(beside, file.id(), file.waiting(file.tasks().get(0)), officer, form);
    }
}
