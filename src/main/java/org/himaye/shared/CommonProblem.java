package org.himaye.shared;

/** Problems that every endpoint and every form can answer with. */
public enum CommonProblem implements ProblemType {
    /** One or more fields are missing, too long, of the wrong type or not in the list. */
    INVALID_REQUEST("invalid-request", 400, "Gönderilen bilgiler geçerli değil", "The request is not valid"),
    /** There is no such thing, or the caller may not know that there is. */
    NOT_FOUND("not-found", 404, "Kayıt bulunamadı", "Not found"),
    /** The caller is known and may not do this. */
    FORBIDDEN("forbidden", 403, "Bu işlem için yetkiniz yok", "You may not do this"),
    /** Somebody else was faster, or the state does not allow the step any more. */
    CONFLICT("conflict", 409, "Kayıt bu arada değişti", "The record has changed meanwhile");

    private final Description description;

    CommonProblem(String code, int status, String turkish, String english) {
        this.description = new Description(code, status, new LocalizedText(turkish, english));
    }

    @Override
    public Description description() {
        return description;
    }
}
