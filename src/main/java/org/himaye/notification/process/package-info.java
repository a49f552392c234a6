/** Contracts with the process models of the service of decisions, and the delegates that they call. */
@NullMarked
package org.himaye.notification.process;

import org.jspecify.annotations.NullMarked;
