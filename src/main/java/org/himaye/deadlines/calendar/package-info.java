/** Which days are working days: national holidays, religious feasts, half days, administrative leave. */
@NullMarked
package org.himaye.deadlines.calendar;

import org.jspecify.annotations.NullMarked;
