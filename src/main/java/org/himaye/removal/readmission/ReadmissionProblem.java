package org.himaye.removal.readmission;

import org.himaye.shared.LocalizedText;
import org.himaye.shared.ProblemType;

/** Refusals of readmission. */
public enum ReadmissionProblem implements ProblemType {
    /** The reference already belongs to another request. */
    REFERENCE_IN_USE("readmission-reference-in-use", 409, "Talep referansı kullanımda", "Reference in use"),
    /** A request of the case is open. */
    REQUEST_OPEN("readmission-request-open", 409, "Sonuçlanmamış bir talep var", "A request is open"),
    /** The request does not wait for this. */
    NOT_POSSIBLE_NOW("readmission-not-possible-now", 409, "İşlem bu aşamada yapılamaz", "Not possible now");

    private final Description description;

    ReadmissionProblem(String code, int status, String turkish, String english) {
        this.description = new Description(code, status, new LocalizedText(turkish, english));
    }

    @Override
    public Description description() {
        return description;
    }
}
