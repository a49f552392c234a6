/** Contracts with the models of identification and support, and the delegates that they call. */
@NullMarked
package org.himaye.trafficking.process;

import org.jspecify.annotations.NullMarked;
