package org.himaye.engine;

import org.himaye.shared.LocalizedText;
import org.himaye.shared.ProblemType;

/** Refusals of the door, of the engine's REST interface and of drafts. */
enum EngineProblem implements ProblemType {
    FORM_REQUIRED("form-required", 400, "Form gönderilmelidir", "The form must be submitted"),
    NOT_CLAIMED("not-claimed", 409, "Görev size atanmamış", "The task is not assigned to you"),
    NOT_OFFERED("not-offered", 403, "Bu işlem sunulmuyor", "This operation is not offered"),
    /** Another window of the same officer has saved another version of the draft. */
    DRAFT_CHANGED("draft-changed", 409, "Taslak değişti", "The draft has changed"),
    DRAFT_TOO_LARGE("draft-too-large", 413, "Taslak çok uzun", "The draft is too long"),
    TOO_OFTEN("too-many-requests", 429, "Çok sık istek", "Too many requests"),
    NOTHING_TO_HAND_OVER("nothing-to-hand-over", 409, "Devredilecek taslak yok", "There is no draft to hand over"),
    ENGINE_FAILURE("internal-error", 500, "Beklenmeyen hata", "Unexpected failure");

    private final Description description;

    EngineProblem(String code, int status, String turkish, String english) {
        this.description = new Description(code, status, new LocalizedText(turkish, english));
    }

    @Override
    public Description description() {
        return description;
    }
}
