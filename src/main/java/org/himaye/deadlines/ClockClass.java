package org.himaye.deadlines;

import org.himaye.shared.LocalizedText;

/** How a period is counted and what its last day does on a day off (law note 0.5). */
public enum ClockClass {
    /** A right-holder's filing period: from the day after notification; a last day off moves to the next working day. */
    C1("Hak sahibinin başvuru süresi", "Filing period"),
    /** A liberty clock: continuous from the timestamp, never moved. */
    C2("Özgürlük süresi", "Liberty clock"),
    /** An authority's duty: not moved; planned for the working day before. */
    C3("İdarenin ödevi", "Authority's duty"),
    /** Validity of a document or measure: corresponding day, not moved. */
    C4("Geçerlilik süresi", "Validity"),
    /** A period in working days: weekends and full holidays are skipped. */
    C5("İş günü süresi", "Working-day period");

    private final LocalizedText label;

    ClockClass(String turkish, String english) {
        this.label = new LocalizedText(turkish, english);
    }

    /** Returns the name for readers. */
    public LocalizedText label() {
        return label;
    }
}
