package org.himaye.removal.decision;

import java.time.Instant;
import org.himaye.casefile.Decision;
import org.himaye.removal.alternatives.AlternativeObligations;
import org.himaye.removal.decision.RemovalFiles.Draft;
import org.himaye.removal.detention.DetentionOrders;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes the measure that a signed removal decision names, in the transaction of the signature (DT-12). */
@Component
class Measures {

    private final ObjectProvider<DetentionOrders> detention;
    private final ObjectProvider<AlternativeObligations> obligations;

    /** Asks for both when they are needed only: they in turn listen to what becomes of removal decisions. */
    Measures(ObjectProvider<DetentionOrders> detention, ObjectProvider<AlternativeObligations> obligations) {
        this.detention = detention;
        this.obligations = obligations;
    }

    void take(RemovalFile file, Draft draft, Decision decision, Instant now) {
        DraftRemovalDecisionSubmission content = draft.content();
        switch (draft.measure()) {
            case DETENTION ->
                detention
                        .getObject()
                        .order(new DetentionOrders.DetentionOrder(
                                file.caseId(),
                                decision.id().value(),
                                RemovalDrafts.grounds(content),
                                content.measureReasons(),
                                decision.decidedBy(),
                                now));
            case ALTERNATIVE ->
                obligations
                        .getObject()
                        .impose(new AlternativeObligations.Imposition(
                                file.caseId(),
                                decision.id().value(),
                                RemovalDrafts.obligations(content),
                                content.measureReasons(),
                                content.residence() ? content.residenceAddress() : null,
                                content.reporting() ? content.reportingEveryDays() : null,
                                content.guarantee() ? amount(content) : null,
                                content.obligationsUntil(),
                                decision.decidedBy(),
                                now));
            case NONE, CHILD_PROTECTION -> {}
        }
    }

    private static Long amount(DraftRemovalDecisionSubmission content) {
        return content.guaranteeAmount().longValue();
    }
}
