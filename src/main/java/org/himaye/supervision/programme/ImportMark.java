package org.himaye.supervision.programme;

import java.time.Instant;

/**
 * Says that a figure comes from a file.
 *
 * @param by account name of who imported it
 * @param at when
 */
public record ImportMark(String by, Instant at) {}
