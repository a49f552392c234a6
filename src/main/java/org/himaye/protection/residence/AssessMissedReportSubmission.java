package org.himaye.protection.residence;

/**
 * The decision on the excuse for a missed reporting day; without it the day does not count (YUKK 77/1-ç, INV-40).
 *
 * <p>Filled by the form {@code assess-missed-report}.
 *
 * @param excuseOffered whether an excuse was offered
 * @param excuseAccepted whether the excuse is accepted, which resets the count
 * @param reasons reasons of the decision
 * @param withdrawalProposed whether the officer proposes that the application counts as withdrawn
 */
public record AssessMissedReportSubmission(
        Boolean excuseOffered, Boolean excuseAccepted, String reasons, Boolean withdrawalProposed) {}
