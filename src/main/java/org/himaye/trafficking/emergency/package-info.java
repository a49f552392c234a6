/**
 * Emergency access to sealed files (break-glass; law note 10.2, INV-19): somebody outside a team reads for a stated reason and
 * a few hours; the data-protection officer is told at once, and somebody else reviews it on the next day.
 */
@NullMarked
package org.himaye.trafficking.emergency;

import org.jspecify.annotations.NullMarked;
