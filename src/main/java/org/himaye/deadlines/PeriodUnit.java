package org.himaye.deadlines;

import org.himaye.shared.LocalizedText;

/** What the amount of a period counts. */
public enum PeriodUnit {
    /** Hours from the timestamp. */
    HOURS("saat", "hours"),
    /** Calendar days. */
    DAYS("gün", "days"),
    /** Working days; half days count. */
    WORKING_DAYS("iş günü", "working days"),
    /** Months, to the corresponding day or the last day of a shorter month. */
    MONTHS("ay", "months"),
    /** Years, to the corresponding day. */
    YEARS("yıl", "years"),
    /** At once (derhâl): the day of the fact. */
    IMMEDIATELY("derhâl", "immediately"),
    /** To the end of the month that is so many months after the month of the fact. */
    MONTH_ENDS("ay sonu", "month ends"),
    /** To the end of the next month of a yearly schedule. */
    SCHEDULED_MONTHS("takvimdeki ayın sonu", "end of the scheduled month"),
    /** The first working day of the next month of a yearly schedule. */
    FIRST_WORKING_DAYS("takvimdeki ayın ilk iş günü", "first working day of the scheduled month"),
    /** A number of events, not a span of time: no date can be computed. */
    COUNT("kez", "times"),
    /** Left to discretion: no date can be computed. */
    DISCRETIONARY("takdire bağlı", "discretionary");

    private final LocalizedText label;

    PeriodUnit(String turkish, String english) {
        this.label = new LocalizedText(turkish, english);
    }

    /** Returns the name for readers. */
    public LocalizedText label() {
        return label;
    }

    /** Tells whether a date follows from an amount of this unit. */
    public boolean isComputable() {
        return this != COUNT && this != DISCRETIONARY;
    }

    /** Tells whether the period follows a yearly schedule of months. */
    public boolean isScheduled() {
        return this == SCHEDULED_MONTHS || this == FIRST_WORKING_DAYS;
    }
}
