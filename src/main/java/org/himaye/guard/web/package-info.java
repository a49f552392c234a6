/** The guard's question over HTTP. */
@NullMarked
package org.himaye.guard.web;

import org.jspecify.annotations.NullMarked;
