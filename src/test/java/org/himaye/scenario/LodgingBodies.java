package org.himaye.scenario;

/** Bodies of {@code POST /api/protection/applications}. */
final class LodgingBodies {

    private LodgingBodies() {}

    /** Returns a body that is accepted on or after 2 November 2026, with a reference of its own. */
    static String valid() {
        return """
                {"reference":"%s","province":"65","channel":"PROVINCIAL_DIRECTORATE",\
                "lodgedAt":"2026-11-02T08:30:00+03:00","applicant":{"familyName":"Ahmadi","givenNames":"Ali",\
                "sex":"MALE","birthDate":"1990-01-02","nationality":"AFG","language":"FA"},\
                "removalDecisionNumber":"VAN-2026-1","family":[{"person":{"familyName":"Ahmadi","givenNames":"Sara",\
                "sex":"FEMALE","birthDate":"1992-03-04","nationality":"AFG","language":"FA"},"relation":"SPOUSE",\
                "consentedAt":"2026-11-02T08:30:00+03:00"}]}""".formatted(Office.reference());
    }
}
