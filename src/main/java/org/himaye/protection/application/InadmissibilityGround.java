package org.himaye.protection.application;

import java.util.Map;

/** Why an application is inadmissible: the rows of DT-01 (YUKK 72/1). */
public enum InadmissibilityGround {
    /** The same claim without a new ground (YUKK 72/1-a). */
    SAME_CLAIM,
    /** An own application without good reason while the family application that covers the person is pending (YUKK 72/1-b). */
    FAMILY_APPLICATION_PENDING,
    /** An own application without a new ground after that family application was refused (YUKK 72/1-b). */
    FAMILY_APPLICATION_REFUSED,
    /** From a country of first asylum (YUKK 72/1-c, 73). */
    COUNTRY_OF_ASYLUM,
    /** From a safe third country (YUKK 72/1-ç, 74). */
    SAFE_THIRD_COUNTRY;

    /** Tells whether another country is to take the person (YUKK 73, 74). */
    boolean namesCountry() {
        return this == COUNTRY_OF_ASYLUM || this == SAFE_THIRD_COUNTRY;
    }

    /**
     * Adds this ground to the facts of DT-01. What speaks for the person stays: a new ground or a good reason counts whoever found
     * it.
     */
    void addTo(Map<String, Object> facts, boolean newGroundOffered, boolean goodReasonShown) {
        switch (this) {
            case SAME_CLAIM -> facts.put("sameClaimAsEarlier", true);
            case FAMILY_APPLICATION_PENDING -> addFamily(facts, "PENDING");
            case FAMILY_APPLICATION_REFUSED -> addFamily(facts, "REFUSED");
            case COUNTRY_OF_ASYLUM -> facts.put("fromCountryOfAsylum", true);
            case SAFE_THIRD_COUNTRY -> facts.put("fromSafeThirdCountry", true);
        }
        facts.merge("newGroundOffered", newGroundOffered, InadmissibilityGround::either);
        facts.merge("goodReasonShown", goodReasonShown, InadmissibilityGround::either);
    }

    private static void addFamily(Map<String, Object> facts, String outcome) {
        facts.put("earlierFamilyConsent", true);
        facts.put("familyApplicationOutcome", outcome);
    }

    private static Object either(Object one, Object other) {
        return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
    }
}
