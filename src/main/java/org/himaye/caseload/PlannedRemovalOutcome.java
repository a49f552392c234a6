package org.himaye.caseload;

import org.himaye.shared.LocalizedText;

/** Where a planned removal file ends. */
enum PlannedRemovalOutcome {
    /** The person was removed: the only outcome that indicator 10.6 counts. */
    REMOVED("Sınır dışı edilen (gösterge 10.6)", "Removed (indicator 10.6)", "REMOVED", 0),
    /** The person went home by their own declaration; never a removal (INV-12). */
    RETURNED_VOLUNTARILY("Gönüllü geri dönen", "Returned voluntarily", "RETURNED_VOLUNTARILY", 10),
    /** The person left within the period of YUKK 56. */
    DEPARTED("Süresinde çıkan", "Departed in time", "DEPARTED", 5),
    /** The court annulled the decision. */
    ANNULLED("Kararı iptal edilen", "Decision annulled", "ANNULLED", 3),
    /** No ground was found within 48 hours. */
    NO_GROUND("Sebep bulunmayan", "Without a ground", "NO_GROUND", 4);

    private final LocalizedText label;
    private final String closedAs;
    private final int perHundredRemoved;

    PlannedRemovalOutcome(String turkish, String english, String closedAs, int perHundredRemoved) {
        this.label = new LocalizedText(turkish, english);
        this.closedAs = closedAs;
        this.perHundredRemoved = perHundredRemoved;
    }

    /** Returns the outcome for people. */
    LocalizedText label() {
        return label;
    }

    /** Returns how the case file says that it was closed. */
    String closedAs() {
        return closedAs;
    }

    /** Returns how many files end so for each hundred removals: the project's assumption, no source says it. */
    int perHundredRemoved() {
        return perHundredRemoved;
    }
}
