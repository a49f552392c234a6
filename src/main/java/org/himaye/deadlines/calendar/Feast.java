package org.himaye.deadlines.calendar;

import org.himaye.shared.LocalizedText;

/** A religious feast (2429 2/B): the afternoon of its eve and its full days. */
public enum Feast {
    /** Ramazan Bayramı, three and a half days. */
    RAMAZAN(3, "Ramazan Bayramı", "Ramadan Feast"),
    /** Kurban Bayramı, four and a half days. */
    KURBAN(4, "Kurban Bayramı", "Feast of Sacrifice");

    private final int days;
    private final LocalizedText label;

    Feast(int days, String turkish, String english) {
        this.days = days;
        this.label = new LocalizedText(turkish, english);
    }

    /** Returns the number of full days after the eve. */
    public int days() {
        return days;
    }

    /** Returns the name for readers. */
    public LocalizedText label() {
        return label;
    }
}
