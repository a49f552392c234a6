package org.himaye.trafficking.identification;

import org.himaye.shared.Actor;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;

/** Keeps timers and commands from doing what persons answer for. */
final class AtWork {

    private AtWork() {}

    /**
     * Returns who is at work.
     *
     * @throws Refusal {@link IdentificationProblem#NOT_BY_A_PERSON} if nobody is
     */
    static String require(CurrentActor currentActor) {
        String userId = currentActor.get().userId();
        if (userId.isEmpty() || userId.equals(Actor.SYSTEM_ID)) {
            throw new Refusal(
                    IdentificationProblem.NOT_BY_A_PERSON,
                    new LocalizedText(
                            "Bu adımı yalnızca ekipteki bir görevli atabilir.",
                            "Only a person of the team takes this step."),
                    null);
        }
        return userId;
    }

    /** Returns the refusal of a step that the file has not reached, or has left behind. */
    static Refusal notAtThisStep() {
        return new Refusal(
                IdentificationProblem.NOT_AT_THIS_STEP,
                new LocalizedText(
                        "Dosya bu adıma gelmedi ya da bu adımı geçti.",
                        "The file has not reached this step, or is beyond it."),
                null);
    }
}
