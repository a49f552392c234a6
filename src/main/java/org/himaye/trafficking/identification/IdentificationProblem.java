package org.himaye.trafficking.identification;

import org.himaye.shared.LocalizedText;
import org.himaye.shared.ProblemType;

/** Refusals of identification. */
public enum IdentificationProblem implements ProblemType {
    /** A second expert is another one than the first. */
    ANOTHER_EXPERT_NEEDED("another-expert-needed", 403, "Başka bir uzman gerekir", "Another expert is needed"),
    /** Whoever worked towards a decision does not take it. */
    DECIDER_TOOK_PART("decider-took-part", 403, "Karar veren sürece katılmış", "The decider took part"),
    /** Nobody but a person at work takes this step. */
    NOT_BY_A_PERSON("step-not-by-a-person", 403, "Bu adım kendiliğinden işlemez", "This step is never automatic"),
    /** The file has not come so far, or is beyond it. */
    NOT_AT_THIS_STEP("not-at-this-step", 409, "Dosya bu adımda değil", "The file is not at this step");

    private final Description description;

    IdentificationProblem(String code, int status, String turkish, String english) {
        this.description = new Description(code, status, new LocalizedText(turkish, english));
    }

    @Override
    public Description description() {
        return description;
    }
}
