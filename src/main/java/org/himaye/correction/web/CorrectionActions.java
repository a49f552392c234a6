package org.himaye.correction.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.himaye.casefile.ActionField;
import org.himaye.casefile.ActionField.Kind;
import org.himaye.casefile.CaseAction;
import org.himaye.casefile.CaseActions;
import org.himaye.casefile.CaseFile;
import org.himaye.correction.application.CorrectableFacts;
import org.himaye.correction.application.CorrectedFact;
import org.himaye.correction.application.CorrectionReason;
import org.himaye.correction.web.FactCorrectionController.RegistrationRequest;
import org.himaye.correction.web.FactCorrectionController.ServiceRequest;
import org.himaye.deadlines.ServiceWay;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Corrections of dates as officers propose them on the page of a file, through the endpoint that machines use. */
@Component
@Order(2)
class CorrectionActions implements CaseActions {

    private static final String RULE = "INV-50";

    private final CorrectableFacts facts;
    private final CaseAction<RegistrationRequest> registration;
    private final CaseAction<ServiceRequest> service;

    CorrectionActions(CorrectableFacts facts, FactCorrectionController corrections) {
        this.facts = facts;
        ActionField reason = ActionField.choice("reason", List.of(CorrectionReason.values()));
        this.registration = new CaseAction<>(
                "registration-correction",
                RULE,
                CaseAction.groupsOf(FactCorrectionController.MAY_PROPOSE_REGISTRATION),
                false,
                List.of(
                        ActionField.of("correctedTo", Kind.MOMENT),
                        reason,
                        ActionField.of("explanation", Kind.PARAGRAPH),
                        ActionField.of("document", Kind.LINE)),
                RegistrationRequest.class,
                input -> new RegistrationRequest(
                        input.moment("correctedTo"),
                        input.choice("reason", CorrectionReason.class),
                        input.paragraph("explanation"),
                        input.paragraph("document")),
                corrections::registration);
        this.service = new CaseAction<>(
                "service-correction",
                RULE,
                CaseAction.groupsOf(FactCorrectionController.MAY_PROPOSE_SERVICE),
                false,
                List.of(
                        ActionField.of("decision", Kind.DECISION),
                        ActionField.of("correctedTo", Kind.MOMENT),
                        ActionField.choice("way", List.of(ServiceWay.values()), ServiceWay::label),
                        reason,
                        ActionField.of("explanation", Kind.PARAGRAPH),
                        ActionField.of("document", Kind.LINE)),
                ServiceRequest.class,
                input -> new ServiceRequest(
                        input.paragraph("decision"),
                        input.moment("correctedTo"),
                        input.choice("way", ServiceWay.class),
                        input.choice("reason", CorrectionReason.class),
                        input.paragraph("explanation"),
                        input.paragraph("document")),
                corrections::service);
    }

    @Override
    public List<CaseAction<?>> all() {
        return List.of(registration, service);
    }

    @Override
    public Set<String> lawful(CaseFile file, Set<String> asked) {
        Set<String> lawful = new LinkedHashSet<>();
        for (CorrectedFact fact : facts.of(file)) {
            lawful.add((fact == CorrectedFact.REGISTRATION ? registration : service).id());
        }
        lawful.retainAll(asked);
        return lawful;
    }
}
