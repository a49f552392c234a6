/** Support of identified and strongly suspected victims (YUKK 48, 49; İTY): permit, plan, shelter, services, safe return. */
@NamedInterface("support")
@NullMarked
package org.himaye.trafficking.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
