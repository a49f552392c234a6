package org.himaye.casefile;

/**
 * Something that happened at a court was recorded; published in the same transaction, so that the procedure of the case can
 * act on it.
 *
 * @param event what happened
 * @param type kind of the case
 */
public record CourtEventRecorded(CourtEvent event, CaseType type) {}
