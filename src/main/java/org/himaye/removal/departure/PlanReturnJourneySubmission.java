package org.himaye.removal.departure;

import java.time.LocalDateTime;

/**
 * The journey home.
 *
 * <p>Filled by the form {@code plan-return-journey}.
 *
 * @param travelsAt planned departure; local time of Türkiye
 * @param borderGate border gate
 * @param documentReady whether the person has a document that the country accepts
 */
public record PlanReturnJourneySubmission(LocalDateTime travelsAt, String borderGate, Boolean documentReady) {}
