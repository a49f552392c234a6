package org.himaye.removal.process;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himaye.removal.decision.Signers;
import org.himaye.removal.detention.DetentionReviews;
import org.himaye.shared.DutySeparation;
import org.himaye.shared.Refusal;
import org.himaye.shared.TaskInHand;
import org.springframework.stereotype.Component;

/**
 * Whoever assessed or drafted is given no decision of the same file, and whoever ordered or extended a detention none of its
 * reviews (YUKK 53/1, 57/4).
 */
@Component
class RemovalDuties implements DutySeparation {

    private static final String REVIEW = AdministrativeDetentionContract.REVIEW_DETENTION.userTask();
    private static final Set<String> DECISIONS = Set.of(
            RemovalContract.SIGN_REMOVAL_DECISION.userTask(),
            RemovalContract.SIGN_NO_REMOVAL_DECISION.userTask(),
            RemovalContract.DECIDE_ENTRY_BAN.userTask(),
            RemovalContract.DECIDE_ENTRY_BAN_AT_HEADQUARTERS.userTask(),
            AdministrativeDetentionContract.DECIDE_EXTENSION.userTask(),
            AdministrativeDetentionContract.IMPOSE_ALTERNATIVES.userTask(),
            AlternativeObligationsContract.DECIDE_ON_BREACH.userTask(),
            REVIEW);

    private final Signers signers;
    private final DetentionReviews reviews;

    RemovalDuties(Signers signers, DetentionReviews reviews) {
        this.signers = signers;
        this.reviews = reviews;
    }

    @Override
    public Optional<Refusal> against(TaskInHand task, String account) {
        if (!DECISIONS.contains(task.userTask())) {
            return Optional.empty();
        }
        return signers.tookPart(task.caseId(), account)
                .or(() -> REVIEW.equals(task.userTask()) && task.subjectId() != null
                        ? reviews.ordered(UUID.fromString(task.subjectId()), account)
                        : Optional.empty());
    }
}
