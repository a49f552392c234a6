/** Which periods of the law have lapsed or are about to, and with whom the cases lie. */
@NullMarked
package org.himaye.supervision.lateness;

import org.jspecify.annotations.NullMarked;
