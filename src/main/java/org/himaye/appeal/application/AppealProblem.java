package org.himaye.appeal.application;

import org.himaye.shared.LocalizedText;
import org.himaye.shared.ProblemType;

/** Refusals of the appeal procedure. */
public enum AppealProblem implements ProblemType {
    /** The actor took part in the contested decision, or has declared a conflict (INV-33). */
    IN_CONFLICT("in-conflict", 409, "Çekinme nedeni var", "There is a conflict of interest"),
    /** The actor holds no voting seat in this session (INV-33, INV-34). */
    NOT_SEATED("not-seated", 409, "Bu oturumda oy hakkınız yok", "You have no vote in this session"),
    /** The member has voted on this appeal. */
    ALREADY_VOTED("already-voted", 409, "Oy kullanılmıştır", "The vote has been cast"),
    /** Too few members have voted (INV-35). */
    NO_QUORUM("no-quorum", 409, "Toplantı yeter sayısı yok", "There is no quorum"),
    /** The step does not fit the state of the appeal or the session. */
    STEP_NOT_POSSIBLE("appeal-step-not-possible", 409, "Bu adım şu anda atılamaz", "This step cannot be taken now");

    private final Description description;

    AppealProblem(String code, int status, String turkish, String english) {
        this.description = new Description(code, status, new LocalizedText(turkish, english));
    }

    @Override
    public Description description() {
        return description;
    }
}
