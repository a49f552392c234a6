package org.himaye.deadlines.calendar;

import org.himaye.shared.LocalizedText;

/**
 * Why a day is no full working day.
 *
 * @param name e.g. Republic Day, Saturday
 * @param article e.g. {@code 2429 1}, {@code 657 99}
 */
public record DayOff(LocalizedText name, String article) {}
