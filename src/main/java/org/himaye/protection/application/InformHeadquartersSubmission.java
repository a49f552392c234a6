package org.himaye.protection.application;

import java.time.LocalDateTime;

/**
 * How the province told the headquarters of an inadmissible application (YUKK 72/1-a, b; DL-IP-24).
 *
 * <p>Filled by the form {@code inform-headquarters}.
 *
 * @param informedAt when; local time of Türkiye
 * @param reference number of the letter or message
 */
public record InformHeadquartersSubmission(LocalDateTime informedAt, String reference) {}
