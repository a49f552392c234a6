/** Puts the module together. */
@NullMarked
package org.himaye.deadlines.wiring;

import org.jspecify.annotations.NullMarked;
