package org.himaye.protection.application;

import java.util.HashMap;
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

    /** Returns the facts of DT-01 as they are if this is the ground. */
    Map<String, Object> facts(boolean newGroundOffered, boolean goodReasonShown) {
        Map<String, Object> facts = new HashMap<>();
        boolean family = this == FAMILY_APPLICATION_PENDING || this == FAMILY_APPLICATION_REFUSED;
        facts.put("sameClaimAsEarlier", this == SAME_CLAIM);
        facts.put("newGroundOffered", newGroundOffered);
        facts.put("earlierFamilyConsent", family);
        facts.put(
                "familyApplicationOutcome",
                this == FAMILY_APPLICATION_PENDING
                        ? "PENDING"
                        : this == FAMILY_APPLICATION_REFUSED ? "REFUSED" : "NONE");
        facts.put("goodReasonShown", goodReasonShown);
        facts.put("fromCountryOfAsylum", this == COUNTRY_OF_ASYLUM);
        facts.put("fromSafeThirdCountry", this == SAFE_THIRD_COUNTRY);
        return facts;
    }
}
