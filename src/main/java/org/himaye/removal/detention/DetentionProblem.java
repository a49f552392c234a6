package org.himaye.removal.detention;

import org.himaye.shared.LocalizedText;
import org.himaye.shared.ProblemType;

/** Refusals around detention and the obligations in its place. */
public enum DetentionProblem implements ProblemType {
    /** Detention and obligations rest on a removal decision that stands (YUKK 57/2, INV-23). */
    NO_STANDING_DECISION(
            "no-standing-removal-decision", 409, "Geçerli sınır dışı kararı yok", "No removal decision stands"),
    /** An unaccompanied child is not held (YUKK 66, INV-27). */
    CHILD_IS_NOT_HELD("child-is-not-held", 409, "Refakatsiz çocuk gözetim altına alınmaz", "A child alone is not held"),
    /** Six months, or twelve, have been used up under this removal decision (YUKK 57/3, INV-22). */
    DETENTION_USED_UP("detention-used-up", 409, "Azami gözetim süresi doldu", "The longest detention has passed"),
    /** The person is held already. */
    HELD_ALREADY("held-already", 409, "Kişi zaten gözetim altında", "The person is held already"),
    /** Nobody is held, or not any more. */
    NOT_HELD("not-held", 409, "Gözetim altında kimse yok", "Nobody is held"),
    /** The removal centre has no free place. */
    CENTRE_FULL("removal-centre-full", 409, "Merkezde yer yok", "The removal centre is full"),
    /** The step does not fit where the matter stands. */
    STEP_NOT_POSSIBLE("liberty-step-not-possible", 409, "İşlem şu anda yapılamaz", "The step is not possible now");

    private final Description description;

    DetentionProblem(String code, int status, String turkish, String english) {
        this.description = new Description(code, status, new LocalizedText(turkish, english));
    }

    @Override
    public Description description() {
        return description;
    }
}
