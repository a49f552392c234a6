/** Obligations in place of detention (YUKK 57/A). */
@NullMarked
package org.himaye.removal.alternatives;

import org.jspecify.annotations.NullMarked;
