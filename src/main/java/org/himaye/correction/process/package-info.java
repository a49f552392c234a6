/** Contracts with the models of corrections, and what their tasks mean. */
@NullMarked
package org.himaye.correction.process;

import org.jspecify.annotations.NullMarked;
