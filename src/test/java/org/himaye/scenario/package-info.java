/** Whole procedures on the running application: as the law tells them, and as nobody should be able to bend them. */
@NullMarked
package org.himaye.scenario;

import org.jspecify.annotations.NullMarked;
