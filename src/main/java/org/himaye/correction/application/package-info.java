/** Proposing, approving and applying corrections, and settling what follows from them. */
@NullMarked
package org.himaye.correction.application;

import org.jspecify.annotations.NullMarked;
