package org.himaye.trafficking.support;

import java.time.LocalDate;

/**
 * A permit of a file; both days belong to it.
 *
 * @param number 0 for the first, then counting the extensions
 * @param startsOn first day
 * @param endsOn last day
 */
public record Permit(int number, LocalDate startsOn, LocalDate endsOn) {}
