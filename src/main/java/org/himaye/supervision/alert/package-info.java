/**
 * Alerts at thresholds of a unit. One alert per crossing: it is raised when a reading is above the threshold and none stands, and
 * stands until the reading has come down to a tenth below it, so that a number that moves around the threshold alerts once.
 */
@NullMarked
package org.himaye.supervision.alert;

import org.jspecify.annotations.NullMarked;
