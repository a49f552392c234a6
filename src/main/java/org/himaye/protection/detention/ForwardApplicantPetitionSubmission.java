package org.himaye.protection.detention;

import java.time.LocalDateTime;

/**
 * A petition goes on to the judge (YUKK 68/7).
 *
 * <p>Filled by the form {@code forward-applicant-petition}.
 *
 * @param forwardedAt when it reached the judge; local time of Türkiye
 * @param judgeship which criminal peace judgeship
 */
public record ForwardApplicantPetitionSubmission(LocalDateTime forwardedAt, String judgeship) {}
