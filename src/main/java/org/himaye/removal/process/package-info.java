/** Contracts with the models of removal, detention, return and readmission, and the delegates that they call. */
@NullMarked
package org.himaye.removal.process;

import org.jspecify.annotations.NullMarked;
