package org.himaye.removal.detention;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.himaye.shared.Refusal;

/** Orders detention under a removal decision (YUKK 57/2). All methods join the caller's transaction. */
public interface DetentionOrders {

    /**
     * Records the detention decision, starts its clocks and its process.
     *
     * @param order the signed order
     * @return identifier of the detention
     * @throws Refusal unless a removal decision stands and the law allows this person to be held (INV-20, 22, 23, 27)
     */
    UUID order(DetentionOrder order);

    /**
     * A signed order of detention.
     *
     * @param caseId the removal file
     * @param removalDecisionId the standing removal decision
     * @param grounds at least one
     * @param reasons individual reasons, also why no alternative suffices
     * @param decidedBy account of the governor or delegate
     * @param decidedAt when it was signed; the six months run from here (YUKK 57/3)
     */
    record DetentionOrder(
            CaseId caseId,
            UUID removalDecisionId,
            Set<DetentionGround> grounds,
            String reasons,
            String decidedBy,
            Instant decidedAt) {

        public DetentionOrder {
            grounds = Set.copyOf(grounds);
        }
    }
}
