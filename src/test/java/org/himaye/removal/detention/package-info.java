/** Tests of detention beside the scenarios. */
@NullMarked
package org.himaye.removal.detention;

import org.jspecify.annotations.NullMarked;
