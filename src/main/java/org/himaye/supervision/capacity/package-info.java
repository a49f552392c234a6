/** How full removal centres are, and how full they may become. */
@NullMarked
package org.himaye.supervision.capacity;

import org.jspecify.annotations.NullMarked;
