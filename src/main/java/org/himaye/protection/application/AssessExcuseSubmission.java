package org.himaye.protection.application;

/**
 * The decision on an absence from an interview; a person decides before it counts (YUKK 77/1-b, INV-40).
 *
 * <p>Filled by the form {@code assess-excuse}.
 *
 * @param excuseOffered whether an excuse was offered
 * @param excuseAccepted whether the excuse is accepted, which resets the count
 * @param notificationProved whether notification of the date is proved
 * @param reasons reasons of the decision
 */
public record AssessExcuseSubmission(
        Boolean excuseOffered, Boolean excuseAccepted, Boolean notificationProved, String reasons) {}
