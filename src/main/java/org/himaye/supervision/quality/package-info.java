/**
 * Second readings of decisions: a blind share is drawn, read by somebody who does not learn who decided, and counted by unit.
 * These are pages and not a process of the engine: a task would carry the number and the province of the file, which the reader
 * must not know, and supervision writes no case.
 */
@NullMarked
package org.himaye.supervision.quality;

import org.jspecify.annotations.NullMarked;
