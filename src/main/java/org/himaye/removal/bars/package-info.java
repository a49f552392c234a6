/** What facts of the removal procedure stand against carrying a removal out. */
@NullMarked
package org.himaye.removal.bars;

import org.jspecify.annotations.NullMarked;
