package org.himaye.caseload;

import org.himaye.shared.LocalizedText;

/** How far a planned sealed file comes within the year. */
enum PlannedVictimOutcome {
    /** Identified, and returned by the voluntary and safe return programme: indicators 10.7 and 10.3. */
    RETURNED("Tanımlanan, güvenli dönen", "Identified, safely returned"),
    /** Identified and still supported when the year ends: indicator 10.7. */
    IDENTIFIED("Tanımlanan, desteği süren", "Identified, supported"),
    /** Strongly suspected to be a victim; protected, and not counted as identified. */
    STRONG_SUSPICION("Kuvvetli şüphe", "Strong suspicion"),
    /** Not identified. */
    NOT_IDENTIFIED("Tanımlanmayan", "Not identified");

    private final LocalizedText label;

    PlannedVictimOutcome(String turkish, String english) {
        this.label = new LocalizedText(turkish, english);
    }

    /** Returns the outcome for people. */
    LocalizedText label() {
        return label;
    }

    /** Tells whether support follows. */
    boolean isSupported() {
        return this != NOT_IDENTIFIED;
    }
}
