package org.himaye.protection.application;

import java.time.LocalDateTime;

/**
 * The new date after an interview that did not take place (YUKK 75/4, DOC-06).
 *
 * <p>Filled by the form {@code reschedule-interview}.
 *
 * @param interviewAt moment of the new interview, at least ten days after the missed one; local time of Türkiye
 * @param interviewPlace place of the new interview
 * @param invitationHandedOver whether the invitation was handed over
 */
public record RescheduleInterviewSubmission(
        LocalDateTime interviewAt, String interviewPlace, Boolean invitationHandedOver) {}
