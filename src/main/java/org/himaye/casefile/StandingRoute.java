package org.himaye.casefile;

import java.util.Arrays;
import java.util.Optional;

/**
 * Routes against a decision that stay open without a filing limit. Their names may stand in {@link Decision#remedies()}
 * beside the ids of filing periods; serving such a decision starts no clock.
 */
public enum StandingRoute {
    /** Against detention of somebody to be removed, at any time and repeatedly. */
    CRIMINAL_PEACE_JUDGE_DETENTION("Sulh ceza hâkimliği", "YUKK 57/6"),
    /** Against detention of an applicant for international protection, at any time and repeatedly. */
    CRIMINAL_PEACE_JUDGE_APPLICANT("Sulh ceza hâkimliği", "YUKK 68/7"),
    /** Against electronic monitoring. */
    CRIMINAL_PEACE_JUDGE_MONITORING("Sulh ceza hâkimliği", "YUKK 57/A-5");

    private final String authority;
    private final String article;

    StandingRoute(String authority, String article) {
        this.authority = authority;
        this.article = article;
    }

    /** Returns where to turn to, in Turkish. */
    public String authority() {
        return authority;
    }

    /** Returns the article. */
    public String article() {
        return article;
    }

    /** Returns the route that a decision's remedy names; empty if it names a filing period. */
    public static Optional<StandingRoute> of(String remedy) {
        return Arrays.stream(values())
                .filter(route -> route.name().equals(remedy))
                .findFirst();
    }
}
