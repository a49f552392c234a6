package org.himaye.supervision.work;

import org.himaye.shared.LocalizedText;
import org.himaye.shared.ProblemType;

/** Refusals of those who answer for the work of others. */
public enum WorkProblem implements ProblemType {
    /** At least one of the tasks cannot go to that officer; none has gone. */
    REASSIGNMENT_REFUSED("reassignment-refused", 409, "Görevler devredilmedi", "No task was reassigned"),
    /** The deputy may not stand in for that officer. */
    DEPUTY_NOT_POSSIBLE("deputy-not-possible", 409, "Bu vekil görevlendirilemez", "This deputy is not possible"),
    /** The officer is away on some of these days already. */
    ABSENCE_OVERLAPS("absence-overlaps", 409, "Yokluk çakışıyor", "The absence overlaps another"),
    /** The absence is over or has been ended. */
    ABSENCE_ENDED("absence-ended", 409, "Yokluk zaten sona ermiş", "The absence has ended already");

    private final Description description;

    WorkProblem(String code, int status, String turkish, String english) {
        this.description = new Description(code, status, new LocalizedText(turkish, english));
    }

    @Override
    public Description description() {
        return description;
    }
}
