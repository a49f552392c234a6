package org.himaye.protection.rights;

import java.util.EnumSet;
import java.util.Set;

/**
 * What may be limited because somebody does not report (YUKK 90/2). Education and basic health are not among them, so that no
 * decision can name them (INV-42).
 */
public enum LimitableRight {
    /** Social assistance and services (YUKK 89/2). */
    SOCIAL_ASSISTANCE("Sosyal yardım ve hizmetler (YUKK 89/2)"),
    /** The allowance of applicants in need (YUKK 89/5). */
    ALLOWANCE("Harçlık (YUKK 89/5)"),
    /** A place in a reception and accommodation centre (YUKK 95). */
    ACCOMMODATION("Kabul ve barınma merkezinde barınma (YUKK 95)");

    private final String label;

    LimitableRight(String label) {
        this.label = label;
    }

    /** Returns its name in Turkish with the article. */
    public String label() {
        return label;
    }

    static Set<LimitableRight> ticked(boolean socialAssistance, boolean allowance, boolean accommodation) {
        Set<LimitableRight> rights = EnumSet.noneOf(LimitableRight.class);
        if (socialAssistance) {
            rights.add(SOCIAL_ASSISTANCE);
        }
        if (allowance) {
            rights.add(ALLOWANCE);
        }
        if (accommodation) {
            rights.add(ACCOMMODATION);
        }
        return rights;
    }
}
