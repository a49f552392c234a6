package org.himaye.trafficking.support;

import org.himaye.shared.LocalizedText;
import org.himaye.shared.ProblemType;

/** Refusals of support; told to the team alone. */
public enum SupportProblem implements ProblemType {
    /** No support runs in this file. */
    NO_RUNNING_SUPPORT("no-running-support", 409, "Süren bir işlem yok", "Nothing is running"),
    /** What follows from risks and needs is known only once they were assessed. */
    RISKS_NOT_ASSESSED("risks-not-assessed", 409, "Riskler değerlendirilmemiş", "Risks were not assessed"),
    /** Nobody but an officer of the office concerned, at work, decides and records. */
    NOT_YOURS("not-yours", 403, "Bu adım sizin değil", "This step is not yours"),
    /** The first permit was granted already. */
    PERMIT_EXISTS("permit-exists", 409, "İlk izin verilmiş", "The first permit exists"),
    /** Whoever wrote the report does not decide on it. */
    OWN_REPORT("own-report", 403, "Raporu yazan karar veremez", "The author of a report does not decide on it");

    private final Description description;

    SupportProblem(String code, int status, String turkish, String english) {
        this.description = new Description(code, status, new LocalizedText(turkish, english));
    }

    @Override
    public Description description() {
        return description;
    }
}
