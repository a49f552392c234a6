package org.himaye.scenario;

import java.util.Map;
import java.util.Optional;
import org.himaye.protection.review.StatusReviewGround;
import org.himaye.shared.Actor;

/** Leads a holder of a status before a form about its review. */
final class StatusReviewDoorstep {

    private static final String STATUS = "CONDITIONAL_REFUGEE";
    private static final StatusReviewGround GROUND = StatusReviewGround.REESTABLISHED;

    private StatusReviewDoorstep() {}

    /** Returns the doorstep of a form, or nothing if it is no form of this procedure. */
    static Optional<Doorstep> before(String form, Office office, ProtectionCase beside) {
        return Optional.ofNullable(
                switch (form) {
                    case "issue-review-notice" ->
                        of(
                                beside,
                                StatusReviewCase.opened(office, STATUS, GROUND),
                                "UserTask_IssueReviewNotice",
                                Office.officer(Office.VAN, "hq-protection"),
                                StatusReviewCase.notice());
                    case "record-holder-answer" ->
                        of(
                                beside,
                                StatusReviewCase.noticed(office, STATUS, GROUND),
                                "UserTask_RecordHolderAnswer",
                                Office.officer(Office.VAN, "protection-officer"),
                                StatusReviewCase.answer(office.now()));
                    case "draft-review-decision" ->
                        of(
                                beside,
                                StatusReviewCase.answered(office, STATUS, GROUND),
                                "UserTask_DraftReviewDecision",
                                Office.officer(Office.VAN, "hq-protection"),
                                StatusReviewCase.draft());
                    case "sign-review-decision" ->
                        of(
                                beside,
                                StatusReviewCase.answered(office, STATUS, GROUND)
                                        .drafted(Fields.asUsual()),
                                "UserTask_SignReviewDecision",
                                StatusReviewCase.SIGNER,
                                LibertyCase.form("approved", true));
                    default -> null;
                });
    }

    private static Doorstep of(
            ProtectionCase beside, StatusReviewCase file, String userTask, Actor officer, Map<String, Object> form) {
        return new Doorstep(beside, file.id(), file.waiting(userTask), officer, form);
    }
}
