package org.himaye.protection.review;

/**
 * The notice that a status is evaluated anew (YUKK 85/4).
 *
 * <p>Filled by the form {@code issue-review-notice}.
 *
 * @param reasons why; printed in the notice
 */
public record IssueReviewNoticeSubmission(String reasons) {}
