package org.himaye.trafficking;

/** What came of a referral. */
public enum ReferralOutcome {
    /** Mağdur olarak tanımlanmadı. */
    NOT_IDENTIFIED(false),
    /** Mağdur olduğuna dair kuvvetli şüphe vardır. */
    STRONG_SUSPICION(true),
    /** Mağdur olarak tanımlandı. */
    IDENTIFIED(true),
    /** Destek süreci sona erdi. */
    SUPPORT_ENDED(false);

    private final boolean protecting;

    ReferralOutcome(boolean protecting) {
        this.protecting = protecting;
    }

    /** Tells whether the person is protected from now on. */
    public boolean isProtecting() {
        return protecting;
    }
}
