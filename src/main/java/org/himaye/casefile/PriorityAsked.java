package org.himaye.casefile;

import org.himaye.shared.PersonId;

/**
 * Somebody's matters are to be treated first. Says nothing about who asks or why, and whoever listens keeps no trace of it
 * that others could read.
 *
 * @param personId the person
 */
public record PriorityAsked(PersonId personId) {}
