package org.himaye.protection.application;

import org.himaye.shared.LocalizedText;
import org.himaye.shared.ProblemType;

/** Refusals of the protection procedure. */
public enum ProtectionProblem implements ProblemType {
    /** The reference of a lodging already belongs to another lodging. */
    LODGING_CONFLICT("lodging-conflict", 409, "Başvuru referansı kullanımda", "Lodging reference in use"),
    /** Whoever interviewed or drafted does not decide. */
    DECIDER_TOOK_PART("decider-took-part", 409, "Kararı başka biri imzalamalıdır", "Somebody else must sign"),
    /** The step does not fit where the case stands. */
    STEP_NOT_POSSIBLE("step-not-possible", 409, "İşlem bu aşamada yapılamaz", "The step is not possible now");

    private final Description description;

    ProtectionProblem(String code, int status, String turkish, String english) {
        this.description = new Description(code, status, new LocalizedText(turkish, english));
    }

    @Override
    public Description description() {
        return description;
    }
}
