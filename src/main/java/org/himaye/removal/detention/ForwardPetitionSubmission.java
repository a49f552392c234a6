package org.himaye.removal.detention;

import java.time.LocalDateTime;

/**
 * A petition goes on to the judge (YUKK 57/6, 57/A-5).
 *
 * <p>Filled by the form {@code forward-petition}.
 *
 * @param forwardedAt when it reached the judge; local time of Türkiye
 * @param judgeship which criminal peace judgeship
 */
public record ForwardPetitionSubmission(LocalDateTime forwardedAt, String judgeship) {}
