package org.himaye.guard;

import org.himaye.shared.LocalizedText;
import org.himaye.shared.ProblemType;

/** Refusals of the removal guard. */
public enum GuardProblem implements ProblemType {
    /** Something stands against the removal. */
    REMOVAL_BARRED("removal-barred", 409, "Sınır dışı işlemi yapılamaz", "The removal is barred");

    private final Description description;

    GuardProblem(String code, int status, String turkish, String english) {
        this.description = new Description(code, status, new LocalizedText(turkish, english));
    }

    @Override
    public Description description() {
        return description;
    }
}
