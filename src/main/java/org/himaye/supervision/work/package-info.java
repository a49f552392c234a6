/**
 * The work itself: which tasks are open with whom, tasks handed to somebody else, and deputies while an officer is away. Tasks are
 * reached through the engine's ports alone.
 */
@NullMarked
package org.himaye.supervision.work;

import org.jspecify.annotations.NullMarked;
