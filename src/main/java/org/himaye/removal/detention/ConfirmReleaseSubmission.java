package org.himaye.removal.detention;

import java.time.LocalDateTime;

/**
 * Somebody has seen the person free; nobody is asked whether the person may be.
 *
 * <p>Filled by the form {@code confirm-release}.
 *
 * @param freedAt when the person left; local time of Türkiye
 * @param belongingsReturned whether documents and belongings were given back
 */
public record ConfirmReleaseSubmission(LocalDateTime freedAt, Boolean belongingsReturned) {}
