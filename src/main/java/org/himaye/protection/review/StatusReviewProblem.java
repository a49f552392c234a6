package org.himaye.protection.review;

import org.himaye.shared.LocalizedText;
import org.himaye.shared.ProblemType;

/** Refusals around the review of a status. */
public enum StatusReviewProblem implements ProblemType {
    /** Only a status that was finally given and has not ended is reviewed (YUKK 85, 86). */
    NO_STATUS("no-status-to-review", 409, "İncelenecek statü yok", "There is no status to review"),
    /** The ground ends another status than the one held (YUKK 85/1, 85/3). */
    GROUND_DOES_NOT_FIT(
            "review-ground-does-not-fit", 409, "Sebep bu statüye uygun değil", "The ground does not fit the status"),
    /** The status is reviewed already. */
    REVIEWED_ALREADY("status-reviewed-already", 409, "Statü zaten incelenmekte", "The status is reviewed already"),
    /** Nobody decides before notice and the chance to answer (YUKK 85/4). */
    HOLDER_NOT_HEARD("status-holder-not-heard", 409, "Statü sahibine söz verilmedi", "The holder was not heard"),
    /** Whoever drafted does not sign. */
    SIGNER_TOOK_PART("review-signer-took-part", 409, "Kararı başka biri imzalamalıdır", "Somebody else must sign"),
    /** The decision can still be contested, or is (YUKK 3/1-ö, 80/1-e). */
    NOT_FINAL("status-decision-not-final", 409, "Karar kesinleşmedi", "The decision is not final"),
    /** The step does not fit where the matter stands. */
    STEP_NOT_POSSIBLE(
            "status-review-step-not-possible", 409, "İşlem şu anda yapılamaz", "The step is not possible now");

    private final Description description;

    StatusReviewProblem(String code, int status, String turkish, String english) {
        this.description = new Description(code, status, new LocalizedText(turkish, english));
    }

    @Override
    public Description description() {
        return description;
    }
}
