/** Support of identified and strongly suspected victims (YUKK 48, 49; İTY): permit, plan, shelter, services, safe return. */
@NullMarked
package org.himaye.trafficking.support;

import org.jspecify.annotations.NullMarked;
