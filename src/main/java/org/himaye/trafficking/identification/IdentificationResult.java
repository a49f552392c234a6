package org.himaye.trafficking.identification;

import org.himaye.trafficking.ReferralOutcome;

/** What two experts propose and the governorate decides. */
public enum IdentificationResult {
    /** Mağdur olarak tanımlandı. */
    IDENTIFIED(ReferralOutcome.IDENTIFIED, "Tanımlandı"),
    /** Mağdur olduğuna dair kuvvetli şüphe vardır. */
    STRONG_SUSPICION(ReferralOutcome.STRONG_SUSPICION, "Kuvvetli şüphe"),
    /** Mağdur olarak tanımlanmadı. */
    NOT_IDENTIFIED(ReferralOutcome.NOT_IDENTIFIED, "Tanımlanmadı");

    private final ReferralOutcome outcome;
    private final String label;

    IdentificationResult(ReferralOutcome outcome, String label) {
        this.outcome = outcome;
        this.label = label;
    }

    /** Returns what the removal guard is told about the referrals. */
    public ReferralOutcome outcome() {
        return outcome;
    }

    /** Returns the Turkish name. */
    public String label() {
        return label;
    }

    /** Tells whether support follows (YUKK 48/1). */
    public boolean isPositive() {
        return this != NOT_IDENTIFIED;
    }
}
