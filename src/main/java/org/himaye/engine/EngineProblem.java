package org.himaye.engine;

import org.himaye.shared.LocalizedText;
import org.himaye.shared.ProblemType;

/** Refusals of the door and of the engine's REST interface. */
enum EngineProblem implements ProblemType {
    FORM_REQUIRED("form-required", 400, "Form gönderilmelidir", "The form must be submitted"),
    NOT_CLAIMED("not-claimed", 409, "Görev size atanmamış", "The task is not assigned to you"),
    NOT_OFFERED("not-offered", 403, "Bu işlem sunulmuyor", "This operation is not offered"),
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
