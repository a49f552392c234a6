/** Tests of the letters. */
@NullMarked
package org.himaye.letter;

import org.jspecify.annotations.NullMarked;
