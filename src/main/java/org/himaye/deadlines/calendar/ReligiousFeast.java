package org.himaye.deadlines.calendar;

import java.time.LocalDate;

/**
 * A feast in one year.
 *
 * @param feast which
 * @param eve day of the eve (arife), a half day from 13:00
 */
public record ReligiousFeast(Feast feast, LocalDate eve) {}
