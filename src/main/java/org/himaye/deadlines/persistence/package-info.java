/** Running clocks and calendar rows in the database. */
@NullMarked
package org.himaye.deadlines.persistence;

import org.jspecify.annotations.NullMarked;
