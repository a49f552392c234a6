package org.himaye.protection.detention;

import java.time.LocalDateTime;

/**
 * Somebody has seen the applicant free; nobody is asked whether the person may be.
 *
 * <p>Filled by the form {@code confirm-applicant-release}.
 *
 * @param freedAt when the person left; local time of Türkiye
 * @param belongingsReturned whether documents and belongings were given back
 */
public record ConfirmApplicantReleaseSubmission(LocalDateTime freedAt, Boolean belongingsReturned) {}
