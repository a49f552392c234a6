package org.himaye.protection.process;

import java.util.Optional;
import org.himaye.protection.application.TrackChanges;
import org.himaye.shared.DutySeparation;
import org.himaye.shared.Refusal;
import org.himaye.shared.TaskInHand;
import org.springframework.stereotype.Component;

/** Whoever proposed a change of track is not given the answer (YUKK 79/3). */
@Component
class TrackChangeDuties implements DutySeparation {

    private final TrackChanges changes;

    TrackChangeDuties(TrackChanges changes) {
        this.changes = changes;
    }

    @Override
    public Optional<Refusal> against(TaskInHand task, String account) {
        return TrackChangeContract.DECIDE_TRACK_CHANGE.userTask().equals(task.userTask()) && task.subjectId() != null
                ? changes.proposed(ApplicantDetentionSteps.subject(task), account)
                : Optional.empty();
    }
}
