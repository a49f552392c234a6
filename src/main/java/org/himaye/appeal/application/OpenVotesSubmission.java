package org.himaye.appeal.application;

/**
 * The opening of all votes together (INV-35).
 *
 * <p>Filled by the form {@code open-votes}.
 *
 * @param confirmed whether the chair opens them
 */
public record OpenVotesSubmission(Boolean confirmed) {}
