/**
 * Process maps: each process as its author drew it, as a picture that can be read by eye, by keyboard and by a screen reader,
 * and that shows where cases wait.
 *
 * <p>A map takes figures and gives a picture; it asks no database. Figures below the threshold never reach the picture.
 */
@NullMarked
package org.himaye.supervision.map;

import org.jspecify.annotations.NullMarked;
