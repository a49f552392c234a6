/** Contracts with the process models of the steps of the protection procedure, and the delegates that they call. */
@NullMarked
package org.himaye.protection.process;

import org.jspecify.annotations.NullMarked;
