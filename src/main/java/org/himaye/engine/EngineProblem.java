package org.himaye.engine;

import org.himaye.shared.LocalizedText;
import org.himaye.shared.ProblemType;

/** Refusals of the door and of the engine's REST interface. */
enum EngineProblem implements ProblemType {
    FORM_REQUIRED("form-required", 400, "Form gönderilmelidir", "The form must be submitted"),
    NOT_CLAIMED("not-claimed", 409, "Görev size atanmamış", "The task is not assigned to you"),
    NOT_OFFERED("not-offered", 403, "Bu işlem sunulmuyor", "This operation is not offered"),
    ENGINE_FAILURE("internal-error", 500, "Beklenmeyen hata", "Unexpected failure");

    private final String code;
    private final int status;
    private final LocalizedText title;

    EngineProblem(String code, int status, String turkish, String english) {
        this.code = code;
        this.status = status;
        this.title = new LocalizedText(turkish, english);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public LocalizedText title() {
        return title;
    }
}
