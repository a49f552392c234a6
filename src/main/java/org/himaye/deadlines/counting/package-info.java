/** The arithmetic of law note H. Pure: no Spring, no database, no clock. */
@NullMarked
package org.himaye.deadlines.counting;

import org.jspecify.annotations.NullMarked;
