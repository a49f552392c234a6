package org.himaye.trafficking.referral;

import org.himaye.shared.LocalizedText;
import org.himaye.shared.ProblemType;

/** Refusals of referrals. */
public enum ReferralProblem implements ProblemType {
    /** The office has used the reference for another referral. */
    REFERENCE_IN_USE("referral-reference-in-use", 409, "Bildirim referansı kullanımda", "Reference in use");

    private final Description description;

    ReferralProblem(String code, int status, String turkish, String english) {
        this.description = new Description(code, status, new LocalizedText(turkish, english));
    }

    @Override
    public Description description() {
        return description;
    }
}
